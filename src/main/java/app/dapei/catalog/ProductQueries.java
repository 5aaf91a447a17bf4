package app.dapei.catalog;

import app.dapei.shared.SqlLike;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of products in native SQL, always with the shop as a parameter. */
@Component
class ProductQueries {

    private static final int PAGE_LIMIT = 500;
    private static final int ID_LIMIT = 1000;

    private static final String COLUMNS = """
        select p.id, p.sku, p.name, p.name_en, p.category_id, p.price, p.cost, p.stock, p.aliases, p.picture,
               p.state, p.updated_at
        from product p
        """;

    /** Orders from which a reader could tell what products cost. */
    static final Set<String> TELLS_COST = Set.of("cost", "margin");

    private static final Map<String, String> SORTABLE = Map.of(
            "sku", "p.sku",
            "name", "p.name",
            "price", "p.price",
            "cost", "p.cost",
            "margin", "p.margin_rate",
            "stock", "p.stock",
            "state", "p.state",
            "updatedAt", "p.updated_at");

    private static final Set<String> NULLABLE = Set.of("cost", "margin", "stock");

    private final JdbcClient jdbc;

    ProductQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProductRow> find(long shopId, ProductFilter filter, Pageable page) {
        var where = where(shopId, filter);
        var sql = COLUMNS + where.sql + " order by " + order(page.getSort()) + " limit ? offset ?";
        return jdbc.sql(sql)
                .params(where.params)
                .param(Math.min(page.getPageSize(), PAGE_LIMIT))
                .param(page.getOffset())
                .query(ProductQueries::row)
                .list();
    }

    long count(long shopId, ProductFilter filter) {
        var where = where(shopId, filter);
        return jdbc.sql("select count(*) from product p " + where.sql)
                .params(where.params)
                .query(Long.class)
                .single();
    }

    /** The rows that come after a sku, by sku: the next stretch of a walk that holds no cursor open. */
    List<ProductRow> after(long shopId, ProductFilter filter, String sku) {
        var where = where(shopId, filter);
        return jdbc.sql(COLUMNS + where.sql + " and p.sku > ? order by p.shop_id, p.sku limit ?")
                .params(where.params)
                .params(sku, PAGE_LIMIT)
                .query(ProductQueries::row)
                .list();
    }

    List<ProductRow> findAll(long shopId, Collection<Long> ids) {
        var rows = new ArrayList<ProductRow>(ids.size());
        var distinct = ids.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += ID_LIMIT) {
            var some = distinct.subList(from, Math.min(from + ID_LIMIT, distinct.size()));
            rows.addAll(jdbc.sql(COLUMNS + "where p.shop_id = :shop and p.id in (:ids)")
                    .param("shop", shopId)
                    .param("ids", some)
                    .query(ProductQueries::row)
                    .list());
        }
        return rows;
    }

    private static Where where(long shopId, ProductFilter filter) {
        var sql = new StringBuilder("where p.shop_id = ?");
        var params = new ArrayList<Object>(List.of(shopId));
        for (var word : filter.text().strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                sql.append(" and p.search_text like ? escape '!'");
                params.add(SqlLike.containing(word));
            }
        }
        var state = filter.state();
        sql.append(state == null ? " and p.state <> ?" : " and p.state = ?");
        params.add((state == null ? ProductState.ARCHIVED : state).name());
        switch (filter.stock()) {
            case ANY -> {}
            case LOW -> sql.append(" and p.stock between 1 and ").append(ProductFilter.LOW_STOCK);
            case SOLD_OUT -> sql.append(" and p.stock = 0");
        }
        var categoryId = filter.categoryId();
        if (categoryId != null) {
            sql.append("\n").append("""
                and p.category_id in (
                   with recursive below (id) as (
                       select id from category where shop_id = ? and id = ?
                       union all
                       select c.id from category c join below b on c.parent_id = b.id
                   ) select id from below)\
                """);
            params.add(shopId);
            params.add(categoryId);
        }
        return new Where(sql.toString(), params);
    }

    /** Begins with the shop, in the direction of the first column, so that an index gives the rows in order. */
    private static String order(Sort sort) {
        var orders = sort.stream()
                .filter(order -> SORTABLE.containsKey(order.getProperty()))
                .toList();
        if (orders.isEmpty()) {
            return "p.shop_id desc, p.updated_at desc, p.id";
        }
        var columns = orders.stream().map(ProductQueries::column).collect(Collectors.joining(", "));
        return "p.shop_id" + direction(orders.getFirst()) + ", " + columns + ", p.id";
    }

    private static String column(Sort.Order order) {
        var column = SORTABLE.get(order.getProperty()) + direction(order);
        return NULLABLE.contains(order.getProperty()) ? column + " nulls last" : column;
    }

    private static String direction(Sort.Order order) {
        return order.isAscending() ? " asc" : " desc";
    }

    private static ProductRow row(ResultSet row, int number) throws SQLException {
        return new ProductRow(
                row.getLong("id"),
                row.getString("sku"),
                row.getString("name"),
                row.getString("name_en"),
                row.getObject("category_id", Long.class),
                row.getLong("price"),
                row.getObject("cost", Long.class),
                row.getObject("stock", Integer.class),
                ProductDraft.split(row.getString("aliases")),
                row.getString("picture"),
                ProductState.valueOf(row.getString("state")),
                row.getTimestamp("updated_at").toInstant());
    }

    private record Where(String sql, List<Object> params) {}
}
