package app.dapei.bundles.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.bundles.core.ProductFacts.Sale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleQuoteTests {

    static ProductFacts product(long id, long price, @Nullable Long cost, @Nullable Integer stock) {
        return new ProductFacts(id, price, cost, stock, Sale.ON_SALE);
    }

    static Map<Long, ProductFacts> products(ProductFacts... products) {
        return Arrays.stream(products).collect(Collectors.toMap(ProductFacts::id, product -> product));
    }

    static BundleDraft draft(PriceRule price, BundleSlot... slots) {
        return new BundleDraft("组合", null, "", 1L, 1, List.of(slots), price);
    }

    private static BundleQuote quote(BundleDraft draft, ProductFacts... products) {
        return BundleQuote.of(draft, products(products)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // sum, hundredths of a percent, price; half a minor unit goes up
        "10000, 1000, 9000",
        "10000, 0, 10000",
        "10000, 10000, 0",
        "999, 1250, 874",
        "1, 5000, 1",
        "3, 5000, 2",
        "54700, 333, 52878",
    })
    void takesAPercentageOff(long sum, int hundredths, long price) {
        assertThat(new PriceRule.PercentOff(hundredths).price(sum)).isEqualTo(price);
    }

    @Test
    void pricesByFixedPriceAndByAmountOff() {
        var products = new ProductFacts[] {product(1, 30000, null, null), product(2, 9900, null, null)};
        var fixed = quote(draft(new PriceRule.FixedPrice(35000), BundleSlot.of(2)), products);
        assertThat(fixed.price()).isEqualTo(35000);
        assertThat(fixed.saving()).isEqualTo(4900);
        var off = quote(draft(new PriceRule.AmountOff(1000), BundleSlot.of(2)), products);
        assertThat(off.price()).isEqualTo(38900);
        assertThat(off.saving()).isEqualTo(1000);
    }

    @Test
    void countsQuantitiesInSumCostAndShares() {
        var draft = draft(new PriceRule.FixedPrice(9000), BundleSlot.of(2).withQuantity(3))
                .withMain(1L, 2);
        var quote = quote(draft, product(1, 2000, 1000L, null), product(2, 2000, 500L, null));
        assertThat(quote.sum()).isEqualTo(10000);
        assertThat(quote.cost()).isEqualTo(3500);
        assertThat(quote.margin()).isEqualTo(5500);
        assertThat(quote.lines()).extracting(BundleQuote.Line::share).containsExactly(3600L, 5400L);
    }

    @Test
    void paysNothingForGiftsButCountsTheirCost() {
        var draft = draft(new PriceRule.FixedPrice(9001), BundleSlot.of(2).withRole(SlotRole.GIFT), BundleSlot.of(3));
        var quote =
                quote(draft, product(1, 8000, 100L, null), product(2, 500, 200L, null), product(3, 2000, 50L, null));
        assertThat(quote.sum()).isEqualTo(10000);
        assertThat(quote.lines()).extracting(BundleQuote.Line::share).containsExactly(7201L, 0L, 1800L);
        assertThat(quote.cost()).isEqualTo(350);
    }

    @Test
    void knowsNoMarginWhereACostIsMissing() {
        var quote = quote(
                draft(new PriceRule.PercentOff(0), BundleSlot.of(2)),
                product(1, 100, 40L, 1),
                product(2, 100, null, 1));
        assertThat(quote.cost()).isNull();
        assertThat(quote.margin()).isNull();
        assertThat(quote.knownCost()).isEqualTo(40);
    }

    @Test
    void isAvailableAsOftenAsItsScarcestRequiredItem() {
        var draft = draft(
                new PriceRule.PercentOff(0),
                BundleSlot.of(2).withQuantity(3),
                BundleSlot.of(3),
                BundleSlot.of(4).withRequired(false));
        var quote = quote(
                draft,
                product(1, 1, null, 9),
                product(2, 1, null, 20),
                product(3, 1, null, null),
                product(4, 1, null, 0));
        assertThat(quote.available()).isEqualTo(6);
        assertThat(quote.limiting()).extracting(BundleQuote.Line::productId).containsExactly(2L);
    }

    @Test
    void hasNoCountWhereNothingIsCounted() {
        var quote = quote(
                draft(new PriceRule.PercentOff(0), BundleSlot.of(2)),
                product(1, 1, null, null),
                product(2, 1, null, null));
        assertThat(quote.available()).isNull();
        assertThat(quote.limiting()).isEmpty();
    }

    @Test
    void cannotBeDeliveredWhileAnItemIsNotOnSale() {
        var paused = new ProductFacts(2, 100, null, null, Sale.PAUSED);
        assertThat(quote(draft(new PriceRule.PercentOff(0), BundleSlot.of(2)), product(1, 1, null, 5), paused)
                        .available())
                .isZero();
    }

    @Test
    void cannotBeQuotedWithoutMainKnownProductsOrAPriceWithinTheSum() {
        var products = products(product(1, 100, null, null), product(2, 100, null, null));
        var fine = draft(new PriceRule.PercentOff(0), BundleSlot.of(2));
        assertThat(BundleQuote.of(fine, products)).isPresent();
        assertThat(BundleQuote.of(fine.withMain(null, 1), products)).isEmpty();
        assertThat(BundleQuote.of(fine.withMain(1L, 0), products)).isEmpty();
        assertThat(BundleQuote.of(fine.withSlots(List.of(BundleSlot.of(3))), products))
                .isEmpty();
        assertThat(BundleQuote.of(fine.withPrice(new PriceRule.FixedPrice(201)), products))
                .isEmpty();
        assertThat(BundleQuote.of(fine.withPrice(new PriceRule.AmountOff(201)), products))
                .isEmpty();
        assertThat(BundleQuote.of(fine.withPrice(new PriceRule.PercentOff(-100)), products))
                .isEmpty();
    }

    @Test
    void pricesItemsOneByOneButNeverAboveTheirOwnPrice() {
        var rule = new PriceRule.PerItemPrice(new TreeMap<>(Map.of(1L, 1000L, 2L, 9_000L)));
        var quote = quote(
                draft(rule, BundleSlot.of(2).withQuantity(2), BundleSlot.of(3)),
                product(1, 1200, null, null),
                product(2, 500, null, null),
                product(3, 300, null, null));
        assertThat(quote.lines()).extracting(BundleQuote.Line::share).containsExactly(1000L, 1000L, 300L);
        assertThat(quote.price()).isEqualTo(2300);
    }

    @ParameterizedTest
    @CsvSource({
        // optional slots taken, price of 145.00 and so many times 28.00
        "0, 14500",
        "1, 16435",
        "2, 17085",
    })
    void takesMoreOffTheMoreItemsAreTaken(int taken, long price) {
        var rule = new PriceRule.Tiered(List.of(new PriceRule.Tier(1, 500), new PriceRule.Tier(2, 1500)));
        var draft = draft(
                rule, BundleSlot.of(2).withRequired(false), BundleSlot.of(3).withRequired(false));
        var choice = Choice.whole(draft);
        for (int slot = taken; slot < 2; slot++) {
            choice = choice.without(slot);
        }
        var products =
                products(product(1, 14500, null, null), product(2, 2800, null, null), product(3, 2800, null, null));
        var quote = BundleQuote.of(draft, products, choice, Occasion.NONE).orElseThrow();
        assertThat(quote.price()).isEqualTo(price);
        assertThat(quote.applied()).isEqualTo(taken == 0 ? PriceStep.LISTED : PriceStep.BUNDLE_RULE);
    }

    @Test
    void splitsTheWorkedExampleOfTheTrade() {
        // 145 + 28 + 28 less 40: 116.14 + 22.43 + 22.43 = 161.00
        var quote = quote(
                draft(new PriceRule.AmountOff(4000), BundleSlot.of(2), BundleSlot.of(3)),
                product(1, 14500, null, null),
                product(2, 2800, null, null),
                product(3, 2800, null, null));
        assertThat(quote.lines()).extracting(BundleQuote.Line::share).containsExactly(11614L, 2243L, 2243L);
        assertThat(quote.price()).isEqualTo(16100);
    }

    @ParameterizedTest
    @CsvSource({
        // prices 100, 60 twice, 40: dearest first, the second and the fourth one are reduced
        "2, 5000, 21000",
        "3, 10000, 20000",
        "4, 10000, 22000",
        "5, 10000, 26000",
    })
    void reducesEveryNthUnit(int nth, int hundredths, long price) {
        var quote = quote(
                draft(new PriceRule.NthItem(nth, hundredths), BundleSlot.of(2).withQuantity(2), BundleSlot.of(3)),
                product(1, 10000, null, null),
                product(2, 6000, null, null),
                product(3, 4000, null, null));
        assertThat(quote.price()).isEqualTo(price);
    }

    @Test
    void letsALivePriceComeBeforeAnUnlockedOneAndThatBeforeTheRule() {
        var draft = draft(new PriceRule.Unlock(500, 2000, 1000), BundleSlot.of(2));
        var products = products(product(1, 8000, null, null), product(2, 2000, null, null));
        assertThat(at(draft, products, Occasion.NONE)).isEqualTo("9500 BUNDLE_RULE");
        assertThat(at(draft, products, Occasion.ofUnlocked())).isEqualTo("8000 UNLOCKED");
        assertThat(at(draft, products, Occasion.ofUnlocked().withLivePrice(8800L)))
                .isEqualTo("8800 LIVE_PRICE");
        assertThat(at(draft, products, Occasion.NONE.withLivePrice(99_999L))).isEqualTo("10000 LIVE_PRICE");
        var plain = draft.withPrice(new PriceRule.PercentOff(1000));
        assertThat(at(plain, products, Occasion.ofUnlocked())).isEqualTo("9000 BUNDLE_RULE");
    }

    private static String at(BundleDraft draft, Map<Long, ProductFacts> products, Occasion occasion) {
        var quote =
                BundleQuote.of(draft, products, Choice.whole(draft), occasion).orElseThrow();
        return quote.price() + " " + quote.applied();
    }

    @Test
    void sellsNothingBelowTheFloorOfCostAndMarginOrOfTheMerchant() {
        var products = products(product(1, 8000, 4000L, null), product(2, 2000, 1000L, null));
        var draft = draft(new PriceRule.FixedPrice(3000), BundleSlot.of(2).withRequired(false));
        assertThat(BundleQuote.of(draft, products).orElseThrow().price()).isEqualTo(5000);
        var withMargin = draft.withFloor(null, 1500);
        assertThat(BundleQuote.of(withMargin, products).orElseThrow().price()).isEqualTo(6500);
        var manual = draft.withFloor(7000L, 1500);
        var quote = BundleQuote.of(manual, products).orElseThrow();
        assertThat(quote.price()).isEqualTo(7000);
        assertThat(quote.isFloored()).isTrue();
        assertThat(quote.rulePrice()).isEqualTo(3000);
        assertThat(quote.withoutCosts().floor()).isNull();
        assertThat(quote.withoutCosts().cost()).isNull();
        assertThat(BundleQuote.of(draft.withFloor(99_999L, 0), products)
                        .orElseThrow()
                        .price())
                .isEqualTo(10000);
    }

    @Test
    void asksForTheSharesOfWhatIsTakenOfAFixedPrice() {
        var draft = draft(
                new PriceRule.FixedPrice(9000),
                BundleSlot.of(2).withRequired(false),
                BundleSlot.of(3).withRequired(false));
        var products =
                products(product(1, 6000, null, null), product(2, 3000, null, null), product(3, 1000, null, null));
        var part = BundleQuote.of(draft, products, Choice.whole(draft).without(0), Occasion.NONE)
                .orElseThrow();
        assertThat(part.sum()).isEqualTo(7000);
        assertThat(part.price()).isEqualTo(6300);
        assertThat(part.lines()).extracting(BundleQuote.Line::slot).containsExactly(-1, 1);
    }

    @Test
    void isNoBundleWithoutARequiredItem() {
        var draft = draft(new PriceRule.PercentOff(1000), BundleSlot.of(2), BundleSlot.of(3));
        var products =
                products(product(1, 6000, null, null), product(2, 3000, null, null), product(3, 1000, null, null));
        var part = BundleQuote.of(draft, products, Choice.whole(draft).without(0), Occasion.ofUnlocked())
                .orElseThrow();
        assertThat(part.applied()).isEqualTo(PriceStep.LISTED);
        assertThat(part.price()).isEqualTo(7000);
    }

    @Test
    void takesAnAlternateOnlyWhereTheSlotHasIt() {
        var draft = draft(new PriceRule.PercentOff(1000), BundleSlot.of(2).withAlternates(List.of(3L)));
        var products = products(product(1, 6000, null, 5), product(2, 3000, null, 0), product(3, 1000, null, 2));
        var choice = Choice.offered(draft, products);
        assertThat(choice).isEqualTo(Choice.whole(draft).with(0, 3));
        var quote = BundleQuote.of(draft, products, choice, Occasion.NONE).orElseThrow();
        assertThat(quote.price()).isEqualTo(6300);
        assertThat(quote.available()).isEqualTo(2);
        assertThat(BundleQuote.of(draft, products, choice.with(0, 1), Occasion.NONE))
                .isEmpty();
        assertThat(BundleQuote.of(draft, products, choice.with(7, 3), Occasion.NONE))
                .isEmpty();
    }

    @Test
    void countsTheAmplestProductOfASlot() {
        var draft = draft(new PriceRule.PercentOff(0), BundleSlot.of(2).withAlternates(List.of(3L)));
        var quote = quote(draft, product(1, 1, null, 9), product(2, 1, null, 4), product(3, 1, null, 7));
        assertThat(quote.available()).isEqualTo(7);
    }

    @Test
    void sharesTheStockOfAProductThatStandsTwice() {
        var draft = draft(new PriceRule.PercentOff(0), BundleSlot.of(1).withQuantity(2));
        assertThat(quote(draft, product(1, 100, null, 10)).available()).isEqualTo(3);
    }

    @Test
    void letsAnAssociatedItemTakeTheMainOnesPlace() {
        var draft = draft(new PriceRule.FixedPrice(9000), BundleSlot.of(2), BundleSlot.of(3));
        var products = products(product(1, 6000, null, 0), product(2, 3000, null, 8), product(3, 1000, null, 8));
        var quote = BundleQuote.of(draft, products, Choice.whole(draft).promoting(0), Occasion.NONE)
                .orElseThrow();
        assertThat(quote.lines()).extracting(BundleQuote.Line::productId).containsExactly(2L, 3L);
        assertThat(quote.price()).isEqualTo(3600);
        assertThat(quote.available()).isEqualTo(8);
    }

    @Test
    void leavesOptionalItemsOutThatAreSoldOut() {
        var draft = draft(new PriceRule.PercentOff(1000), BundleSlot.of(2).withRequired(false), BundleSlot.of(3));
        var products = products(product(1, 6000, null, 5), product(2, 3000, null, 0), product(3, 1000, null, 0));
        assertThat(Choice.offered(draft, products))
                .isEqualTo(Choice.whole(draft).without(0));
    }
}
