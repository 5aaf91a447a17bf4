package app.dapei.mining;

import app.dapei.mining.core.Evidence;
import app.dapei.shared.SqlOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads associations in native SQL, always with the shop as a parameter. */
@Component
class AssociationQueries {

    private static final int PAGE_LIMIT = 500;
    private static final int OF_PRODUCT_LIMIT = 200;

    /** The run whose result the shop reads, as a value that is looked up once and not row by row. */
    private static final String RUN = "(select r.run_id from mining_result r where r.shop_id = :shop)";

    private static final String OF_RUN = " a.run_id = " + RUN + " and a.shop_id = :shop";

    private static final String FROM = " from mining_association a where" + OF_RUN;

    /** The rules of products, found by index from either side; a condition with "or" would look at every rule. */
    private static final String FROM_OF_PRODUCTS = " from (select a.* from mining_association a where" + OF_RUN
            + " and a.consequent in (:products) union select a.* from mining_antecedent i join mining_association a"
            + " on a.run_id = i.run_id and a.number = i.number where i.run_id = " + RUN
            + " and i.product_id in (:products) and" + OF_RUN + ") a where a.shop_id = :shop";

    private static final String COLUMNS = "select a.number, a.antecedent, a.consequent, a.together, "
            + "a.antecedent_count, a.consequent_count, a.baskets, a.log_p, a.log_q, a.bundled, a.recent";

    private static final SqlOrder ORDER = new SqlOrder(
            Map.of(
                    "together", "a.together",
                    "confidence", "a.confidence",
                    "confidenceLow", "a.confidence_low",
                    "lift", "a.lift",
                    "leverage", "a.leverage",
                    "antecedentCount", "a.antecedent_count",
                    "consequentCount", "a.consequent_count",
                    "logP", "a.log_p",
                    "bundled", "a.bundled"),
            "a.number",
            "a.number");

    private final JdbcClient jdbc;

    AssociationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Association> find(long shopId, AssociationFilter filter, Pageable page) {
        // the run first, so that an index gives the rows of all products in order
        var order = (filter.products() == null ? " order by a.run_id desc, " : " order by ") + ORDER.by(page.getSort());
        return filtered(COLUMNS, shopId, filter, order + " limit :limit offset :offset")
                .param("limit", Math.min(page.getPageSize(), PAGE_LIMIT))
                .param("offset", page.getOffset())
                .query(AssociationQueries::association)
                .list();
    }

    long count(long shopId, AssociationFilter filter) {
        return filtered("select count(*)", shopId, filter, "").query(Long.class).single();
    }

    Stream<Association> stream(long shopId, AssociationFilter filter) {
        return filtered(COLUMNS, shopId, filter, " order by a.number").query(AssociationQueries::association).stream();
    }

    List<Association> ofProduct(long shopId, long productId) {
        return jdbc.sql(COLUMNS + FROM
                        + " and a.antecedent = :product order by a.confidence_low desc, a.number limit :limit")
                .param("shop", shopId)
                .param("product", Long.toString(productId))
                .param("limit", OF_PRODUCT_LIMIT)
                .query(AssociationQueries::association)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String select, long shopId, AssociationFilter filter, String end) {
        var products = filter.products();
        var sql = new StringBuilder(select).append(products == null ? FROM : FROM_OF_PRODUCTS);
        if (filter.pairsOnly()) {
            sql.append(" and a.antecedent_size = 1");
        }
        if (filter.minimumTogether() > 0) {
            sql.append(" and a.together >= ").append(filter.minimumTogether());
        }
        var statement = jdbc.sql(sql.append(end).toString()).param("shop", shopId);
        return products == null ? statement : statement.param("products", orNone(products));
    }

    private static List<Long> orNone(List<Long> products) {
        return products.isEmpty() ? List.of(-1L) : products;
    }

    static Association association(ResultSet row, int number) throws SQLException {
        return new Association(
                row.getInt("number"),
                Arrays.stream(row.getString("antecedent").split(","))
                        .map(Long::valueOf)
                        .toList(),
                row.getLong("consequent"),
                new Evidence(
                        row.getInt("together"),
                        row.getInt("antecedent_count"),
                        row.getInt("consequent_count"),
                        row.getInt("baskets")),
                row.getDouble("log_p"),
                row.getDouble("log_q"),
                row.getInt("bundled"),
                row.getObject("recent", Double.class));
    }
}
