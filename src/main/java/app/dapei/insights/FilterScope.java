package app.dapei.insights;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which bundles and products a filter stands for. */
@Component
class FilterScope {

    private static final String PRODUCTS = """
        with recursive below(id) as (
            select id from category where shop_id = ? and id = ?
            union all
            select c.id from category c join below b on c.parent_id = b.id)
        select p.id from product p join below b on p.category_id = b.id where p.shop_id = ?
        """;

    private final JdbcTemplate jdbc;

    FilterScope(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The bundles; null = not restricted. */
    @Nullable
    List<UUID> bundles(long shopId, KpiFilter filter) {
        UUID bundle = filter.bundle();
        if (bundle != null) {
            return List.of(bundle);
        }
        return filter.scenario() == null
                ? null
                : jdbc.queryForList(
                        "select id from bundle where shop_id = ? and scenario = ?",
                        UUID.class,
                        shopId,
                        filter.scenario());
    }

    /** All bundles of a filter, be it restricted or not. */
    List<UUID> allBundles(long shopId, KpiFilter filter) {
        List<UUID> some = bundles(shopId, filter);
        return some != null ? some : jdbc.queryForList("select id from bundle where shop_id = ?", UUID.class, shopId);
    }

    /** The products; null = not restricted. */
    @Nullable
    List<Long> products(long shopId, KpiFilter filter) {
        return filter.category() == null
                ? null
                : jdbc.queryForList(PRODUCTS, Long.class, shopId, filter.category(), shopId);
    }
}
