package app.dapei.bundles;

import static app.dapei.bundles.BundlesFixtures.camping;
import static app.dapei.bundles.BundlesFixtures.lamp;
import static app.dapei.bundles.BundlesFixtures.mat;
import static app.dapei.bundles.BundlesFixtures.product;
import static app.dapei.bundles.BundlesFixtures.tent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.bundles.core.Problem;
import app.dapei.bundles.core.SlotRole;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductState;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class BundlesModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    Catalog catalog;

    @Autowired
    Bundles bundles;

    @Autowired
    BundleDesk desk;

    @Autowired
    BundleVersions versions;

    @Autowired
    JdbcClient jdbc;

    Shop shop;

    @BeforeEach
    void signIn() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void storesADraftAndReadsItBackWithItsWorth() {
        var draft = camping(tent(catalog), mat(catalog), lamp(catalog));
        var id = desk.add(draft);
        var row = row(id);
        assertThat(row.draft()).isEqualTo(draft);
        assertThat(row.state()).isEqualTo(BundleState.DRAFT);
        var quote = row.worth().quote().orElseThrow();
        assertThat(quote.sum()).isEqualTo(54700);
        assertThat(quote.price()).isEqualTo(49230);
        assertThat(quote.margin()).isEqualTo(49230 - 27000);
        assertThat(quote.available()).isEqualTo(5);
    }

    @Test
    void changesSlotsTheirOrderAndThePrice() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        long lamp = lamp(catalog);
        var id = desk.add(camping(tent, mat, lamp));
        var changed = camping(tent)
                .withSlots(List.of(
                        new BundleSlot(lamp, 2, SlotRole.UPSELL, false), new BundleSlot(mat, 3, SlotRole.GIFT, true)))
                .withPrice(new PriceRule.FixedPrice(50000));
        desk.change(id, row(id).version(), changed);
        assertThat(row(id).draft()).isEqualTo(changed);
        assertThat(audited("BUNDLE_CHANGED"))
                .singleElement()
                .asString()
                .contains("price: PERCENT_OFF 1000 → FIXED_PRICE 50000");
    }

    @Test
    void refusesToStoreWhatIsWrongAndTellsEverything() {
        long tent = tent(catalog);
        var draft = camping(tent, tent).withName(" ").withPrice(new PriceRule.PercentOff(10001));
        assertThatThrownBy(() -> desk.add(draft))
                .isInstanceOfSatisfying(
                        BundleRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        new Problem.MainAsSlot(0, tent),
                                        new Problem.WrongLength(Problem.Field.NAME, 0, 1, 120),
                                        new Problem.PercentOutOfRange(10001)));
        assertThat(bundles.count(BundleFilter.ALL)).isZero();
    }

    @Test
    void refusesAChangeOnTopOfSomebodyElses() {
        var draft = camping(tent(catalog), mat(catalog));
        var id = desk.add(draft);
        int version = row(id).version();
        desk.change(id, version, draft.withName("她的"));
        assertThatThrownBy(() -> desk.change(id, version, draft.withName("我的")))
                .isInstanceOf(BundleChangedMeanwhileException.class);
        assertThat(row(id).draft().name()).isEqualTo("她的");
    }

    @Test
    void goesFromDraftToLiveToPausedToArchivedAndBack() {
        var id = desk.add(camping(tent(catalog), mat(catalog)));
        desk.publish(id, row(id).version());
        assertThat(row(id).state()).isEqualTo(BundleState.LIVE);
        assertThat(row(id).publishedAt()).isNotNull();
        assertThatThrownBy(() -> desk.publish(id, row(id).version())).isInstanceOf(BundleStateException.class);
        desk.unpublish(id);
        assertThat(row(id).state()).isEqualTo(BundleState.PAUSED);
        assertThatThrownBy(() -> desk.unpublish(id)).isInstanceOf(BundleStateException.class);
        desk.publish(id, row(id).version());
        desk.archive(id);
        assertThat(row(id).state()).isEqualTo(BundleState.ARCHIVED);
        assertThat(bundles.count(BundleFilter.ALL)).isZero();
        assertThatThrownBy(() -> desk.publish(id, row(id).version())).isInstanceOf(BundleStateException.class);
        desk.restore(id);
        assertThat(row(id).state()).isEqualTo(BundleState.PAUSED);
        assertThat(audited("BUNDLE_PUBLISHED")).hasSize(2);
        assertThat(audited("BUNDLE_UNPUBLISHED")).containsExactly("state: PAUSED", "state: ARCHIVED");
    }

    @Test
    void checksOnceMoreBeforePublishing() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        var id = desk.add(camping(tent, mat));
        catalog.move(List.of(mat), ProductState.ARCHIVED);
        assertThatThrownBy(() -> desk.publish(id, row(id).version()))
                .isInstanceOfSatisfying(
                        BundleRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new Problem.NotOnSale(Problem.Field.SLOTS, 0, mat, true)));
        assertThat(row(id).state()).isEqualTo(BundleState.DRAFT);
    }

    @Test
    void seesWhenTheCatalogueHasMadeALiveBundleUnsound() {
        long tent = tent(catalog);
        var id = desk.add(camping(tent, mat(catalog)).withPrice(new PriceRule.FixedPrice(30000)));
        desk.publish(id, row(id).version());
        catalog.change(catalog.edit(tent).orElseThrow().with(product("TENT", "三季帐篷", 39900, 29000L, 0)));
        assertThat(row(id).worth().problems())
                .containsExactly(
                        new Problem.SoldOut(Problem.Field.MAIN, Problem.NO_SLOT, tent),
                        new Problem.PriceBelowCost(30000, 31000));
        assertThat(row(id).worth().quote().orElseThrow().available()).isZero();
    }

    @Test
    void keepsWhatViewersWereOfferedWhenAndByWhom() {
        var draft = camping(tent(catalog), mat(catalog));
        var id = desk.add(draft);
        desk.change(id, row(id).version(), draft.withName("还没发布"));
        desk.publish(id, row(id).version());
        desk.change(id, row(id).version(), draft.withPrice(new PriceRule.FixedPrice(40000)));
        assertThat(versions.of(id).stream()
                        .filter(BundleVersions.BundleVersion::live)
                        .map(BundleVersions.BundleVersion::price))
                .containsExactly(40000L, 41220L);
        assertThat(versions.of(id)).allMatch(version -> version.actor().startsWith("merchant"));
    }

    @Test
    void copiesABundleAsADraft() {
        var id = desk.add(camping(tent(catalog), mat(catalog)));
        desk.publish(id, row(id).version());
        var copy = row(desk.duplicate(id, "露营三件套 2"));
        assertThat(copy.state()).isEqualTo(BundleState.DRAFT);
        assertThat(copy.draft().name()).isEqualTo("露营三件套 2");
        assertThat(copy.draft().slots()).isEqualTo(row(id).draft().slots());
    }

    @Test
    void movesPublishedBundlesUpAndDown() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        var ids = List.of(live(tent, mat, "甲"), live(tent, mat, "乙"), live(tent, mat, "丙"));
        desk.move(ids.get(2), true);
        desk.move(ids.get(0), true);
        var page = PageRequest.of(0, 10, Sort.by("position"));
        assertThat(bundles.find(BundleFilter.ALL, page))
                .extracting(row -> row.draft().name())
                .containsExactly("甲", "丙", "乙");
        desk.move(ids.get(0), false);
        assertThat(bundles.find(BundleFilter.ALL, page))
                .extracting(row -> row.draft().name())
                .containsExactly("丙", "甲", "乙");
    }

    @Test
    void findsBundlesByTheirWordsByTheirProductsAndByState() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        long lamp = lamp(catalog);
        var withLamp = desk.add(camping(tent, lamp).withName("夜里").withNameEn("Night"));
        var withMat = live(tent, mat, "白天");
        assertThat(ids(BundleFilter.ALL.withText("night"))).containsExactly(withLamp);
        assertThat(ids(BundleFilter.ALL.withText("防潮垫"))).containsExactly(withMat);
        assertThat(ids(BundleFilter.ALL.withText("露营 mat"))).containsExactly(withMat);
        assertThat(ids(BundleFilter.ALL.withText("100%_"))).isEmpty();
        assertThat(ids(BundleFilter.ALL.withProduct(lamp))).containsExactly(withLamp);
        assertThat(ids(BundleFilter.ALL.withProduct(tent))).containsExactlyInAnyOrder(withLamp, withMat);
        assertThat(ids(BundleFilter.ALL.withState(BundleState.LIVE))).containsExactly(withMat);
        assertThat(bundles.count(BundleFilter.ALL.withText("防潮垫"))).isEqualTo(1);
        assertThat(bundles.scenarios()).containsExactly("露营");
    }

    @Test
    void hidesOneShopsBundlesFromAnother() {
        var id = live(tent(catalog), mat(catalog), "我们的");
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(bundles.find(id)).isEmpty();
        assertThat(bundles.count(BundleFilter.ALL)).isZero();
        assertThat(bundles.scenarios()).isEmpty();
        assertThat(versions.of(id)).isEmpty();
        var ours = camping(tent(catalog), mat(catalog));
        for (Runnable act : List.<Runnable>of(
                () -> desk.publish(id, 0),
                () -> desk.unpublish(id),
                () -> desk.archive(id),
                () -> desk.restore(id),
                () -> desk.move(id, true),
                () -> desk.duplicate(id, "偷"),
                () -> desk.change(id, 1, ours))) {
            assertThatThrownBy(act::run).isInstanceOf(UnknownBundleException.class);
        }
    }

    @Test
    void refusesProductsOfAnotherShop() {
        long theirs = tent(catalog);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        long ours = mat(catalog);
        assertThatThrownBy(() -> desk.add(camping(ours, theirs)))
                .isInstanceOfSatisfying(
                        BundleRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new Problem.UnknownProduct(Problem.Field.SLOTS, 0, theirs)));
    }

    @Test
    void tellsAHostNothingOfCosts() {
        long tent = tent(catalog);
        var id = desk.add(camping(tent, mat(catalog)).withPrice(new PriceRule.FixedPrice(30000)));
        catalog.change(catalog.edit(tent).orElseThrow().with(product("TENT", "三季帐篷", 39900, 29000L, 5)));
        assertThat(row(id).worth().problems()).isNotEmpty();
        acting.signIn(shop, Role.HOST);
        var worth = row(id).worth();
        assertThat(worth.problems()).isEmpty();
        assertThat(worth.quote().orElseThrow().margin()).isNull();
        assertThat(worth.quote().orElseThrow().knownCost()).isZero();
        assertThat(bundles.assess(row(id).draft()).quote().orElseThrow().cost()).isNull();
    }

    @Test
    void letsHostsAndAnalystsReadButNotChange() {
        var draft = camping(tent(catalog), mat(catalog));
        var id = desk.add(draft);
        for (var role : List.of(Role.HOST, Role.ANALYST)) {
            acting.signIn(shop, role);
            assertThat(bundles.find(id)).isPresent();
            for (Runnable act : List.<Runnable>of(
                    () -> desk.add(draft),
                    () -> desk.change(id, 0, draft),
                    () -> desk.publish(id, 0),
                    () -> desk.unpublish(id),
                    () -> desk.archive(id),
                    () -> desk.restore(id),
                    () -> desk.move(id, true),
                    () -> desk.duplicate(id, "副本"))) {
                assertThatThrownBy(act::run).as(role.name()).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private UUID live(long main, long associated, String name) {
        var id = desk.add(camping(main, associated).withName(name));
        desk.publish(id, row(id).version());
        return id;
    }

    private BundleRow row(UUID id) {
        return bundles.find(id).orElseThrow();
    }

    private List<UUID> ids(BundleFilter filter) {
        return bundles.find(filter, PageRequest.of(0, 10)).stream()
                .map(BundleRow::id)
                .toList();
    }

    private List<String> audited(String act) {
        return jdbc.sql("select detail from audit_entry where shop_id = ? and act = ? order by id")
                .params(shop.id(), act)
                .query(String.class)
                .list();
    }
}
