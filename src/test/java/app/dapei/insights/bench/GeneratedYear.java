package app.dapei.insights.bench;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.activity.RollUps;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.insights.OrderRollUps;
import app.dapei.live.ShopRooms;
import app.dapei.orders.OrderStatistics;
import app.dapei.testing.Acting;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A year of one shop, made by statements of the database so that millions of rows come quickly: 500 products, 20 bundles
 * of three, a broadcast of four hours on most evenings, orders and events spread over them by fixed arithmetic.
 */
final class GeneratedYear {

    static final int DAYS = 365;
    private static final int PRODUCTS = 500;
    private static final int BUNDLES = 20;
    private static final int SESSIONS = 300;
    private static final int ORDERS_AT_ONCE = 200_000;
    private static final int EVENTS_AT_ONCE = 100_000;

    private final ConfigurableApplicationContext portal;
    private final JdbcTemplate jdbc;
    private final boolean postgres;
    private final Shop shop;
    private final Instant start;
    private long firstProduct;

    GeneratedYear(ConfigurableApplicationContext portal, boolean postgres) {
        this.portal = portal;
        this.postgres = postgres;
        jdbc = portal.getBean(JdbcTemplate.class);
        var acting = portal.getBean(Acting.class);
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        start = LocalDate.now(shop.zone())
                .minusDays(DAYS)
                .atStartOfDay(shop.zone())
                .toInstant();
    }

    Shop shop() {
        return shop;
    }

    /** Writes everything and lets the portal roll it up as it does in daily life. */
    void write(long orders, long events) {
        List<Long> products = products();
        firstProduct = products.getFirst();
        bundles(products);
        sessions();
        for (long from = 0; from < orders; from += ORDERS_AT_ONCE) {
            orders(from, Math.min(orders, from + ORDERS_AT_ONCE), orders);
        }
        portal.getBean(OrderStatistics.class).refresh();
        DashboardBench.say("%,d orders are written", orders);
        portal.getBean(OrderRollUps.class).refresh(shop.id());
        DashboardBench.say("%,d orders are rolled up", orders);
        long rolling = 0;
        for (long from = 0; from < events; from += EVENTS_AT_ONCE) {
            events(from, Math.min(events, from + EVENTS_AT_ONCE), events);
            long before = System.nanoTime();
            portal.getBean(RollUps.class).catchUp();
            rolling += System.nanoTime() - before;
        }
        DashboardBench.say("%,d events are written and rolled up (%,.0f a second)", events, events * 1e9 / rolling);
    }

    private List<Long> products() {
        var catalog = portal.getBean(Catalog.class);
        var ids = new ArrayList<Long>();
        for (int i = 0; i < PRODUCTS; i++) {
            ids.add(catalog.add(new ProductDraft(
                    "P" + i,
                    "商品" + i,
                    "Product " + i,
                    null,
                    10_000,
                    null,
                    null,
                    List.of(),
                    null,
                    ProductState.ACTIVE)));
        }
        ids.sort(null);
        if (ids.getLast() - ids.getFirst() != PRODUCTS - 1) {
            throw new IllegalStateException("the numbers of the products are not in a row");
        }
        return ids;
    }

    /** Bundle <i>b</i> is of products 3<i>b</i> (main), 3<i>b</i> + 1 and 3<i>b</i> + 2. */
    private void bundles(List<Long> products) {
        var desk = portal.getBean(BundleDesk.class);
        for (int i = 0; i < BUNDLES; i++) {
            UUID drawn = desk.add(new BundleDraft(
                    "组合" + i,
                    "Bundle " + i,
                    "",
                    products.get(3 * i),
                    1,
                    List.of(BundleSlot.of(products.get(3 * i + 1)), BundleSlot.of(products.get(3 * i + 2))),
                    new PriceRule.PercentOff(1000)));
            jdbc.update("delete from bundle_version where bundle_id = ?", drawn);
            jdbc.update("create table if not exists bench_bundle (number int primary key, id uuid)");
            jdbc.update("insert into bench_bundle (number, id) values (?, ?)", i, drawn);
        }
        jdbc.update("update bundle set state = 'LIVE' where shop_id = ?", shop.id());
    }

    private void sessions() {
        long room = portal.getBean(ShopRooms.class).add("Bench").id();
        for (int i = 0; i < SESSIONS; i++) {
            Instant begin = start.plus(Duration.ofHours(24L * i * DAYS / SESSIONS + 12));
            jdbc.update(
                    "insert into live_session (id, shop_id, room_id, name, scheduled_at, started_at, ended_at,"
                            + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    10_000_000L + i,
                    shop.id(),
                    room,
                    "Session " + i,
                    Timestamp.from(begin),
                    Timestamp.from(begin),
                    Timestamp.from(begin.plus(Duration.ofHours(4))),
                    Timestamp.from(begin));
        }
    }

