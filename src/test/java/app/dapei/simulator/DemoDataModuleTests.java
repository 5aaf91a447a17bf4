package app.dapei.simulator;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.dapei.access.DemoSignIns;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.access.Shops;
import app.dapei.access.Users;
import app.dapei.bundles.PublishedBundles;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ProductState;
import app.dapei.live.RoomCode;
import app.dapei.live.Rooms;
import app.dapei.orders.OrderStatistics;
import app.dapei.simulator.core.Market;
import app.dapei.simulator.core.MarketEvent;
import app.dapei.simulator.core.MarketOrder;
import app.dapei.simulator.core.MarketShop;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;

@ModuleTest
class DemoDataModuleTests {

    private static final MarketSettings SMALL = new MarketSettings(7, 2_000);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

    private static final String OF_THE_MARKET =
            " join purchase_order o on o.id = l.order_id where o.platform = 'demo' and l.shop_id = ?";

    @Autowired
    OrderStatistics statistics;

    @Autowired
    Shops shops;

    @Autowired
    Users users;

    @Autowired
    Catalog catalog;

    @Autowired
    CatalogueWriter catalogues;

    @Autowired
    OrderWriter orders;

    @Autowired
    DemoPast past;

    @Autowired
    DemoBundles bundles;

    @Autowired
    PublishedBundles published;

    @Autowired
    Rooms rooms;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    Acting acting;

