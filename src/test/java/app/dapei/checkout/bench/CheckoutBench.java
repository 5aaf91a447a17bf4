package app.dapei.checkout.bench;

import app.dapei.Application;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.access.Shops;
import app.dapei.access.Users;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.checkout.Bought;
import app.dapei.checkout.Checkout;
import app.dapei.checkout.Locked;
import app.dapei.checkout.PriceLock;
import app.dapei.checkout.Purchase;
import app.dapei.checkout.Wish;
import app.dapei.stock.StockBooks;
import app.dapei.testing.DurablePostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * Measures purchases at 50 concurrent buyers: {@code CheckoutBench h2|postgres [orders]}. First with bundles whose
 * components differ, then with one bundle for all. A purchase is {@code Checkout.buy} at a lock made before; a purchase takes
 * a bundle of three products. The database is a fresh file of H2, or an embedded PostgreSQL with its usual durability.
 */
public final class CheckoutBench {

    private static final int BUYERS = 50;
    private static final int BUNDLES = 200;
    private static final int ITEMS = 3;
    private static final int WARM_UP = 3_000;
    private static final int PLENTY = 10_000_000;

    private final ConfigurableApplicationContext context;
    private final Checkout checkout;
    private final Shop shop;
    private final List<UUID> bundles = new ArrayList<>();

    private CheckoutBench(ConfigurableApplicationContext context) {
        this.context = context;
        this.checkout = context.getBean(Checkout.class);
        this.shop = context.getBean(Shops.class)
                .open("bench", "bench", "bench", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"), false);
    }

    /** Runs the measurement. */
    public static void main(String[] arguments) throws Exception {
        var orders = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        if (arguments[0].equals("postgres")) {
            try (var server = DurablePostgres.start()) {
                measure(
                        orders,
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres");
            }
        } else {
            measure(orders, "--dapei.data=" + Files.createTempDirectory("checkout-bench"));
        }
        System.exit(0);
    }

    private static void measure(int orders, String... database) throws Exception {
        var options = new ArrayList<>(List.of(
                "--dapei.demo.enabled=false",
                "--dapei.jobs.enabled=false",
                "--spring.datasource.hikari.maximum-pool-size=" + Integer.getInteger("pool", 12)));
        options.addAll(List.of(database));
        var context = new SpringApplicationBuilder(Application.class)
                .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
                .run(options.toArray(String[]::new));
        try (context) {
            var bench = new CheckoutBench(context);
            bench.publish();
            bench.run("warm-up", WARM_UP, number -> number % BUNDLES);
            bench.run("distinct components", orders, number -> number % BUNDLES);
            bench.run("one bundle for all", orders / 4, number -> 0);
            System.out.println("books: " + context.getBean(StockBooks.class).unbalanced());
        }
    }

    private void publish() {
        var users = context.getBean(Users.class);
        users.add(shop.id(), "bench", "bench", Role.MERCHANT, "correct horse battery");
        var user = users.loadUserByUsername("bench");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        var catalog = context.getBean(Catalog.class);
        var desk = context.getBean(BundleDesk.class);
        for (int bundle = 0; bundle < BUNDLES; bundle++) {
            var products = new ArrayList<Long>();
            for (int item = 0; item < ITEMS; item++) {
                products.add(catalog.add(product("P" + bundle + "-" + item)));
            }
            var slots = products.subList(1, ITEMS).stream().map(BundleSlot::of).toList();
            var id = desk.add(new BundleDraft(
                    "B" + bundle, null, "", products.getFirst(), 1, slots, new PriceRule.PercentOff(1000)));
            desk.publish(id, 0);
            bundles.add(id);
        }
    }

    private static ProductDraft product(String sku) {
        return new ProductDraft(sku, sku, null, null, 10_000, null, PLENTY, List.of(), null, ProductState.ACTIVE);
    }

    private void run(String name, int orders, IntUnaryOperator bundleOf) throws Exception {
        var locks = locks(orders, bundleOf);
        var took = new long[orders];
        var next = new AtomicInteger();
        var failed = new AtomicLong();
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(BUYERS)) {
            for (int buyer = 0; buyer < BUYERS; buyer++) {
                pool.submit(() -> {
                    start.await();
                    for (int order = next.getAndIncrement(); order < orders; order = next.getAndIncrement()) {
                        long began = System.nanoTime();
                        var bought = checkout.buy(
                                shop.id(),
                                new Purchase(
                                        locks.get(order),
                                        "buyer",
                                        locks.get(order).toString()));
                        took[order] = System.nanoTime() - began;
                        if (!(bought instanceof Bought.Placed)) {
                            failed.incrementAndGet();
                        }
                    }
                    return null;
                });
            }
            long began = System.nanoTime();
            start.countDown();
            pool.shutdown();
            pool.awaitTermination(30, TimeUnit.MINUTES);
            report(name, took, (System.nanoTime() - began) / 1e9, failed.get());
        }
    }

    /** One lock for each order, copied from one quote for each bundle: quoting is not what is measured here. */
    private List<UUID> locks(int orders, IntUnaryOperator bundleOf) {
        var jdbc = context.getBean(JdbcTemplate.class);
        var originals = new HashMap<Integer, UUID>();
        var locks = new ArrayList<UUID>();
        var rows = new ArrayList<Object[]>();
        for (int order = 0; order < orders; order++) {
            var original = originals.computeIfAbsent(
                    bundleOf.applyAsInt(order),
                    number -> lock(bundles.get(number)).id());
            var copy = UUID.randomUUID();
            locks.add(copy);
            rows.add(new Object[] {copy, original});
        }
        jdbc.batchUpdate("""
            insert into price_lock (id, shop_id, bundle_id, bundle_version, buyer_key, room, sets, price, sum, content,
                                    created_at, until)
            select ?, shop_id, bundle_id, bundle_version, buyer_key, room, sets, price, sum, content, created_at, until
            from price_lock where id = ?
            """, rows);
        return locks;
    }

    private PriceLock lock(UUID bundle) {
        return ((Locked.Held) checkout.lock(shop.id(), Wish.of(bundle, 1, "buyer"))).lock();
    }

    private static void report(String name, long[] took, double seconds, long failed) throws IOException {
        Arrays.sort(took);
        var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        System.out.printf(
                "%-20s %6d orders, %5.0f orders/s, p50 %6.1f ms, p99 %6.1f ms, max %6.1f ms, failed %d, load %s%n",
                name,
                took.length,
                took.length / seconds,
                took[took.length / 2] / 1e6,
                took[(int) (took.length * 0.99)] / 1e6,
                took[took.length - 1] / 1e6,
                failed,
                load);
    }
}