    private String numbers(String from, String to) {
        return postgres
                ? "generate_series(cast(%s as bigint), %s) as g(x)".formatted(from, to)
                : "(select \"X\" as x from system_range(%s, %s)) g".formatted(from, to);
    }

    /** Order <i>x</i>: an eighth of the year's orders' buyers come again; every third order is of a bundle's products. */
    private void orders(long from, long to, long all) {
        long first = 1_000_000_000L;
        String at = "cast('%s' as timestamp with time zone) + (x * %d / %d) * interval '1' second"
                .formatted(start, DAYS * 86_400L, all);
        String source = numbers(Long.toString(from), Long.toString(to - 1));
        jdbc.update("""
            insert into purchase_order (id, shop_id, platform, external_no, status, ordered_at, buyer_key, amount)
            select %d + x, %d, 'bench', cast(x as varchar(20)), case when mod(x, 25) = 0 then 'CANCELLED' else 'PAID' end,
                %s, 'b' || mod(x * 7919, %d), 10000 + mod(x, 7) * 1000 from %s
            """.formatted(first, shop.id(), at, Math.max(1, all / 3), source));
        for (int line = 0; line < 3; line++) {
            // line 0: always; 1: every other order; 2: every fourth one, then stamped with the bundle
            int every = 1 << line;
            jdbc.update("""
                insert into order_line (order_id, line_key, shop_id, product_id, quantity, unit_price, paid, bundle_id,
                    ordered_at)
                select %1$d + x, '%2$d', %3$d,
                    case when mod(x, 3) = 0 then %4$d + 3 * mod(x / 3, %5$d) + %2$d
                        else %4$d + mod(x * 31 + %2$d, %6$d) end,
                    1 + case when mod(x, 10) = 0 then 1 else 0 end, 10000, 10000,
                    case when mod(x, 12) = 0 then b.id end, %7$s
                from %8$s join bench_bundle b on b.number = mod(x / 3, %5$d) where mod(x, %9$d) = 0
                """.formatted(first, line, shop.id(), firstProduct, BUNDLES, PRODUCTS, at, source, every));
        }
        jdbc.update("""
            insert into return_line (shop_id, platform, external_no, line_key, order_id, product_id, quantity, refunded,
                returned_at)
            select %1$d, 'bench', cast(l.order_id as varchar(20)), l.line_key, l.order_id, l.product_id, 1, 5000,
                l.ordered_at + interval '5' day
            from order_line l where l.shop_id = %1$d and l.order_id between %2$d and %3$d and mod(l.order_id, 17) = 0
                and l.line_key = '0'
            """.formatted(shop.id(), first + from, first + to - 1));
    }

    /** Event <i>x</i> is of one of the broadcasts, in the order of time. */
    private void events(long from, long to, long all) {
        long batch = jdbc.queryForObject("select nextval('activity_batch_seq')", Long.class);
        String session = "(x * %d / %d)".formatted(SESSIONS, all);
        String begin = "cast('%s' as timestamp with time zone) + (24 * %s * %d / %d + 12) * interval '1' hour"
                .formatted(start, session, DAYS, SESSIONS);
        String at = begin + " + mod(x, 14400) * interval '1' second";
        String kinds =
                List.of("EXPOSURE", "EXPOSURE", "EXPOSURE", "EXPOSURE", "VIEW", "EXPOSURE", "CLICK", "CART").stream()
                        .map(kind -> "'" + kind + "'")
                        .collect(Collectors.joining(", "));
        String kind = postgres
                ? "(array[%s])[1 + mod(x / 7, 8)]".formatted(kinds)
                : "array_get(array[%s], cast(1 + mod(x / 7, 8) as int))".formatted(kinds);
        jdbc.update("""
            insert into activity_event (shop_id, event_key, batch_id, kind, at, viewer_key, product_id, bundle_id, slot,
                session_key, script, dwell_ms)
            select %d, 'e' || x, %d, case when mod(x, 101) = 0 then 'ORDER' else %s end, %s, 'v' || mod(x * 7919, 40000),
                %d + 3 * mod(x, %d), b.id, cast(mod(x, 5) as int), cast(10000000 + %s as varchar(20)),
                cast(mod(x, %d) as varchar(4)) || ':' || (1 + mod(x / 100, 2)), 1500
            from %s join bench_bundle b on b.number = mod(x, %d)
            """.formatted(
                        shop.id(),
                        batch,
                        kind,
                        at,
                        firstProduct,
                        BUNDLES,
                        session,
                        BUNDLES,
                        numbers(Long.toString(from), Long.toString(to - 1)),
                        BUNDLES));
        jdbc.update(
                "insert into activity_batch (id, shop_id, stored_at) values (?, ?, ?)",
                batch,
                shop.id(),
                Timestamp.from(Instant.now()));
    }
}