    @BeforeEach
    void loadOnce() {
        demo(orders).load();
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void loadsWhatTheMarketMadeToTheLastFen() {
        for (MarketShop made : Market.of(7, 2_000, LocalDate.of(2026, 11, 22)).shops()) {
            long shopId = shop(made.key()).id();
            var paid = new AtomicLong();
            var lines = new AtomicLong();
            var refunded = new AtomicLong();
            made.forEachOrder(order -> {
                lines.addAndGet(order.lines().size());
                paid.addAndGet(sumPaid(order));
                refunded.addAndGet(order.lines().stream()
                        .map(line -> line.comesBack())
                        .mapToLong(back -> back == null ? 0 : back.refund())
                        .sum());
            });
            assertThat(number("select count(*) from purchase_order where platform = 'demo' and shop_id = ?", shopId))
                    .isEqualTo(made.orderCount());
            assertThat(number("select sum(amount) from purchase_order where platform = 'demo' and shop_id = ?", shopId))
                    .isEqualTo(paid.get());
            assertThat(number("select sum(l.paid) from order_line l" + OF_THE_MARKET, shopId))
                    .isEqualTo(paid.get());
            assertThat(number("select count(*) from order_line l" + OF_THE_MARKET, shopId))
                    .isEqualTo(lines.get());
            var clicks = new AtomicLong();
            made.forEachEvent(event -> clicks.addAndGet(event.kind() == MarketEvent.Kind.CLICK ? 1 : 0));
            made.forEachAudience((session, audience) -> clicks.addAndGet(audience.stream()
                    .filter(event -> event.kind() == MarketEvent.Kind.CLICK)
                    .count()));
            assertThat(number("select sum(events) from activity_day where kind = 'CLICK' and shop_id = ?", shopId))
                    .isEqualTo(clicks.get());
            assertThat(number("select sum(refunded) from return_line where platform = 'demo' and shop_id = ?", shopId))
                    .isEqualTo(refunded.get());
        }
    }

    @Test
    void keepsTheTwoShopsApart() {
        for (var code : List.of("trailhead", "xiaoman")) {
            assertThat(number("""
                select count(*) from order_line l
                join purchase_order o on o.id = l.order_id
                join product p on p.id = l.product_id
                where o.shop_id = ?
                and (l.shop_id <> o.shop_id or l.shop_id <> p.shop_id or l.ordered_at <> o.ordered_at)
                """, shop(code).id())).isZero();
        }
    }

    @Test
    void loadsNothingTwice() {
        long before = number(
                "select count(*) from purchase_order where platform = 'demo' and shop_id = ?",
                shop("trailhead").id());

        demo(orders).load();

        assertThat(number(
                        "select count(*) from purchase_order where platform = 'demo' and shop_id = ?",
                        shop("trailhead").id()))
                .isEqualTo(before);
        assertThat(shops.all())
                .filteredOn(shop -> shop.code().equals("trailhead"))
                .hasSize(1);
    }

    @Test
    void everyDemoPersonCanSignInToTheRightShop() {
        for (DemoSignIns.DemoSignIn one : DemoSignIns.ALL) {
            var user = users.loadUserByUsername(one.username());
            assertThat(user.role()).isEqualTo(one.role());
            assertThat(user.shopId())
                    .isEqualTo(
                            one.shopCode().isEmpty()
                                    ? null
                                    : (Long) shop(one.shopCode()).id());
        }
    }

    @Test
    void theCatalogueIsSearchedByNicknameAndNewProductsGetNumbersOfTheirOwn() {
        acting.signIn(shop("trailhead"), Role.MERCHANT);
        assertThat(catalog.find(ProductFilter.ALL.withText("小房子"), PageRequest.of(0, 50)))
                .isNotEmpty()
                .allMatch(product -> product.sku().startsWith("TENT-"));
        for (int i = 0; i < 120; i++) {
            String sku = "OWN-" + i + "-" + System.nanoTime();
            catalog.add(
                    new ProductDraft(sku, "自有商品", null, null, 100, null, null, List.of(), null, ProductState.ACTIVE));
        }
    }

    @Test
    void viewersFindBundlesThatCanBeBoughtInTheShopsRoom() {
        for (String code : List.of("trailhead", "xiaoman")) {
            long shopId = shop(code).id();
            assertThat(rooms.find(new RoomCode(code)).orElseThrow().shopId()).isEqualTo(shopId);
            assertThat(published.ofShop(shopId)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(bundle -> {
                assertThat(bundle.saving()).isPositive();
                assertThat(bundle.available()).isPositive();
                assertThat(bundle.main().picture()).startsWith("pictures/");
            });
        }
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void theDemoShopsComeWithTheirAssociations() {
        long shopId = shop("trailhead").id();
        await().atMost(1, MINUTES)
                .until(() -> number("select count(*) from mining_result where shop_id = ?", shopId) == 1);
        assertThat(number("select count(*) from mining_association where shop_id = ?", shopId))
                .isPositive();
    }

    @Test
    void aLoadThatBreaksOffLeavesNothingAndTheNextOneIsWhole() {
        var broken = new JdbcTemplate(dataSource) {
            @Override
            public int[] batchUpdate(String sql, List<? extends Object[]> rows) {
                if (sql.contains("return_line")) {
                    throw new DataAccessResourceFailureException("the power went out");
                }
                return super.batchUpdate(sql, rows);
            }
        };
        rename(shop("xiaoman"));

        assertThatThrownBy(() -> demo(new OrderWriter(broken, NOON)).load()).hasMessage("the power went out");
        assertThat(shops.all()).noneMatch(shop -> shop.code().equals("xiaoman"));
        assertThat(users.isTaken("mei")).isFalse();

        demo(orders).load();
        assertThat(number(
                        "select count(*) from purchase_order where platform = 'demo' and shop_id = ?",
                        shop("xiaoman").id()))
                .isEqualTo(920);
        assertThat(users.isTaken("mei")).isTrue();
    }

    private DemoData demo(OrderWriter writer) {
        return new DemoData(SMALL, shops, users, catalogues, writer, statistics, bundles, past, transactions, NOON);
    }

    /** Makes room for another load of a demo shop; whatever hangs on the old one stays with it. */
    private void rename(Shop shop) {
        String other = "old" + shop.id();
        jdbc.update("update shop set code = ? where id = ?", other, shop.id());
        jdbc.update("update room set code = ? where shop_id = ?", other, shop.id());
        jdbc.update("update app_user set username = username || ? where shop_id = ?", other, shop.id());
    }

    private Shop shop(String code) {
        return shops.all().stream()
                .filter(shop -> shop.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private long number(String sql, long shopId) {
        Long value = jdbc.queryForObject(sql, Long.class, shopId);
        return value == null ? 0 : value;
    }

    private static long sumPaid(MarketOrder order) {
        return order.lines().stream()
                .mapToLong(line -> line.unitPaid() * line.quantity())
                .sum();
    }
}
