package app.dapei.catalog;

import app.dapei.catalog.ProductFilter.StockLevel;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures how quick the catalogue stays with 100,000 products, beside a second shop with as many; H2 must not answer
 * from its last result. Arguments: none for
 * an H2 file in the temporary folder, or the URL and the user of an empty database.
 */
final class CatalogueBench {

    private static final int PRODUCTS = 100_000;
    private static final int ROUNDS = 7;
    private static final List<String> THINGS =
            List.of("帐篷 tent", "睡袋 sleeping bag", "面霜 cream", "平底锅 pan", "T恤 shirt", "坚果 nuts", "灯 lamp");

    private CatalogueBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("dapei-bench");
        String url = arguments.length > 0
                ? arguments[0]
                : "jdbc:h2:file:" + folder.resolve("catalogue")
                        + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;OPTIMIZE_REUSE_RESULTS=0";
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(arguments.length > 1 ? arguments[1] : "dapei");
        try (pool) {
            Flyway.configure()
                    .dataSource(pool)
                    .javaMigrations(new V203__ProductPages())
                    .load()
                    .migrate();
            var jdbc = new JdbcTemplate(pool);
            long start = System.nanoTime();
            for (long shopId : new long[] {1, 2}) {
                jdbc.update(
                        "insert into shop (id, code, name, currency, zone, created_at) values (?, ?, ?, ?, ?, now())",
                        shopId,
                        "s" + shopId,
                        "s",
                        "CNY",
                        "Asia/Shanghai");
                // one commit for all of them: each one is forced to the disk
                new TransactionTemplate(new JdbcTransactionManager(pool))
                        .executeWithoutResult(status -> fill(jdbc, shopId));
            }
            System.out.printf("loaded 2 × %d products in %d ms%n", PRODUCTS, (System.nanoTime() - start) / 1_000_000);
            jdbc.execute("analyze");
            measure(new ProductQueries(JdbcClient.create(pool)));
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void fill(JdbcTemplate jdbc, long shopId) {
        var random = new Random(7);
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < PRODUCTS; i++) {
            var sku = "SKU-%06d".formatted(i);
            var name = THINGS.get(random.nextInt(THINGS.size())) + " " + random.nextInt(100_000);
            var state = i % 50 == 0 ? "ARCHIVED" : i % 20 == 0 ? "PAUSED" : "ACTIVE";
            var time = Timestamp.from(now.plusSeconds(random.nextInt(30_000_000)));
            rows.add(new Object[] {
                shopId,
                sku,
                name,
                100L + random.nextInt(100_000),
                50L + random.nextInt(50_000),
                random.nextInt(500),
                state,
                (sku + " " + name).toLowerCase(Locale.ROOT),
                time,
                time
            });
        }
        jdbc.batchUpdate("""
            insert into product (id, shop_id, sku, name, price, cost, stock, state, search_text, created_at,
                updated_at) values (nextval('product_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, rows);
    }

    private static void measure(ProductQueries catalog) {
        var all = ProductFilter.ALL;
        time("count", () -> catalog.count(1, all));
        time("first page", () -> catalog.find(1, all, PageRequest.of(0, 50)).size());
        time(
                "deep page (95,000th)",
                () -> catalog.find(1, all, PageRequest.of(1900, 50)).size());
        for (var column : List.of("name", "price", "cost", "margin", "stock", "state", "updatedAt")) {
            time(
                    "order by " + column,
                    () -> catalog.find(1, all, PageRequest.of(0, 50, Sort.by(column)))
                            .size());
            time(
                    "order by " + column + " falling",
                    () -> catalog.find(
                                    1,
                                    all,
                                    PageRequest.of(0, 50, Sort.by(column).descending()))
                            .size());
        }
        var many = all.withText("帐篷");
        time(
                "search, one in seven: page",
                () -> catalog.find(1, many, PageRequest.of(0, 50)).size());
        time("search, one in seven: count", () -> catalog.count(1, many));
        var few = all.withText("tent 4711");
        time(
                "search, a few: page",
                () -> catalog.find(1, few, PageRequest.of(0, 50)).size());
        time("search, nothing: count", () -> catalog.count(1, all.withText("nothing of that name")));
        time(
                "low stock: page",
                () -> catalog.find(1, all.withStock(StockLevel.LOW), PageRequest.of(0, 50))
                        .size());
        long start = System.nanoTime();
        int read = 0;
        var rows = catalog.after(1, all, "");
        while (!rows.isEmpty()) {
            read += rows.size();
            rows = catalog.after(1, all, rows.getLast().sku());
        }
        System.out.printf("%-32s %6d ms, %d rows%n", "read all", (System.nanoTime() - start) / 1_000_000, read);
    }

    private interface Query {
        long run();
    }

    private static void time(String name, Query query) {
        var millis = new double[ROUNDS];
        long result = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            result = query.run();
            millis[round] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-32s median %7.1f ms, most %7.1f ms (%d)%n", name, millis[ROUNDS / 2], millis[ROUNDS - 1], result);
    }
}
