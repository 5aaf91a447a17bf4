package app.dapei.activity.bench;

import app.dapei.Application;
import app.dapei.access.ApiKeyDraft;
import app.dapei.access.ApiKeys;
import app.dapei.access.ApiScope;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.access.ShopEntrance;
import app.dapei.activity.RollUps;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.testing.Acting;
import app.dapei.testing.DurablePostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many viewer events the portal takes in over HTTP, each acknowledged only when it is committed, against what the
 * database takes by batches of plain JDBC in the same run. Arguments: {@code h2|postgres [seconds]}. The senders are in
 * the same process and the roll-ups run meanwhile, as they always do. In the end the rows are counted: they must be
 * those that were acknowledged.
 */
final class IntakeBench {

    private static final int PRODUCTS = 200;
    private static final int BATCH = 500;

    private final ConfigurableApplicationContext portal;
    private final int seconds;
    private final String key;
    private final long firstProduct;
    private int senders = 1;

    private IntakeBench(ConfigurableApplicationContext portal, int seconds) {
        this.portal = portal;
        this.seconds = seconds;
        var acting = portal.getBean(Acting.class);
        Shop shop = acting.newShop();
        firstProduct = acting.as(shop, Role.MERCHANT, () -> products(portal.getBean(Catalog.class)));
        acting.signIn(acting.newUser(shop, Role.ADMIN));
        portal.getBean(ShopEntrance.class).enter(shop.id());
        key = portal.getBean(ApiKeys.class)
                .create(new ApiKeyDraft("bench", Set.of(ApiScope.EVENTS), ApiKeyDraft.RATE_LIMIT));
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        if (arguments[0].equals("postgres")) {
            try (var server = DurablePostgres.start()) {
                measure(
                        seconds,
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres");
            }
        } else {
            measure(seconds, "--dapei.data=" + Files.createTempDirectory("intake-bench"));
        }
        System.exit(0);
    }

    private static void measure(int seconds, String... database) throws Exception {
        var options = new ArrayList<>(List.of(
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--dapei.demo.enabled=false",
                "--dapei.jobs.enabled=false"));
        options.addAll(List.of(database));
        try (var portal = SpringApplication.run(Application.class, options.toArray(String[]::new))) {
            new IntakeBench(portal, seconds).run();
        }
    }

    private static long products(Catalog catalog) {
        long first = Long.MAX_VALUE;
        for (int i = 0; i < PRODUCTS; i++) {
            first = Math.min(
                    first,
                    catalog.add(new ProductDraft(
                            "P" + i, "P" + i, null, null, 100, null, null, List.of(), null, ProductState.ACTIVE)));
        }
        return first;
    }

    private void run() throws Exception {
        // until the compiler has seen both kinds of requests often enough
        for (int round = 0; round < 2; round++) {
            load("warm-up, 500 a request", 8, BATCH).asFastAsItGoes(seconds);
            load("warm-up, single", 64, 1).asFastAsItGoes(seconds);
        }
        rest();
        var raw = RawInserts.rate(portal.getBean(javax.sql.DataSource.class), BATCH, seconds, firstProduct, PRODUCTS);
        say("plain JDBC batches of 500 on two connections: %,.0f events/s", raw);
        double whole = 0;
        for (int round = 0; round < 3; round++) {
            rest();
            var load = load("500 a request", 6, BATCH);
            load.asFastAsItGoes(seconds);
            whole = Math.max(whole, load.rate());
        }
        say("plain JDBC is %.2f times the best of these", raw / whole);
        for (int round = 0; round < 2; round++) {
            rest();
            load("single events", 128, 1).asFastAsItGoes(seconds);
        }
        rest();
        var over = load("500 a request, three times as much", 192, BATCH);
        over.atRate(3 * whole, seconds);
        say("goodput under three times the load: %.0f %%", 100 * over.rate() / whole);
        rest();
        long rows = count("select count(*) from activity_event where event_key not like 'raw%'");
        say("%,d rows for %,d events that were acknowledged", rows, acknowledged);
        say("%,d events in the roll-ups of days", count("select sum(events) from activity_day"));
    }

    private long acknowledged;

    private Load load(String name, int connections, int events) throws IOException {
        int port = portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var all = new ArrayList<EventSender>();
        for (int i = 0; i < connections; i++) {
            all.add(new EventSender(port, key, senders++, events, firstProduct, PRODUCTS));
        }
        return new Load(name, all, events, count -> acknowledged += count);
    }

    /** Lets the roll-ups come up to date, so that one measurement does not pay for the one before. */
    private void rest() {
        portal.getBean(RollUps.class).catchUp();
        System.gc();
    }

    private long count(String sql) {
        Long count = portal.getBean(JdbcTemplate.class).queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    static void say(String format, Object... values) throws IOException {
        var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        System.out.println(format.formatted(values) + " (load " + load + ")");
    }
}
