package app.dapei.bundles;

import static app.dapei.bundles.BundlesFixtures.camping;
import static app.dapei.bundles.BundlesFixtures.lamp;
import static app.dapei.bundles.BundlesFixtures.mat;
import static app.dapei.bundles.BundlesFixtures.tent;
import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.Choice;
import app.dapei.bundles.core.Demonstration;
import app.dapei.bundles.core.Occasion;
import app.dapei.bundles.core.PriceRule;
import app.dapei.bundles.core.PriceStep;
import app.dapei.catalog.Catalog;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class BundlePricesModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    Catalog catalog;

    @Autowired
    Bundles bundles;

    @Autowired
    BundleDesk desk;

    @Autowired
    BundlePrices prices;

    @Autowired
    PublishedBundles published;

    Shop shop;
    long tent;
    long mat;
    long lamp;

    @BeforeEach
    void stockTheShop() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        tent = tent(catalog);
        mat = mat(catalog);
        lamp = lamp(catalog);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private BundleDraft draft(PriceRule rule) {
        return camping(tent, mat, lamp)
                .withSlots(List.of(BundleSlot.of(mat), BundleSlot.of(lamp).withRequired(false)))
                .withPrice(rule);
    }

    private UUID publish(BundleDraft draft) {
        var id = desk.add(draft);
        desk.publish(id, 0);
        return id;
    }

    @Test
    void storesEveryKindOfRuleWithFloorAlternatesAndDemonstration() {
        var rules = Stream.of(
                new PriceRule.FixedPrice(45000),
                new PriceRule.AmountOff(1500),
                new PriceRule.PercentOff(1250),
                new PriceRule.PerItemPrice(new TreeMap<>(Map.of(tent, 38000L, mat, 4900L))),
                new PriceRule.Tiered(List.of(new PriceRule.Tier(1, 500), new PriceRule.Tier(2, 1500))),
                new PriceRule.NthItem(2, 5000),
                new PriceRule.Unlock(500, 1500, 8000));
        rules.forEach(rule -> {
            var draft = camping(tent, mat)
                    .withSlots(List.of(BundleSlot.of(mat).withAlternates(List.of(lamp))))
                    .withPrice(rule)
                    .withFloor(30_000L, 1000)
                    .withDemonstration(
                            new Demonstration(List.of("铺好防潮垫", "把灯挂上"), List.of("https://cdn.example/a.mp4")));
            assertThat(bundles.find(desk.add(draft)).orElseThrow().draft()).isEqualTo(draft);
        });
    }

    @Test
    void quotesWhatABuyerTicksWithoutAWordOfCosts() {
        var id = publish(draft(new PriceRule.Tiered(List.of(new PriceRule.Tier(1, 500), new PriceRule.Tier(2, 1000)))));
        acting.nobody();
        var draft = prices.content(shop.id(), id).orElseThrow();
        var whole =
                prices.quote(shop.id(), id, Choice.whole(draft), Occasion.NONE).orElseThrow();
        assertThat(whole.sum()).isEqualTo(54700);
        assertThat(whole.price()).isEqualTo(49230);
        assertThat(whole.lines()).extracting(BundleQuote.Line::cost).containsOnlyNulls();
        var part = prices.quote(shop.id(), id, Choice.whole(draft).without(1), Occasion.NONE)
                .orElseThrow();
        assertThat(part.price()).isEqualTo(43510);
        var none = prices.quote(shop.id(), id, Choice.whole(draft).without(0), Occasion.NONE)
                .orElseThrow();
        assertThat(none.applied()).isEqualTo(PriceStep.LISTED);
    }

    @Test
    void liftsALivePriceToTheFloorThoughTheCallerKnowsNoCosts() {
        var id = publish(draft(new PriceRule.PercentOff(1000)).withFloor(null, 2000));
        acting.nobody();
        var draft = prices.content(shop.id(), id).orElseThrow();
        var quote = prices.quote(shop.id(), id, Choice.whole(draft), Occasion.NONE.withLivePrice(100L))
                .orElseThrow();
        assertThat(quote.price()).isEqualTo(27000 + 2000);
        assertThat(quote.isFloored()).isTrue();
        assertThat(quote.floor()).isNull();
    }

    @Test
    void quotesOnlyWhatIsPublishedInThatShop() {
        var draft = draft(new PriceRule.PercentOff(1000));
        var stored = desk.add(draft);
        var open = publish(draft);
        var other = acting.newShop();
        assertThat(prices.quote(shop.id(), stored, Choice.whole(draft), Occasion.NONE))
                .isEmpty();
        assertThat(prices.quote(other.id(), open, Choice.whole(draft), Occasion.NONE))
                .isEmpty();
        assertThat(prices.quote(shop.id(), open, Choice.whole(draft).with(0, tent), Occasion.NONE))
                .isEmpty();
    }

    @Test
    void offersAnAlternateForWhatIsSoldOut() {
        long soldOut = catalog.add(BundlesFixtures.product("RUG", "地毯", 6900, 2000L, 0));
        var id = publish(
                camping(tent, soldOut).withSlots(List.of(BundleSlot.of(soldOut).withAlternates(List.of(mat, lamp)))));
        var shown = published.ofShop(shop.id()).getFirst();
        assertThat(shown.items()).singleElement().satisfies(item -> {
            assertThat(item.productId()).isEqualTo(mat);
            assertThat(item.substituteFor()).isEqualTo(soldOut);
            assertThat(item.alternates())
                    .extracting(PublishedBundle.Alternate::productId)
                    .containsExactly(lamp);
        });
        assertThat(shown.isSoldOut()).isFalse();
        assertThat(shown.price()).isEqualTo(41220);
        assertThat(prices.offered(shop.id(), id).orElseThrow().taken()).containsEntry(0, mat);
    }

    @Test
    void tellsAHostTheTruePriceButNotTheFloorBehindIt() {
        var id = desk.add(draft(new PriceRule.PercentOff(1000)).withFloor(null, 2000));
        acting.signIn(shop, Role.HOST);
        var worth = bundles.find(id).orElseThrow().worth();
        var quote = worth.quote().orElseThrow();
        assertThat(quote.price()).isEqualTo(49230);
        assertThat(quote.floor()).isNull();
        assertThat(quote.knownCost()).isZero();
        assertThat(worth.problems()).isEmpty();
    }
}
