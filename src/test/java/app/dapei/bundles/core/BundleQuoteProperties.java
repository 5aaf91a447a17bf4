package app.dapei.bundles.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.bundles.core.ProductFacts.Sale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BundleQuoteProperties {

    /** A draft, its products, what is taken of it and when. */
    record Sold(BundleDraft draft, Map<Long, ProductFacts> products, Choice choice, Occasion occasion) {

        Optional<BundleQuote> quote() {
            return BundleQuote.of(draft, products, choice, occasion);
        }
    }

    /** A product in a slot, and whether it is taken. */
    record Placed(long price, long cost, int quantity, SlotRole role, boolean required, boolean taken) {}

    @Property(tries = 2000)
    void whatIsPaidIsSplitExactlyDownToTheUnit(@ForAll("sales") Sold sold) {
        sold.quote().ifPresent(quote -> {
            assertThat(quote.lines().stream().mapToLong(BundleQuote.Line::share).sum())
                    .isEqualTo(quote.price());
            for (var line : quote.lines()) {
                assertThat(line.units()).hasSize(line.quantity());
                assertThat(Arrays.stream(line.units()).sum()).isEqualTo(line.share());
                assertThat(Arrays.stream(line.units()).allMatch(unit -> unit >= 0))
                        .isTrue();
            }
        });
    }

    @Property(tries = 1000)
    void noLineCostsMoreInTheBundleThanByItselfAndGiftsCostNothing(@ForAll("sales") Sold sold) {
        sold.quote()
                .ifPresent(quote -> assertThat(quote.lines())
                        .allMatch(line -> line.share() <= line.listed(), "share within listed price"));
    }

    @Property(tries = 1000)
    void thePriceLiesBetweenTheFloorAndTheSum(@ForAll("sales") Sold sold) {
        sold.quote().ifPresent(quote -> {
            assertThat(quote.price()).isBetween(0L, quote.sum());
            var floor = quote.floor();
            assertThat(floor).isNotNull();
            assertThat(quote.price()).isGreaterThanOrEqualTo(Math.min(floor, quote.sum()));
            assertThat(quote.isFloored()).isEqualTo(quote.price() > quote.rulePrice());
        });
    }

    @Property(tries = 1000)
    void everythingThatIsTakenAndNothingElseIsPaidFor(@ForAll("sales") Sold sold) {
        sold.quote()
                .ifPresent(quote -> assertThat(quote.lines().stream()
                                .map(BundleQuote.Line::slot)
                                .filter(slot -> slot >= 0))
                        .containsExactlyElementsOf(sold.choice().taken().keySet()));
    }

    @Property(tries = 500)
    void theSameIsQuotedTheSame(@ForAll("sales") Sold sold) {
        assertThat(sold.quote()).isEqualTo(sold.quote());
    }

    @Property(tries = 1000)
    void splitsAnyAmountExactlyAndFairly(@ForAll("amounts") long total, @ForAll("weights") List<Long> weights) {
        var parts = Allocation.split(
                total, weights.stream().mapToLong(Long::longValue).toArray());
        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        var sum = weights.stream().mapToLong(Long::longValue).sum();
        for (int i = 0; i < parts.length; i++) {
            var exact = (double) total * weights.get(i) / sum;
            assertThat((double) parts[i]).isBetween(Math.floor(exact - 1e-3), Math.ceil(exact + 1e-3));
            if (weights.get(i) == 0) {
                assertThat(parts[i]).isZero();
            }
        }
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(0, 100_000_000);
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.longs()
                .between(0, 1_000_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }

    @Provide
    Arbitrary<Sold> sales() {
        var placed = Combinators.combine(
                        Arbitraries.longs().between(0, 500_000),
                        Arbitraries.longs().between(0, 200_000),
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.of(SlotRole.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, true, false))
                .as(Placed::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(8);
        return Combinators.combine(
                        placed, rules(), occasions(), Arbitraries.longs().between(0, 300_000))
                .as(BundleQuoteProperties::sold);
    }

    private static Sold sold(List<Placed> placed, PriceRule rule, Occasion occasion, long floor) {
        var products = new HashMap<Long, ProductFacts>();
        var slots = new ArrayList<BundleSlot>();
        var taken = new TreeMap<Integer, Long>();
        for (int i = 0; i < placed.size(); i++) {
            var one = placed.get(i);
            long id = i + 1L;
            products.put(id, new ProductFacts(id, one.price(), one.cost(), null, Sale.ON_SALE));
            if (i > 0) {
                slots.add(new BundleSlot(id, one.quantity(), one.role(), one.required()));
                if (one.taken()) {
                    taken.put(i - 1, id);
                }
            }
        }
        var draft = new BundleDraft("组合", null, "", 1L, placed.getFirst().quantity(), slots, rule)
                .withFloor(floor % 2 == 0 ? null : floor, floor / 3);
        return new Sold(draft, products, new Choice(taken, Choice.NONE), occasion);
    }

    private static Arbitrary<Occasion> occasions() {
        return Arbitraries.of(
                Occasion.NONE, Occasion.NONE, Occasion.ofUnlocked(), Occasion.NONE.withLivePrice(123_457L));
    }

    private static Arbitrary<PriceRule> rules() {
        var share = Arbitraries.integers().between(0, 10_000);
        var amount = Arbitraries.longs().between(0, 2_000_000);
        return Arbitraries.oneOf(
                share.map(PriceRule.PercentOff::new),
                amount.map(PriceRule.AmountOff::new),
                amount.map(PriceRule.FixedPrice::new),
                amount.list()
                        .ofSize(3)
                        .map(prices -> new PriceRule.PerItemPrice(
                                new TreeMap<>(Map.of(1L, prices.get(0), 2L, prices.get(1), 3L, prices.get(2))))),
                Combinators.combine(share, share)
                        .as((one, other) -> new PriceRule.Tiered(List.of(
                                new PriceRule.Tier(1, Math.min(one, other)),
                                new PriceRule.Tier(2, Math.max(one, other))))),
                Combinators.combine(Arbitraries.integers().between(2, 10), share)
                        .as(PriceRule.NthItem::new),
                Combinators.combine(share, share).as((one, other) -> new PriceRule.Unlock(one, other, 100)));
    }
}
