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
import app.dapei.access.UnknownShopException;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.bundles.core.SlotRole;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductState;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PublishedBundlesModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    Catalog catalog;

    @Autowired
    Bundles bundles;

    @Autowired
    BundleDesk desk;

    @Autowired
    PublishedBundles published;

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
    void showsAPublishedBundleToSomebodyWhoIsNotSignedIn() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        var id = publish(camping(tent, mat));
        acting.nobody();
        assertThat(published.ofShop(shop.id())).singleElement().satisfies(bundle -> {
            assertThat(bundle.id()).isEqualTo(id);
            assertThat(bundle.name()).isEqualTo("露营三件套");
            assertThat(bundle.nameEn()).isEqualTo("Camping set");
            assertThat(bundle.scenario()).isEqualTo("露营");
            assertThat(bundle.sum()).isEqualTo(45800);
            assertThat(bundle.price()).isEqualTo(41220);
            assertThat(bundle.saving()).isEqualTo(4580);
            assertThat(bundle.currency().getCurrencyCode()).isEqualTo("CNY");
            assertThat(bundle.available()).isEqualTo(5);
            assertThat(bundle.main())
                    .isEqualTo(new PublishedBundle.Item(
                            tent,
                            "三季帐篷",
                            null,
                            "pictures/TENT.svg",
                            1,
                            39900,
                            StockState.LOW,
                            ItemRole.MAIN,
                            true,
                            true,
                            -1,
                            null,
                            List.of()));
            assertThat(bundle.items())
                    .containsExactly(new PublishedBundle.Item(
                            mat,
                            "防潮垫",
                            null,
                            "pictures/MAT.svg",
                            1,
                            5900,
                            StockState.IN_STOCK,
                            ItemRole.COMPLEMENT,
                            true,
                            true,
                            0,
                            null,
                            List.of()));
        });
    }

    @Test
    void showsNothingThatIsNotPublished() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        desk.add(camping(tent, mat));
        var paused = publish(camping(tent, mat));
        desk.unpublish(paused);
        desk.archive(publish(camping(tent, mat)));
        assertThat(published.ofShop(shop.id())).isEmpty();
    }

    @Test
    void tellsHowOftenItCanBeDeliveredFromTheScarcestRequiredItem() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        long lamp = lamp(catalog);
        publish(camping(tent, mat, lamp).withSlots(List.of(new BundleSlot(mat, 7, SlotRole.COMPLEMENT, true))));
        publish(camping(lamp, mat).withSlots(List.of(new BundleSlot(mat, 1, SlotRole.UPSELL, false))));
        assertThat(published.ofShop(shop.id()))
                .extracting(PublishedBundle::available)
                .containsExactly(4, null);
    }

    @Test
    void isSoldOutWhenARequiredProductIsGoneOrPutAway() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        publish(camping(tent, mat));
        catalog.move(List.of(mat), ProductState.PAUSED);
        assertThat(published.ofShop(shop.id())).singleElement().satisfies(bundle -> {
            assertThat(bundle.isSoldOut()).isTrue();
            assertThat(bundle.items().getFirst().stock()).isEqualTo(StockState.SOLD_OUT);
            assertThat(bundle.items().getFirst().offered()).isTrue();
        });
    }

    @Test
    void leavesASoldOutOptionalItemOutOfPriceAndSum() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        long lamp = lamp(catalog);
        publish(camping(tent, mat)
                .withSlots(List.of(BundleSlot.of(mat), new BundleSlot(lamp, 1, SlotRole.UPSELL, false))));
        catalog.change(catalog.edit(lamp).orElseThrow().with(product("LAMP", "营地灯", 8900, 4000L, 0)));
        assertThat(published.ofShop(shop.id())).singleElement().satisfies(bundle -> {
            assertThat(bundle.sum()).isEqualTo(45800);
            assertThat(bundle.price()).isEqualTo(41220);
            assertThat(bundle.available()).isEqualTo(5);
            assertThat(bundle.items()).extracting(PublishedBundle.Item::offered).containsExactly(true, false);
        });
    }

    @Test
    void leavesOutABundleThatHasComeToCostMoreThanItsItems() {
        long tent = tent(catalog);
        publish(camping(tent, mat(catalog)).withPrice(new PriceRule.FixedPrice(45000)));
        catalog.change(catalog.edit(tent).orElseThrow().with(product("TENT", "三季帐篷", 29900, 21000L, 5)));
        assertThat(published.ofShop(shop.id())).isEmpty();
    }

    @Test
    void givesGiftsFreeOfCharge() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        publish(camping(tent, mat).withSlots(List.of(new BundleSlot(mat, 1, SlotRole.GIFT, true))));
        assertThat(published.ofShop(shop.id())).singleElement().satisfies(bundle -> {
            assertThat(bundle.sum()).isEqualTo(39900);
            assertThat(bundle.items().getFirst().role()).isEqualTo(ItemRole.GIFT);
        });
    }

    @Test
    void showsNothingOfAnotherShop() {
        publish(camping(tent(catalog), mat(catalog)));
        assertThat(published.ofShop(acting.newShop().id())).isEmpty();
        assertThatThrownBy(() -> published.ofShop(-7)).isInstanceOf(UnknownShopException.class);
    }

    @Test
    void hasNoWordOfCostsInAnyPart() {
        for (var type : List.of(PublishedBundle.class, PublishedBundle.Item.class)) {
            assertThat(Arrays.stream(type.getRecordComponents())
                            .map(part -> part.getName().toLowerCase()))
                    .noneMatch(name -> name.contains("cost") || name.contains("margin"));
        }
    }

    private UUID publish(BundleDraft draft) {
        var id = desk.add(draft);
        desk.publish(id, bundles.find(id).orElseThrow().version());
        return id;
    }
}
