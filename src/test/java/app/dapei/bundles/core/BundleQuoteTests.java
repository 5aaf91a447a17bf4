package app.dapei.bundles.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.bundles.core.ProductFacts.Sale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
    void sharesSumUpExactlyDownToTheUnitWhateverPricesQuantitiesAndRulesAre() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 5_000; round++) {
            var products = new HashMap<Long, ProductFacts>();
            var slots = new ArrayList<BundleSlot>();
            products.put(1L, product(1, random.nextLong(1, 1_000_000), null, random.nextInt(50)));
            for (long id = 2; id < 2 + random.nextInt(1, 10); id++) {
                products.put(id, product(id, random.nextLong(0, 500_000), null, random.nextInt(50)));
                slots.add(new BundleSlot(
                        id, random.nextInt(1, 100), SlotRole.values()[random.nextInt(4)], random.nextBoolean()));
            }
            long sum = BundleQuote.of(draft(new PriceRule.PercentOff(0), slots.toArray(BundleSlot[]::new)), products)
                    .orElseThrow()
                    .sum();
            PriceRule rule = switch (random.nextInt(3)) {
                case 0 -> new PriceRule.FixedPrice(random.nextLong(sum + 1));
                case 1 -> new PriceRule.AmountOff(random.nextLong(sum + 1));
                default -> new PriceRule.PercentOff(random.nextInt(10_001));
            };
            var quote = BundleQuote.of(draft(rule, slots.toArray(BundleSlot[]::new)), products)
                    .orElseThrow();
            assertThat(quote.lines().stream().mapToLong(BundleQuote.Line::share).sum())
                    .isEqualTo(quote.price());
            for (var line : quote.lines()) {
                assertThat(Arrays.stream(line.units()).sum()).isEqualTo(line.share());
                assertThat(line.units()).hasSize(line.quantity());
            }
            var offered = quote.offered();
            assertThat(offered.saving())
                    .isBetween(0L, quote.saving() + quote.lines().size());
        }
    }
}
