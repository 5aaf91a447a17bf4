package app.dapei.mining.bench;

import app.dapei.Application;
import app.dapei.access.Role;
import app.dapei.mining.PairCounts;
import app.dapei.orders.OrderFixtures;
import app.dapei.testing.Acting;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockServletContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * How far the pair counts of a shop stay behind while orders come in, on a fresh file of H2: arguments are orders a second
 * (1000) and seconds (60). An order has three of 2,000 products; twenty are stored in a transaction.
 */
final class PairCountsBench {

    private static final int PRODUCTS = 2_000;
    private static final int LINES = 3;
    private static final int AT_ONCE = 20;
    private static final int WINDOW = 90;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PairCounts counts;
    private final long shopId;
    private final ArrayList<Long> products = new ArrayList<>();
    private final Random random = new Random(1);
    private long stored;

    private PairCountsBench(ConfigurableApplicationContext context) {
        jdbc = context.getBean(JdbcTemplate.class);
        transaction = context.getBean(TransactionTemplate.class);
        counts = context.getBean(PairCounts.class);
        var acting = context.getBean(Acting.class);
        var shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        shopId = shop.id();
        var orders = context.getBean(OrderFixtures.class);
        for (int i = 0; i < PRODUCTS; i++) {
            products.add(orders.product(shop, "P" + i, 100));
        }
    }

    /** Runs the measurement. */
    public static void main(String[] arguments) throws Exception {
        int perSecond = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        var context = new SpringApplicationBuilder(Application.class)
                .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
                .run("--dapei.demo.enabled=false", "--dapei.data=" + Files.createTempDirectory("pair-counts-bench"));
        try (context) {
            new PairCountsBench(context).run(perSecond, seconds);
        }
        System.exit(0);
    }

    private void run(int perSecond, int seconds) {
        store();
        while (counts.startFollowing().isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        long began = System.nanoTime();
        long furthest = 0;
        for (int batch = 1; batch <= perSecond * seconds / AT_ONCE; batch++) {
            store();
            furthest = Math.max(furthest, stored - followed());
            long due = began + batch * TimeUnit.SECONDS.toNanos(AT_ONCE) / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
        }
        double took = (System.nanoTime() - began) / 1e9;
        while (followed() < stored) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        double caughtUp = (System.nanoTime() - began) / 1e9 - took;
        System.out.printf(
                Locale.ROOT,
                "%d orders in %.1f s (%.0f/s): at most %d behind (%.1f s), all counted %.1f s after the last, load"
                        + " %.1f%n",
                stored,
                took,
                stored / took,
                furthest,
                furthest * took / stored,
                caughtUp,
                Measure.load());
    }

    private long followed() {
        return counts.pair(products.get(0), products.get(1), WINDOW)
                .orElseThrow()
                .orders();
    }

    private void store() {
        var orders = new ArrayList<Object[]>();
        var lines = new ArrayList<Object[]>();
        var now = Timestamp.from(Instant.now());
        for (int i = 0; i < AT_ONCE; i++) {
            long id = ++stored;
            orders.add(new Object[] {id, shopId, "B" + id, now});
            for (int line = 0; line < LINES; line++) {
                lines.add(new Object[] {id, "L" + line, shopId, products.get(random.nextInt(PRODUCTS)), now});
            }
        }
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate("""
                insert into purchase_order (id, shop_id, platform, external_no, status, ordered_at, amount)
                values (?, ?, 'BENCH', ?, 'PAID', ?, 300)
                """, orders);
            jdbc.batchUpdate("""
                insert into order_line (order_id, line_key, shop_id, product_id, quantity, unit_price, paid, ordered_at)
                values (?, ?, ?, ?, 1, 100, 100, ?)
                """, lines);
        });
    }
}
