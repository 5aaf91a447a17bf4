package app.dapei.live.zone;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.live.Room;
import app.dapei.live.Rooms;
import app.dapei.testing.Acting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How what a merchant does comes to a viewer's screen. */
@ZoneTest
class ShownBundlesModuleTests {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofSeconds(10);

    @LocalServerPort
    int port;

    @Autowired
    Acting acting;

    @Autowired
    Rooms rooms;

    @Autowired
    Catalog catalog;

    @Autowired
    Bundles bundles;

    @Autowired
    BundleDesk desk;

    private Shop shop;
    private Room room;
    private long tent;
    private long mat;

    @BeforeEach
    void openShop() {
        shop = acting.newShop();
        room = rooms.add(shop.id(), "直播间", null);
        acting.signIn(shop, Role.MERCHANT);
        tent = product("TENT", "帐篷", 39900, 5);
        mat = product("MAT", "防潮垫", 5900, 300);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private long product(String sku, String name, long price, @Nullable Integer stock) {
        return catalog.add(new ProductDraft(
                sku, name, null, null, price, 1234L, stock, List.of(), "pictures/a.svg", ProductState.ACTIVE));
    }

    private UUID camping() {
        return desk.add(new BundleDraft(
                "露营两件套", "Camping set", "露营", tent, 1, List.of(BundleSlot.of(mat)), new PriceRule.PercentOff(1000)));
    }

    private void publish(UUID bundle) {
        desk.publish(bundle, bundles.find(bundle).orElseThrow().version());
    }

    private EventStream watch(Room which) {
        return EventStream.open(
                URI.create("http://localhost:" + port + "/r/" + which.code() + "/events"),
                "10.8.0." + which.id() % 250);
    }

    private static JsonNode item(EventStream stream, Duration patience, String key, Predicate<JsonNode> like) {
        var event = stream.await(patience, one -> find(one.data(), key) != null && like.test(find(one.data(), key)));
        return find(event.data(), key);
    }

    private static @Nullable JsonNode find(JsonNode frame, String key) {
        for (var item : frame.path("items")) {
            if (item.get("key").asString().equals(key)) {
                return item.get("state");
            }
        }
        return null;
    }

    @Test
    void showsAPublishedBundleWithinASecondAndTakesItAwayAgain() {
        var id = camping();
        try (var viewer = watch(room)) {
            assertThat(viewer.frame(LATEST).toString()).doesNotContain("露营");
            publish(id);
            var shown = item(viewer, SOON, "bundle:" + id, state -> !state.isNull());
            assertThat(shown.get("price").longValue()).isEqualTo(41220);
            assertThat(shown.get("sum").longValue()).isEqualTo(45800);
            assertThat(shown.get("saving").longValue()).isEqualTo(4580);
            assertThat(shown.get("left").intValue()).isEqualTo(5);
            assertThat(shown.get("main").get("role").asString()).isEqualTo("MAIN");
            assertThat(shown.get("items")).hasSize(1);
            desk.unpublish(id);
            assertThat(item(viewer, SOON, "bundle:" + id, state -> true).isNull())
                    .isTrue();
        }
    }

    @Test
    void showsANewPriceAndASoldOutProductWithinASecond() {
        var id = camping();
        publish(id);
        try (var viewer = watch(room)) {
            item(viewer, LATEST, "bundle:" + id, state -> true);
            var edited = catalog.edit(mat).orElseThrow();
            catalog.change(edited.with(
                    new ProductDraft("MAT", "防潮垫", null, null, 7900, null, 0, List.of(), null, ProductState.ACTIVE)));
            var shown = item(viewer, SOON, "bundle:" + id, state -> true);
            assertThat(shown.get("price").longValue()).isEqualTo(43020);
            assertThat(shown.get("soldOut").booleanValue()).isTrue();
            assertThat(shown.get("items").get(0).get("stock").asString()).isEqualTo("SOLD_OUT");
        }
    }

    @Test
    void tellsNeitherCostsNorHowMuchIsInStore() {
        var plenty = product("LAMP", "营地灯", 8900, 4321);
        var id = desk.add(new BundleDraft(
                "灯与垫", null, "", plenty, 1, List.of(BundleSlot.of(mat)), new PriceRule.PercentOff(500)));
        publish(id);
        try (var viewer = watch(room)) {
            var frame = viewer.frame(LATEST);
            assertThat(find(frame, "bundle:" + id)).isNotNull();
            // as a value of its own: ids and times are made of digits, too
            assertThat(frame.toString()).doesNotContainPattern(":\"?(1234|4321|300)\"?[,}]");
        }
    }

    @Test
    void neverShowsAnotherShopsBundles() {
        var id = camping();
        var otherShop = acting.newShop();
        var otherRoom = rooms.add(otherShop.id(), "别家直播间", null);
        try (var viewer = watch(room);
                var stranger = watch(otherRoom)) {
            stranger.frame(LATEST);
            publish(id);
            item(viewer, SOON, "bundle:" + id, state -> true);
            assertThat(stranger.await(LATEST, event -> true).name()).isEqualTo("alive");
        }
    }

    @Test
    void keepsTheOrderThatTheMerchantGave() {
        var first = camping();
        var second = desk.duplicate(first, "第二套");
        publish(first);
        publish(second);
        try (var viewer = watch(room)) {
            var before = order(item(viewer, LATEST, "order", state -> state.size() == 2));
            desk.move(UUID.fromString(before.getLast()), true);
            var after = order(item(viewer, SOON, "order", state -> true));
            assertThat(after).containsExactly(before.getLast(), before.getFirst());
        }
    }

    private static List<String> order(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }
}
