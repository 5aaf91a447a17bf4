package app.dapei.insights;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.activity.ActivityEvent;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.ActivityLog;
import app.dapei.insights.core.Figures;
import app.dapei.insights.core.Horizon;
import app.dapei.insights.core.Kpis;
import app.dapei.insights.core.Reading;
import app.dapei.orders.OrderFixtures;
import app.dapei.shared.Rate;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Twenty orders of eight buyers, with every figure worked out by hand. */
@ModuleTest
class MiniatureShopModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    OrderFixtures orders;

    @Autowired
    OrderRollUps rollUps;

    @Autowired
    CockpitFigures figures;

    @Autowired
    BundleReports reports;

    @Autowired
    LifeLine lifeLine;

    @Autowired
    LiveFigures live;

    @Autowired
    ActivityLog log;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    Shop shop;
    LocalDate today;
    long tent;
    long mat;
    long lantern;
    long stove;
    UUID bundle;
    String session;

    @BeforeEach
    void openTheShop() {
        shop = acting.newShop();
        acting.signIn(shop, Role.ANALYST);
        today = LocalDate.ofInstant(clock.instant(), shop.zone());
        tent = orders.product(shop, "TENT", 100);
        mat = orders.product(shop, "MAT", 20);
        lantern = orders.product(shop, "LANTERN", 30);
        stove = orders.product(shop, "STOVE", 50);
        bundle = bundle();
        session = session();
        trade();
        watch();
        rollUps.refresh(shop.id());
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private void trade() {
        order(200, "A", tent);
        order(200, "B", tent, mat);
        order(190, "C", stove);
        order(150, "A", mat);
        inBundle(order(150, "D", tent, mat, lantern));
        order(130, "D", stove);
        comesBack(inBundle(order(100, "E", tent, mat)), mat);
        order(95, "F", lantern);
        order(60, "B", stove);
        inBundle(order(60, "G", tent, lantern));
        order(40, "E", tent);
        order(30, "A", stove);
        comesBack(order(20, "F", tent, mat), tent);
        order(16, "G", mat);
        comesBack(inBundle(order(10, "H", tent, mat)), mat);
        order(10, "H", stove);
        order(9, "C", tent);
        jdbc.update("update purchase_order set status = 'CANCELLED' where id = ?", order(8, "A", tent));
        order(5, "B", tent, mat);
        order(1, "E", lantern);
    }

    private void watch() {
        Instant at = noon(10);
        log.record(
                shop.id(),
                List.of(
                        event("1", ActivityKind.JOIN, "H", null),
                        event("2", ActivityKind.JOIN, "v1", null),
                        event("3", ActivityKind.JOIN, "v2", null),
                        event("4", ActivityKind.EXPOSURE, "v1", tent),
                        event("5", ActivityKind.EXPOSURE, "v1", mat),
                        event("6", ActivityKind.EXPOSURE, "v2", tent),
                        event("7", ActivityKind.EXPOSURE, "H", tent),
                        event("8", ActivityKind.CLICK, "v1", tent),
                        event("9", ActivityKind.CLICK, "H", tent),
                        event("10", ActivityKind.ORDER, "H", tent),
                        event("11", ActivityKind.ORDER, "H", mat),
                        ActivityEvent.of("12", ActivityKind.EXPOSURE, at, "v1")
                                .withBundle(bundle)
                                .in(session),
                        ActivityEvent.of("13", ActivityKind.EXPOSURE, at, "H")
                                .withBundle(bundle)
                                .in(session)));
    }

    @Test
    void theOrdersOfNinetyDaysGiveTheMidTermFigures() {
        Figures mid = figures.of(shop.id(), Horizon.MID, KpiFilter.lastDays(90, today), today);

        assertThat(ofKpi("aov", mid)).isEqualTo(new Rate(890, 11));
        assertThat(ofKpi("spend-buyer", mid)).isEqualTo(new Rate(890, 7));
        assertThat(ofKpi("price-item", mid)).isEqualTo(new Rate(890, 15));
        assertThat(ofKpi("units-order", mid)).isEqualTo(new Rate(15, 11));
        assertThat(ofKpi("several", mid)).isEqualTo(new Rate(4, 11));
        assertThat(ofKpi("attach-orders", mid)).isEqualTo(new Rate(4, 6));
        assertThat(ofKpi("bundle-share", mid)).isEqualTo(new Rate(2, 6));
        assertThat(ofKpi("take-rate", mid)).isEqualTo(new Rate(2, 2));
        assertThat(ofKpi("attach-buyers", mid)).isEqualTo(new Rate(1, 1));
        assertThat(ofKpi("attach-viewers", mid)).isEqualTo(new Rate(1, 3));
    }

    @Test
    void aBuyerOfSeveralDaysIsOneBuyer() {
        Figures week = figures.of(shop.id(), Horizon.MID, KpiFilter.lastDays(17, today), today);

        assertThat(ofKpi("spend-buyer", week)).isEqualTo(new Rate(440, 5));
    }

    @Test
    void theBroadcastGivesTheShortTermFigures() {
        Figures now = figures.of(shop.id(), Horizon.SHORT, KpiFilter.lastDays(14, today), today);

        assertThat(ofKpi("click-times", now)).isEqualTo(new Rate(2, 6));
        assertThat(ofKpi("click-viewers", now)).isEqualTo(new Rate(2, 3));
        assertThat(ofKpi("convert-times", now)).isEqualTo(new Rate(2, 2));
        assertThat(ofKpi("convert-viewers", now)).isEqualTo(new Rate(1, 2));
        assertThat(ofKpi("watch-convert", now)).isEqualTo(new Rate(1, 3));
        assertThat(ofKpi("gpm", now)).isEqualTo(new Rate(170, 3));
    }

    @Test
    void theYearGivesTheLongTermFigures() {
        KpiFilter year = KpiFilter.lastDays(365, today);
        Figures longTerm = figures.of(shop.id(), Horizon.LONG, year, today);

        assertThat(ofKpi("repurchase-90", longTerm)).isEqualTo(new Rate(4, 6));
        assertThat(figures.again90(shop.id(), year, today, true)).isEqualTo(new Rate(2, 2));
        assertThat(figures.again90(shop.id(), year, today, false)).isEqualTo(new Rate(2, 4));
        assertThat(ofKpi("returns", longTerm)).isEqualTo(new Rate(2, 20));

        Figures quarter = figures.of(shop.id(), Horizon.LONG, KpiFilter.lastDays(90, today), today);
        assertThat(ofKpi("repeat-window", quarter)).isEqualTo(new Rate(4, 7));
        assertThat(ofKpi("repeat-back", quarter)).isEqualTo(new Rate(7, 7));
    }

    @Test
    void aBundleIsJudgedOnItsOwnOrders() {
        var health =
                reports.health(KpiFilter.lastDays(90, today), Locale.ENGLISH).getFirst();

        assertThat(health.taken()).isEqualTo(new Rate(2, 2));
        assertThat(health.attachOrders()).isEqualTo(new Rate(4, 6));
        assertThat(health.share()).isEqualTo(new Rate(2, 6));
        assertThat(health.attachBuyers()).isEqualTo(new Rate(1, 1));
    }

    @Test
    void aBundlesLifeAndABroadcastsBoardTellTheSame() {
        LifeLine.Life life = lifeLine.of(bundle, Locale.ENGLISH).orElseThrow();
        assertThat(life.sales().orders()).isEqualTo(4);
        assertThat(life.sales().returnedUnits()).isEqualTo(2);
        assertThat(life.again()).isEqualTo(new Rate(2, 2));

        LiveFigures.Board board =
                live.of(Long.parseLong(session), Locale.ENGLISH).orElseThrow();
        assertThat(board.reach().viewers()).isEqualTo(3);
        assertThat(board.orders()).isEqualTo(2);
        assertThat(board.amount()).isEqualTo(170);
        assertThat(board.attach()).isEqualTo(new Rate(1, 1));
    }

    @Test
    void aLateReturnOpensItsDayAgain() {
        long order = jdbc.queryForObject(
                "select id from purchase_order where shop_id = ? and buyer_key = 'D' order by ordered_at limit 1",
                Long.class,
                shop.id());
        comesBack(order, lantern);

        assertThat(rollUps.refresh(shop.id())).isEqualTo(1);
        Figures year = figures.of(shop.id(), Horizon.LONG, KpiFilter.lastDays(365, today), today);
        assertThat(ofKpi("returns", year)).isEqualTo(new Rate(3, 20));
        assertThat(rollUps.refresh(shop.id())).isZero();
    }

    @Test
    void hidesOneShopsFiguresFromAnother() {
        Shop other = acting.newShop();
        acting.signIn(other, Role.ANALYST);
        rollUps.refresh(other.id());

        Figures mid = figures.of(other.id(), Horizon.MID, KpiFilter.lastDays(90, today), today);
        assertThat(ofKpi("aov", mid)).isEqualTo(new Rate(0, 0));
        assertThat(reports.health(KpiFilter.lastDays(90, today), Locale.ENGLISH))
                .isEmpty();
    }

    private static Rate ofKpi(String key, Figures figures) {
        Reading reading = Kpis.byKey(key).orElseThrow().of(figures);
        return new Rate(reading.above(), reading.below());
    }

    private ActivityEvent event(String key, ActivityKind kind, String viewer, Long product) {
        return ActivityEvent.of(key, kind, noon(10), viewer)
                .withProduct(product)
                .in(session);
    }

    private Instant noon(int daysAgo) {
        return today.minusDays(daysAgo).atTime(12, 0).atZone(shop.zone()).toInstant();
    }

    private long order(int daysAgo, String buyer, long... products) {
        long id = orders.paid(shop, noon(daysAgo), products);
        jdbc.update("update purchase_order set buyer_key = ? where id = ?", buyer, id);
        return id;
    }

    private long inBundle(long order) {
        jdbc.update("update order_line set bundle_id = ? where order_id = ?", bundle, order);
        return order;
    }

    private void comesBack(long order, long product) {
        jdbc.update("""
            insert into return_line (shop_id, platform, external_no, line_key, order_id, product_id, quantity, refunded,
                returned_at)
            values (?, 'TEST', ?, '1', ?, ?, 1, 10, ?)
            """, shop.id(), "R" + order, order, product, Timestamp.from(clock.instant()));
    }

    private UUID bundle() {
        UUID id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        jdbc.update("""
            insert into bundle (id, shop_id, name, scenario, main_product_id, main_quantity, price_rule, price_value,
                state, position, version, created_at, updated_at)
            values (?, ?, 'Camp', 'camping', ?, 1, 'PERCENT_OFF', 1000, 'LIVE', 1, 0, ?, ?)
            """, id, shop.id(), tent, now, now);
        int position = 0;
        for (long product : new long[] {mat, lantern}) {
            jdbc.update(
                    "insert into bundle_slot (bundle_id, position, shop_id, product_id, quantity, role, required) "
                            + "values (?, ?, ?, ?, 1, 'COMPLEMENT', true)",
                    id,
                    position++,
                    shop.id(),
                    product);
        }
        return id;
    }

    private String session() {
        long room = jdbc.queryForObject("select nextval('room_seq')", Long.class);
        long id = jdbc.queryForObject("select nextval('live_session_seq')", Long.class);
        var start = Timestamp.from(noon(10).minusSeconds(3_600));
        jdbc.update(
                "insert into room (id, shop_id, code, name, open, created_at) values (?, ?, ?, 'Room', true, ?)",
                room,
                shop.id(),
                "r" + UUID.randomUUID().toString().substring(0, 20),
                start);
        jdbc.update("""
            insert into live_session (id, shop_id, room_id, name, scheduled_at, started_at, ended_at, created_at)
            values (?, ?, ?, 'Show', ?, ?, ?, ?)
            """, id, shop.id(), room, start, start, Timestamp.from(noon(10).plusSeconds(3_600)), start);
        return Long.toString(id);
    }
}
