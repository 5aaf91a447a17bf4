package app.dapei.suggestions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import app.dapei.access.Shop;
import app.dapei.mining.MiningPlan;
import app.dapei.mining.MiningRuns;
import app.dapei.orders.OrderFixtures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the shop of the signed-in person with orders in which things belong together, mines them and lets the score be tested. */
@Component
public class MinedShop {

    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    private final OrderFixtures orders;
    private final MiningRuns runs;
    private final JdbcClient jdbc;

    MinedShop(OrderFixtures orders, MiningRuns runs, JdbcClient jdbc) {
        this.orders = orders;
        this.runs = runs;
        this.jdbc = jdbc;
    }

    /**
     * What the shop sells.
     *
     * @param tent 399.00, in 50 orders
     * @param mat 59.00, in 40 orders, 20 of them with the tent
     * @param lamp 89.00, in 30 orders, 10 of them with the tent
     * @param soap 9.00, in 400 orders, with nothing
     * @param badge costs nothing, in 20 orders, always with the tent and the mat
     * @param hose 29.00, in 7 orders, 6 of them with the lamp
     */
    public record Goods(long tent, long mat, long lamp, long soap, long badge, long hose) {}

    /** Places 500 orders in May 2026 mines them and lets the score be tested. */
    public Goods fill(Shop shop) {
        var goods = new Goods(
                orders.product(shop, "TENT", 39900),
                orders.product(shop, "MAT", 5900),
                orders.product(shop, "LAMP", 8900),
                orders.product(shop, "SOAP", 900),
                orders.product(shop, "BADGE", 0),
                orders.product(shop, "HOSE", 2900));
        place(shop, 20, goods.tent(), goods.mat(), goods.badge());
        place(shop, 10, goods.tent(), goods.lamp());
        place(shop, 20, goods.tent());
        place(shop, 20, goods.mat());
        place(shop, 6, goods.lamp(), goods.hose());
        place(shop, 14, goods.lamp());
        place(shop, 1, goods.hose());
        place(shop, 400, goods.soap());
        place(shop, 9, orders.product(shop, "REST", 100));
        mine(shop);
        return goods;
    }

    /** Sets what is on hand of a product; null = not counted. */
    public void stock(long productId, Integer units) {
        jdbc.sql("update product set stock = ? where id = ?")
                .param(units)
                .param(productId)
                .update();
    }

    private void place(Shop shop, int count, long... products) {
        for (int i = 0; i < count; i++) {
            orders.paid(shop, NOON.plus(i, ChronoUnit.HOURS), products);
        }
    }

    private boolean isTested(Shop shop) {
        return jdbc.sql("select count(*) from suggestion_back_test where shop_id = ? and active_shop is null")
                        .param(shop.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void mine(Shop shop) {
        runs.start(new MiningPlan(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), 2, 0, 2, 100));
        await().pollInSameThread().atMost(30, SECONDS).until(() -> runs.active().isEmpty());
        await().pollInSameThread().atMost(30, SECONDS).until(() -> isTested(shop));
    }
}
