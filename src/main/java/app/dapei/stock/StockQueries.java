package app.dapei.stock;

import app.dapei.shared.SqlLike;
import app.dapei.shared.SqlOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads levels in native SQL, always with the shop as a parameter. */
@Component
class StockQueries {

    static final String LEVEL = """
        select l.product_id, l.on_hand, l.reserved, l.safety, l.sold, l.returned, l.supplied from stock_level l
        """;

    private static final String ROWS = """
        select l.product_id, l.on_hand, l.reserved, l.safety, l.sold, l.returned, l.supplied,
               p.sku, p.name, p.name_en, p.picture
        """;
    private static final String FROM =
            "from stock_level l join product p on p.id = l.product_id where l.shop_id = ? and p.state <> 'ARCHIVED'";
    private static final String AVAILABLE = "greatest(0, l.on_hand - l.reserved - l.safety)";
    private static final int PAGE_LIMIT = 500;
    private static final int ID_LIMIT = 1000;

    private static final SqlOrder ORDER = new SqlOrder(
            Map.of(
                    "name", "p.name",
                    "sku", "p.sku",
                    "onHand", "l.on_hand",
                    "reserved", "l.reserved",
                    "safety", "l.safety",
                    "available", AVAILABLE,
                    "sold", "l.sold"),
            AVAILABLE + " asc",
            "l.product_id");

    private final JdbcClient jdbc;

    StockQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A level with what names its product. */
    record Named(
            StockLevel level,
            String sku,
            String name,
            @Nullable String nameEn,
            @Nullable String picture) {}

    /**
     * Which levels.
     *
     * @param text words of the search
     * @param least fewest units to be had
     * @param most most units to be had; null = no limit
     * @param also products that belong to it whatever is to be had of them
     * @param not products that do not
     */
    record Cut(String text, long least, @Nullable Long most, Collection<Long> also, Collection<Long> not) {

        static Cut all(String text) {
            return new Cut(text, 0, null, List.of(), List.of());
        }
    }

    List<Named> find(long shopId, Cut cut, Pageable page) {
        var where = where(shopId, cut);
        return jdbc.sql(ROWS + where.sql + " order by " + ORDER.by(page.getSort()) + " limit ? offset ?")
                .params(where.params)
                .params(Math.min(page.getPageSize(), PAGE_LIMIT), page.getOffset())
                .query((row, number) -> new Named(
                        level(row, number),
                        row.getString("sku"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("picture")))
                .list();
    }

    long count(long shopId, Cut cut) {
        var where = where(shopId, cut);
        return jdbc.sql("select count(*) " + where.sql)
                .params(where.params)
                .query(Long.class)
                .single();
    }

    /** Levels by product; products that are not counted are left out. */
    Map<Long, StockLevel> levels(long shopId, Collection<Long> productIds) {
        var levels = new HashMap<Long, StockLevel>();
        var distinct = productIds.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += ID_LIMIT) {
            jdbc.sql(LEVEL + "where l.shop_id = :shop and l.product_id in (:ids)")
                    .param("shop", shopId)
                    .param("ids", distinct.subList(from, Math.min(from + ID_LIMIT, distinct.size())))
                    .query(StockQueries::level)
                    .list()
                    .forEach(level -> levels.put(level.productId(), level));
        }
        return levels;
    }

    private static Where where(long shopId, Cut cut) {
        var sql = new StringBuilder(FROM);
        var params = new ArrayList<Object>(List.of(shopId));
        for (var word : cut.text().strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                sql.append(" and p.search_text like ? escape '!'");
                params.add(SqlLike.containing(word));
            }
        }
        if (cut.least() > 0 || cut.most() != null || !cut.also().isEmpty()) {
            sql.append(" and (").append(AVAILABLE).append(" >= ?");
            params.add(cut.least());
            var most = cut.most();
            if (most != null) {
                sql.append(" and ").append(AVAILABLE).append(" <= ?");
                params.add(most);
            }
            sql.append(in(" or l.product_id in ", cut.also(), params)).append(")");
        }
        sql.append(in(" and l.product_id not in ", cut.not(), params));
        return new Where(sql.toString(), params);
    }

    private static String in(String before, Collection<Long> ids, List<Object> params) {
        params.addAll(ids);
        return ids.isEmpty() ? "" : before + ids.stream().map(id -> "?").collect(Collectors.joining(", ", "(", ")"));
    }

    static StockLevel level(ResultSet row, int number) throws SQLException {
        return new StockLevel(
                row.getLong("product_id"),
                row.getLong("on_hand"),
                row.getLong("reserved"),
                row.getLong("safety"),
                row.getLong("sold"),
                row.getLong("returned"),
                row.getLong("supplied"));
    }

    private record Where(String sql, List<Object> params) {}
}
