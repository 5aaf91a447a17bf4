package app.dapei.bundles.core;

import static app.dapei.bundles.core.BundleQuoteTests.draft;
import static app.dapei.bundles.core.BundleQuoteTests.product;
import static app.dapei.bundles.core.BundleQuoteTests.products;
import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.bundles.core.Problem.Field;
import app.dapei.bundles.core.ProductFacts.Sale;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BundleChecksTests {

    /** 100.00 that costs 60.00, 50.00 that costs 20.00, and one put away. */
    private static final Map<Long, ProductFacts> SHOP = products(
            product(1, 10000, 6000L, 5),
            product(2, 5000, 2000L, 5),
            new ProductFacts(3, 100, 10L, 5, Sale.ARCHIVED),
            new ProductFacts(4, 100, 10L, 5, Sale.PAUSED),
            product(5, 100, 10L, 0));

    private static final BundleDraft SOUND = draft(new PriceRule.PercentOff(1000), BundleSlot.of(2));

    private static List<Problem> check(BundleDraft draft) {
        return BundleChecks.check(draft, SHOP);
    }

    @Test
    void findsNothingWrongWithASoundDraft() {
        assertThat(check(SOUND)).isEmpty();
    }

    @Test
    void limitsTexts() {
        assertThat(check(SOUND.withName("  "))).containsExactly(new Problem.WrongLength(Field.NAME, 0, 1, 120));
        assertThat(check(SOUND.withName("帐".repeat(120)))).isEmpty();
        assertThat(check(SOUND.withName("帐".repeat(121))))
                .containsExactly(new Problem.WrongLength(Field.NAME, 121, 1, 120));
        assertThat(check(SOUND.withName("⛺🔦".repeat(60)))).isEmpty();
        assertThat(check(SOUND.withNameEn("x".repeat(121))))
                .containsExactly(new Problem.WrongLength(Field.NAME_EN, 121, 0, 120));
        assertThat(check(SOUND.withScenario("x".repeat(41))))
                .containsExactly(new Problem.WrongLength(Field.SCENARIO, 41, 0, 40));
    }

    @Test
    void wantsAMainAndAnAssociatedProduct() {
        assertThat(check(SOUND.withMain(null, 1))).containsExactly(new Problem.NoMain());
        assertThat(check(SOUND.withSlots(List.of()))).contains(new Problem.NoAssociated());
    }

    @Test
    void limitsTheNumberOfSlots() {
        var slots = LongStream.rangeClosed(100, 110).mapToObj(BundleSlot::of).toList();
        assertThat(check(SOUND.withSlots(slots))).contains(new Problem.TooManySlots(11, 10));
    }

    @Test
    void refusesTheSameProductTwiceAndTheMainOneAsAssociated() {
        assertThat(check(SOUND.withSlots(List.of(BundleSlot.of(2), BundleSlot.of(2)))))
                .containsExactly(new Problem.SameProductTwice(1, 2));
        assertThat(check(SOUND.withSlots(List.of(BundleSlot.of(2), BundleSlot.of(1)))))
                .containsExactly(new Problem.MainAsSlot(1, 1));
    }

    @Test
    void limitsQuantitiesToOneToNinetyNine() {
        assertThat(check(SOUND.withMain(1L, 0)))
                .containsExactly(new Problem.WrongQuantity(Field.MAIN_QUANTITY, Problem.NO_SLOT, 0, 99));
        assertThat(check(SOUND.withSlots(List.of(BundleSlot.of(2).withQuantity(100)))))
                .contains(new Problem.WrongQuantity(Field.SLOT_QUANTITY, 0, 100, 99));
        assertThat(check(SOUND.withSlots(List.of(BundleSlot.of(2).withQuantity(1)))))
                .isEmpty();
    }

    @Test
    void refusesProductsThatAreUnknownArchivedOrPaused() {
        assertThat(check(SOUND.withSlots(List.of(BundleSlot.of(9)))))
                .containsExactly(new Problem.UnknownProduct(Field.SLOTS, 0, 9));
        assertThat(check(SOUND.withSlots(List.of(BundleSlot.of(3)))))
                .containsExactly(new Problem.NotOnSale(Field.SLOTS, 0, 3, true));
        assertThat(check(SOUND.withMain(4L, 1))).containsExactly(new Problem.NotOnSale(Field.MAIN, -1, 4, false));
    }

    @Test
    void warnsOfSoldOutProductsWithoutRefusing() {
        assertThat(check(SOUND.withSlots(List.of(BundleSlot.of(5)))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem).isEqualTo(new Problem.SoldOut(Field.SLOTS, 0, 5));
                    assertThat(problem.refuses()).isFalse();
                });
        assertThat(check(SOUND.withSlots(List.of(BundleSlot.of(2).withQuantity(6)))))
                .containsExactly(new Problem.SoldOut(Field.SLOTS, 0, 2));
    }

    @Test
    void keepsPercentagesWithinZeroAndAHundred() {
        assertThat(check(SOUND.withPrice(new PriceRule.PercentOff(-1))))
                .containsExactly(new Problem.PercentOutOfRange(-1));
        assertThat(check(SOUND.withPrice(new PriceRule.PercentOff(10001))))
                .containsExactly(new Problem.PercentOutOfRange(10001));
        assertThat(check(SOUND.withPrice(new PriceRule.PercentOff(10000)))).containsExactly(new Problem.PriceTooLow(0));
        assertThat(check(SOUND.withPrice(new PriceRule.PercentOff(0))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem).isEqualTo(new Problem.NoSaving());
                    assertThat(problem.refuses()).isFalse();
                });
    }

    @Test
    void keepsThePriceBetweenCostAndSum() {
        assertThat(check(SOUND.withPrice(new PriceRule.FixedPrice(15001))))
                .containsExactly(new Problem.PriceAboveSum(15001, 15000));
        assertThat(check(SOUND.withPrice(new PriceRule.FixedPrice(14999)))).isEmpty();
        assertThat(check(SOUND.withPrice(new PriceRule.FixedPrice(8000)))).isEmpty();
        assertThat(check(SOUND.withPrice(new PriceRule.FixedPrice(7999))))
                .containsExactly(new Problem.PriceBelowCost(7999, 8000));
        assertThat(check(SOUND.withPrice(new PriceRule.FixedPrice(0)))).containsExactly(new Problem.PriceTooLow(0));
        assertThat(check(SOUND.withPrice(new PriceRule.FixedPrice(-5)))).containsExactly(new Problem.PriceTooLow(-5));
        assertThat(check(SOUND.withPrice(new PriceRule.AmountOff(-1))))
                .containsExactly(new Problem.PriceAboveSum(15001, 15000));
        assertThat(check(SOUND.withPrice(new PriceRule.AmountOff(7001))))
                .containsExactly(new Problem.PriceBelowCost(7999, 8000));
    }

    @Test
    void takesTheKnownCostsAsFloorAndSaysHowManyAreMissing() {
        var shop = products(product(1, 10000, 6000L, 5), product(2, 5000, null, 5));
        assertThat(BundleChecks.check(SOUND.withPrice(new PriceRule.FixedPrice(5999)), shop))
                .containsExactly(new Problem.PriceBelowCost(5999, 6000), new Problem.CostNotKnown(1));
    }

    @Test
    void refusesAPriceBelowTheFloorAndAFloorAboveTheSum() {
        assertThat(check(SOUND.withPrice(new PriceRule.FixedPrice(9999)).withFloor(10_000L, 0)))
                .containsExactly(new Problem.PriceBelowFloor(9999, 10_000));
        assertThat(check(SOUND.withPrice(new PriceRule.FixedPrice(9999)).withFloor(null, 2000)))
                .containsExactly(new Problem.PriceBelowFloor(9999, 10_000));
        assertThat(check(SOUND.withFloor(15_001L, 0))).contains(new Problem.FloorOutOfRange(15_001, 15_000));
    }

    @Test
    void wantsTiersThatRise() {
        assertThat(check(SOUND.withPrice(new PriceRule.Tiered(List.of()))))
                .containsExactly(new Problem.OutOfRange(Problem.Measure.TIERS, 0, 1, 5));
        var flat = new PriceRule.Tiered(List.of(new PriceRule.Tier(1, 500), new PriceRule.Tier(2, 500)));
        assertThat(check(SOUND.withPrice(flat))).containsExactly(new Problem.TierSavesNoMore(2, 500, 500));
        var twice = new PriceRule.Tiered(List.of(new PriceRule.Tier(1, 500), new PriceRule.Tier(1, 900)));
        assertThat(check(SOUND.withPrice(twice)))
                .containsExactly(new Problem.OutOfRange(Problem.Measure.TIER_ITEMS, 1, 2, 10));
    }

    @Test
    void keepsTheOtherRulesWithinTheirLimits() {
        assertThat(check(SOUND.withPrice(new PriceRule.NthItem(1, 5000))))
                .containsExactly(new Problem.OutOfRange(Problem.Measure.NTH, 1, 2, 10));
        assertThat(check(SOUND.withPrice(new PriceRule.Unlock(1000, 500, 0))))
                .containsExactly(
                        new Problem.OutOfRange(Problem.Measure.LIKES, 0, 1, 10_000_000),
                        new Problem.UnlockSavesNoMore(500, 1000));
        assertThat(check(SOUND.withPrice(new PriceRule.PerItemPrice(new TreeMap<>(Map.of(2L, 5001L))))))
                .containsExactly(new Problem.ItemPriceOutOfRange(2, 5001, 5000));
    }

    @Test
    void holdsTheFloorWithWhatLikesUnlock() {
        assertThat(check(SOUND.withPrice(new PriceRule.Unlock(100, 5000, 1000))))
                .containsExactly(new Problem.PriceBelowCost(7500, 8000));
    }

    @Test
    void refusesAlternatesThatAreUnknownOrInTheBundleAnyway() {
        assertThat(check(SOUND.withSlots(List.of(BundleSlot.of(2).withAlternates(List.of(9L, 1L, 5L))))))
                .containsExactly(new Problem.WrongAlternate(0, 9, false), new Problem.WrongAlternate(0, 1, true));
    }

    @Test
    void wantsAddressesOfMedia() {
        var media = new Demonstration(List.of("搭好帐篷"), List.of("https://cdn.example/a.mp4", "javascript:alert(1)"));
        assertThat(check(SOUND.withDemonstration(media)))
                .containsExactly(new Problem.WrongDemonstration("javascript:alert(1)", 300));
    }
}
