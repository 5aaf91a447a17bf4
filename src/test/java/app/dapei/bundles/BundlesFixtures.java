package app.dapei.bundles;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products and drafts that tests of bundles are made of. */
final class BundlesFixtures {

    private BundlesFixtures() {}

    static ProductDraft product(String sku, String name, long price, @Nullable Long cost, @Nullable Integer stock) {
        return new ProductDraft(
                sku, name, null, null, price, cost, stock, List.of(), "pictures/" + sku + ".svg", ProductState.ACTIVE);
    }

    /** A tent for 399.00 that costs 210.00, 5 on hand. */
    static long tent(Catalog catalog) {
        return catalog.add(product("TENT", "三季帐篷", 39900, 21000L, 5));
    }

    /** A ground mat for 59.00 that costs 20.00, 30 on hand. */
    static long mat(Catalog catalog) {
        return catalog.add(product("MAT", "防潮垫", 5900, 2000L, 30));
    }

    /** A lamp for 89.00 that costs 40.00, not counted. */
    static long lamp(Catalog catalog) {
        return catalog.add(product("LAMP", "营地灯", 8900, 4000L, null));
    }

    /** One each, ten percent off. */
    static BundleDraft camping(long main, Long... associated) {
        return new BundleDraft(
                "露营三件套",
                "Camping set",
                "露营",
                main,
                1,
                Arrays.stream(associated).map(BundleSlot::of).toList(),
                new PriceRule.PercentOff(1000));
    }
}
