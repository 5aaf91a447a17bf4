package app.dapei.mining;

import app.dapei.mining.core.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the associations of two runs in native SQL, always with the shop as a parameter. */
@Component
class ComparisonQueries {

    private static final int PAGE_LIMIT = 500;
    private static final String OUTER_JOIN = """
         from mining_association a left join mining_association b
           on b.run_id = :other and b.shop_id = :shop and b.antecedent = a.antecedent and b.consequent = a.consequent
         where a.run_id = :own and a.shop_id = :shop and b.run_id is null
        """;

    /** The difference of the two confidences in its standard errors (pooled two-proportion test). */
    private static final String BOTH = """
         from (select a.number, a.antecedent, a.consequent,
                      a.together, a.antecedent_count, a.consequent_count, a.baskets,
                      b.together as together_before, b.antecedent_count as antecedent_before,
                      b.consequent_count as consequent_before, b.baskets as baskets_before,
                      (a.confidence - b.confidence) / sqrt(
                          greatest(1e-12, (cast(a.together + b.together as double precision)
                              / (a.antecedent_count + b.antecedent_count))
                            * (1 - cast(a.together + b.together as double precision)
                              / (a.antecedent_count + b.antecedent_count)))
                          * (1.0 / a.antecedent_count + 1.0 / b.antecedent_count)) as z
               from mining_association a join mining_association b
                 on b.run_id = :other and b.shop_id = :shop and b.antecedent = a.antecedent
                    and b.consequent = a.consequent
               where a.run_id = :own and a.shop_id = :shop) c
        """;

    private final JdbcClient jdbc;

    ComparisonQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(long shopId, long earlier, long later, ChangeKind kind) {
        return statement("select count(*)" + from(kind), shopId, earlier, later, kind)
                .query(Long.class)
                .single();
    }

    List<AssociationChange> find(long shopId, long earlier, long later, ChangeKind kind, Pageable page) {
        var columns = isInOne(kind)
                ? "select a.number, a.antecedent, a.consequent, a.together, a.antecedent_count, a.consequent_count,"
                        + " a.baskets"
                : "select c.*";
        return statement(
                        columns + from(kind) + order(kind) + " limit :limit offset :offset",
                        shopId,
                        earlier,
                        later,
                        kind)
                .param("limit", Math.min(page.getPageSize(), PAGE_LIMIT))
                .param("offset", page.getOffset())
                .query((row, number) -> change(row, kind))
                .list();
    }

    private static boolean isInOne(ChangeKind kind) {
        return kind == ChangeKind.NEW || kind == ChangeKind.GONE;
    }

    private static String from(ChangeKind kind) {
        return switch (kind) {
            case NEW, GONE -> OUTER_JOIN;
            case STRONGER -> BOTH + " where c.z >= 1.959963984540054";
            case WEAKER -> BOTH + " where c.z <= -1.959963984540054";
        };
    }

    private static String order(ChangeKind kind) {
        return switch (kind) {
            case NEW, GONE -> " order by a.number";
            case STRONGER -> " order by c.z desc, c.number";
            case WEAKER -> " order by c.z, c.number";
        };
    }

    private JdbcClient.StatementSpec statement(String sql, long shopId, long earlier, long later, ChangeKind kind) {
        boolean gone = kind == ChangeKind.GONE;
        return jdbc.sql(sql)
                .param("shop", shopId)
                .param("own", gone ? earlier : later)
                .param("other", gone ? later : earlier);
    }

    private static AssociationChange change(ResultSet row, ChangeKind kind) throws SQLException {
        var own = new Evidence(
                row.getInt("together"),
                row.getInt("antecedent_count"),
                row.getInt("consequent_count"),
                row.getInt("baskets"));
        var antecedent = Arrays.stream(row.getString("antecedent").split(","))
                .map(Long::valueOf)
                .toList();
        long consequent = row.getLong("consequent");
        return switch (kind) {
            case NEW -> new AssociationChange(antecedent, consequent, null, own);
            case GONE -> new AssociationChange(antecedent, consequent, own, null);
            case STRONGER, WEAKER -> {
                var before = new Evidence(
                        row.getInt("together_before"),
                        row.getInt("antecedent_before"),
                        row.getInt("consequent_before"),
                        row.getInt("baskets_before"));
                yield new AssociationChange(antecedent, consequent, before, own);
            }
        };
    }
}
