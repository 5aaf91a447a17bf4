package app.dapei.stock;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.testing.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes products with so many units. */
@Component
public class StockFixtures {

    private final Catalog catalog;
    private final Acting acting;

    StockFixtures(Catalog catalog, Acting acting) {
        this.catalog = catalog;
        this.acting = acting;
    }

    /** A product for 100.00; as the person who is signed in. */
    public long product(String sku, @Nullable Integer units) {
        return catalog.add(draft(sku, units));
    }

    public static ProductDraft draft(String sku, @Nullable Integer units) {
        return new ProductDraft(
                sku, "货 " + sku, "Thing " + sku, null, 10_000, 4_000L, units, List.of(), null, ProductState.ACTIVE);
    }

    /** A product for 100.00 of a shop, made by a merchant of its own. */
    public long product(Shop shop, String sku, @Nullable Integer units) {
        return acting.as(shop, Role.MERCHANT, () -> product(sku, units));
    }
}
