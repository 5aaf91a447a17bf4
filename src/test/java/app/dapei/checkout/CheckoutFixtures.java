package app.dapei.checkout;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.stock.StockFixtures;
import app.dapei.testing.Acting;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publishes bundles that tests buy. */
@Component
public class CheckoutFixtures {

    private final StockFixtures products;
    private final BundleDesk desk;
    private final Bundles bundles;
    private final Acting acting;
    private final JdbcClient jdbc;

    CheckoutFixtures(StockFixtures products, BundleDesk desk, Bundles bundles, Acting acting, JdbcClient jdbc) {
        this.products = products;
        this.desk = desk;
        this.bundles = bundles;
        this.acting = acting;
        this.jdbc = jdbc;
    }

    /** A product for 100.00 with so many units. */
    public long product(Shop shop, String sku, int units) {
        return products.product(shop, sku, units);
    }

    /** A published bundle of one unit each, at ten percent off. */
    public UUID published(Shop shop, String name, long main, Long... associated) {
        return published(
                shop,
                new BundleDraft(
                        name,
                        null,
                        "",
                        main,
                        1,
                        Arrays.stream(associated).map(BundleSlot::of).toList(),
                        new PriceRule.PercentOff(1000)));
    }

    public UUID published(Shop shop, BundleDraft draft) {
        return acting.as(shop, Role.MERCHANT, () -> {
            var id = desk.add(draft);
            desk.publish(id, bundles.find(id).orElseThrow().version());
            return id;
        });
    }

    /** Units of a product: on hand, reserved, sold. */
    public long[] books(long product) {
        return jdbc.sql("select on_hand, reserved, sold from stock_level where product_id = ?")
                .param(product)
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .single();
    }

    /** Puts the end of an order's reservation, and of its lock, into the past. */
    public void letLapse(String orderNumber) {
        jdbc.sql("""
            update stock_reservation set expires_at = placed_at
            where id = (select order_id from checkout_order where number = ?)
            """).param(orderNumber).update();
    }

    public void endLock(UUID lock) {
        jdbc.sql("update price_lock set until = created_at where id = ?")
                .param(lock)
                .update();
    }
}
