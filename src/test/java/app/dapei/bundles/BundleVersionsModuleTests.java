package app.dapei.bundles;

import static app.dapei.bundles.BundlesFixtures.camping;
import static app.dapei.bundles.BundlesFixtures.mat;
import static app.dapei.bundles.BundlesFixtures.tent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.bundles.core.PriceBasis;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.shared.TimeRange;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class BundleVersionsModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    Catalog catalog;

    @Autowired
    Bundles bundles;

    @Autowired
    BundleDesk desk;

    @Autowired
    BundleBatch batch;

    @Autowired
    BundleVersions versions;

    @Autowired
    PriceLedger ledger;

    @Autowired
    PublishedBundles published;

    @Autowired
    Scenarios scenarios;

    @Autowired
    JdbcClient jdbc;

    Shop shop;
    long tent;
    long mat;

    @BeforeEach
    void stockTheShop() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        tent = tent(catalog);
        mat = mat(catalog);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private BundleRow row(UUID id) {
        return bundles.find(id).orElseThrow();
    }

    @Test
    void goesBackToAFormerVersionAsToANewOne() {
        var first = camping(tent, mat);
        var id = desk.add(first);
        desk.change(id, 0, first.withName("冬季露营").withPrice(new PriceRule.FixedPrice(40000)));
        desk.restoreVersion(id, row(id).version(), 0);
        assertThat(row(id).draft()).isEqualTo(first);
        assertThat(versions.of(id))
                .extracting(version -> version.draft().name())
                .containsExactly("露营三件套", "冬季露营", "露营三件套");
        assertThat(versions.of(id)).noneMatch(BundleVersions.BundleVersion::live);
        assertThatThrownBy(() -> desk.restoreVersion(id, row(id).version(), 99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99");
    }

    @Test
    void keepsVersionsFromOtherShopsAndLimitsFromHosts() {
        var id = desk.add(camping(tent, mat).withFloor(30_000L, 500));
        acting.signIn(shop, Role.HOST);
        assertThat(versions.of(id).getFirst().draft().floor()).isNull();
        assertThatThrownBy(() -> desk.restoreVersion(id, 0, 0)).isInstanceOf(AccessDeniedException.class);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(versions.of(id)).isEmpty();
        assertThat(versions.content(id, 0)).isEmpty();
    }

    @Test
    void goesFromDraftOverReadyToLiveAndBackToWork() {
        var id = desk.add(camping(tent, mat));
        desk.finish(id, 0, true);
        assertThat(row(id).state()).isEqualTo(BundleState.READY);
        desk.finish(id, row(id).version(), false);
        assertThat(row(id).state()).isEqualTo(BundleState.DRAFT);
        desk.publish(id, row(id).version());
        var version = row(id).version();
        assertThatThrownBy(() -> desk.finish(id, version, true)).isInstanceOf(BundleStateException.class);
        desk.archive(id);
        desk.restore(id);
        assertThat(row(id).state()).isEqualTo(BundleState.PAUSED);
    }

    @Test
    void movesManyAtOnceAndTellsWhichStayed() {
        var fine = desk.add(camping(tent, mat));
        var live = desk.add(camping(tent, mat));
        desk.publish(live, 0);
        long rug = catalog.add(BundlesFixtures.product("RUG", "地毯", 6900, 6800L, 3));
        var loss = desk.add(camping(tent, rug).withPrice(new PriceRule.PercentOff(0)));
        jdbc.sql("update product set cost = 99999 where id = ?").param(rug).update();
        var outcome = batch.publish(List.of(fine, live, loss));
        assertThat(outcome.moved()).extracting(BundleRow::id).containsExactly(fine);
        assertThat(outcome.left())
                .extracting(left -> left.bundle().id() + " " + left.problems())
                .containsExactly(live + " 0", loss + " 1");
        assertThat(batch.pause(List.of(fine, live)).moved()).hasSize(2);
        acting.signIn(shop, Role.ANALYST);
        assertThatThrownBy(() -> batch.pause(List.of(fine))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void entersAPublishedPriceWithItsBasis() {
        sell(tent, 1, 35000, Duration.ofDays(3));
        sell(tent, 2, 78000, Duration.ofDays(2));
        sell(tent, 1, 20000, Duration.ofDays(8));
        sell(mat, 1, 5000, Duration.ofDays(40));
        assertThat(ledger.bases(List.of(tent, mat)))
                .containsEntry(tent, new PriceBasis(tent, PriceBasis.Kind.LOWEST_OF_SEVEN_DAYS, 35000L))
                .containsEntry(mat, new PriceBasis(mat, PriceBasis.Kind.LAST_SALE, 5000L));
        var id = desk.add(camping(tent, mat).withPrice(new PriceRule.FixedPrice(39000)));
        desk.publish(id, 0);
        var entry = ledger.of(id).getFirst();
        assertThat(entry.claim().basis()).isEqualTo(40000);
        assertThat(entry.claim().saving()).isEqualTo(6800);
        assertThat(entry.claim().lawfulSaving()).isEqualTo(1000);
        assertThat(entry.claim().isTooHigh()).isTrue();
        assertThat(entry.actor()).startsWith("merchant");
        assertThat(published.ofShop(shop.id()).getFirst().lawfulSaving()).isEqualTo(1000);
        var today =
                new TimeRange(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(60));
        assertThat(ledger.entries(today, 0, 10)).hasSize(1);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(ledger.entries(today, 0, 10)).isEmpty();
        assertThat(ledger.of(id)).isEmpty();
    }

    @Test
    void letsNobodyClaimASavingOnWhatWasNeverSold() {
        sell(tent, 1, 35000, Duration.ofDays(3));
        var id = desk.add(camping(tent, mat));
        desk.publish(id, 0);
        assertThat(ledger.of(id).getFirst().claim().basis()).isNull();
        assertThat(published.ofShop(shop.id()).getFirst().lawfulSaving()).isZero();
        acting.signIn(shop, Role.HOST);
        var range = new TimeRange(Instant.EPOCH, Instant.now());
        assertThatThrownBy(() -> ledger.entries(range, 0, 10)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void knowsTheScenariosThatBundlesName() {
        var id = desk.add(camping(tent, mat));
        assertThat(scenarios.find("露营")).contains(Scenario.of("露营"));
        scenarios.save(new Scenario("露营", "Camping", "周末去山里", List.of(7L)));
        scenarios.rename("露营", "周末露营");
        assertThat(row(id).draft().scenario()).isEqualTo("周末露营");
        assertThat(scenarios.find("周末露营").orElseThrow().nameEn()).isEqualTo("Camping");
        assertThat(scenarios.remove("周末露营")).isFalse();
        scenarios.save(Scenario.of("通勤"));
        assertThat(scenarios.remove("通勤")).isTrue();
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(scenarios.all()).isEmpty();
    }

    private void sell(long product, int quantity, long paid, Duration ago) {
        long order = jdbc.sql("select nextval('purchase_order_seq')")
                .query(Long.class)
                .single();
        var at = Timestamp.from(Instant.now().minus(ago));
        jdbc.sql("""
            insert into purchase_order (id, shop_id, platform, external_no, status, ordered_at, amount)
            values (?, ?, 'TEST', ?, 'PAID', ?, ?)
            """).params(order, shop.id(), Long.toString(order), at, paid).update();
        jdbc.sql("""
            insert into order_line (order_id, line_key, shop_id, product_id, quantity, unit_price, paid,
                ordered_at)
            values (?, '1', ?, ?, ?, ?, ?, ?)
            """)
                .params(order, shop.id(), product, quantity, paid, paid, at)
                .update();
    }
}
