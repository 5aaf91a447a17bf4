package app.dapei.suggestions;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ShelfProduct;
import app.dapei.suggestions.core.Substitute.Sign;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was learned of the current shop beside pairs: what stands for what, and what buyers also buy at some time. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class ShopKnowledge {

    private static final int LIMIT = 20;

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final CurrentShop current;

    ShopKnowledge(JdbcClient jdbc, Catalog catalog, CurrentShop current) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.current = current;
    }

    /** What stands for a product, the clearest first. */
    @Transactional(readOnly = true)
    public List<ProductSubstitute> substitutes(long productId) {
        record Row(long other, Sign sign, int together, double byChance, int visits) {}
        var rows = jdbc.sql("""
            select * from suggestion_substitute
            where shop_id = :shop and (low_product_id = :product or high_product_id = :product)
            order by together - by_chance, low_product_id, high_product_id limit :limit
            """)
                .param("shop", current.id())
                .param("product", productId)
                .param("limit", LIMIT)
                .query((row, number) -> new Row(
                        row.getLong("low_product_id") + row.getLong("high_product_id") - productId,
                        Sign.valueOf(row.getString("sign")),
                        row.getInt("together"),
                        row.getDouble("by_chance"),
                        row.getInt("visits")))
                .list();
        var products = catalog.findAll(rows.stream().map(Row::other).toList());
        var substitutes = new ArrayList<ProductSubstitute>();
        for (var row : rows) {
            var product = products.get(row.other());
            if (product != null) {
                substitutes.add(new ProductSubstitute(
                        ShelfProduct.of(product), row.sign(), row.together(), row.byChance(), row.visits()));
            }
        }
        return substitutes;
    }

    /** What buyers of a category also buy, by falling lift. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ_FIGURES)
    public List<CategoryHabit> habits() {
        return jdbc.sql("""
            select h.*, a.factor from suggestion_habit h left join suggestion_affinity a
                on a.shop_id = h.shop_id and a.low_id = h.low_id and a.high_id = h.high_id
            where h.shop_id = ?
            order by cast(h.buyers_both as double precision) * h.buyers / h.buyers_low / h.buyers_high desc,
                h.low_id, h.high_id
            """)
                .param(current.id())
                .query((row, number) -> new CategoryHabit(
                        row.getLong("low_id"),
                        row.getLong("high_id"),
                        row.getInt("buyers_both"),
                        row.getInt("buyers_low"),
                        row.getInt("buyers_high"),
                        row.getInt("buyers"),
                        row.getObject("factor") == null ? 1 : row.getDouble("factor")))
                .list();
    }
}
