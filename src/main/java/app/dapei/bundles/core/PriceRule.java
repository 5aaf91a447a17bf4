package app.dapei.bundles.core;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a bundle's price follows from its items' current prices. A rule may carry a value that makes no sense (an editor
 * does, while somebody types); {@link RuleChecks} refuses it. Shares are hundredths of a percent: 1,250 is 12.5 %.
 */
public sealed interface PriceRule {

    /** A whole in hundredths of a percent. */
    int WHOLE = 10_000;

    /** A rule that looks at nothing but the sum of the items' prices. */
    sealed interface OfSum extends PriceRule {

        /** The price where the items' prices sum up to {@code sum}; may lie outside what is allowed. */
        long price(long sum);
    }

    /**
     * A price that does not move with the items'.
     *
     * @param price minor units
     */
    record FixedPrice(long price) implements OfSum {

        @Override
        public long price(long sum) {
            return price;
        }
    }

    /**
     * A share of the sum is taken off; half a minor unit of the remaining price is rounded up.
     *
     * @param hundredths what is taken off; 0 to 10,000 makes sense
     */
    record PercentOff(int hundredths) implements OfSum {

        public static final int WHOLE = PriceRule.WHOLE;

        @Override
        public long price(long sum) {
            return lessShare(sum, hundredths);
        }
    }

    /**
     * An amount is taken off the sum.
     *
     * @param amount minor units
     */
    record AmountOff(long amount) implements OfSum {

        @Override
        public long price(long sum) {
            return sum - amount;
        }
    }

    /**
     * Each product has a price of its own while it is bought in the bundle.
     *
     * @param prices unit prices in minor units, by product; one that is missing costs what it costs by itself
     */
    record PerItemPrice(SortedMap<Long, Long> prices) implements PriceRule {

        public PerItemPrice {
            prices = new TreeMap<>(prices);
        }
    }

    /**
     * The more associated items are taken, the more is taken off everything. Gifts are not counted.
     *
     * @param tiers in the order of items; the last one that is reached counts
     */
    record Tiered(List<Tier> tiers) implements PriceRule {

        public Tiered {
            tiers = List.copyOf(tiers);
        }

        /** What is taken off when so many associated items are taken: 0 below the first tier. */
        public int hundredths(int items) {
            return tiers.stream()
                    .filter(tier -> tier.items() <= items)
                    .mapToInt(Tier::hundredths)
                    .reduce(0, (former, latter) -> latter);
        }
    }

    /**
     * A step of {@link Tiered}.
     *
     * @param items associated items taken, from 1
     * @param hundredths what is taken off the sum
     */
    record Tier(int items, int hundredths) {}

    /**
     * Every n-th unit is cheaper, as in "the second one at half price". The units stand in the order of their prices,
     * the dearest first, so that of two the cheaper one is reduced.
     *
     * @param nth which unit, from 2
     * @param hundredths what is taken off that unit
     */
    record NthItem(int nth, int hundredths) implements PriceRule {}

    /**
     * A better price that the viewers of a live session unlock together by likes.
     *
     * @param lockedHundredths what is taken off before
     * @param hundredths what is taken off afterwards
     * @param likes how many likes unlock it
     */
    record Unlock(int lockedHundredths, int hundredths, long likes) implements PriceRule {}

    /** An amount less a share of it; half a minor unit is rounded up. */
    static long lessShare(long amount, int hundredths) {
        // floor(x + 1/2) as floor((2 · amount · rest + whole) / (2 · whole))
        var twice = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(2L * (WHOLE - hundredths)));
        var quotient = twice.add(BigInteger.valueOf(WHOLE)).divideAndRemainder(BigInteger.valueOf(2L * WHOLE));
        var floor = quotient[1].signum() < 0 ? quotient[0].subtract(BigInteger.ONE) : quotient[0];
        return floor.longValueExact();
    }
}
