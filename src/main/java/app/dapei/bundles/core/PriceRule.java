package app.dapei.bundles.core;

import java.math.BigInteger;

/**
 * How a bundle's price follows from the sum of its items' current prices. A rule may carry a value that makes no sense
 * (an editor does, while somebody types); {@link BundleChecks} refuses it.
 */
public sealed interface PriceRule {

    /** The price where the items' prices sum up to {@code sum}; may lie outside what is allowed. */
    long price(long sum);

    /**
     * A price that does not move with the items'.
     *
     * @param price minor units
     */
    record FixedPrice(long price) implements PriceRule {

        @Override
        public long price(long sum) {
            return price;
        }
    }

    /**
     * A share of the sum is taken off; half a minor unit of the remaining price is rounded up.
     *
     * @param hundredths hundredths of a percent: 1,250 is 12.5 %; 0 to 10,000 makes sense
     */
    record PercentOff(int hundredths) implements PriceRule {

        public static final int WHOLE = 10_000;

        private static final BigInteger TWICE_WHOLE = BigInteger.valueOf(2L * WHOLE);

        @Override
        public long price(long sum) {
            // floor(x + 1/2) as floor((2 · sum · rest + whole) / (2 · whole))
            var twice = BigInteger.valueOf(sum).multiply(BigInteger.valueOf(2L * (WHOLE - hundredths)));
            var quotient = twice.add(BigInteger.valueOf(WHOLE)).divideAndRemainder(TWICE_WHOLE);
            var floor = quotient[1].signum() < 0 ? quotient[0].subtract(BigInteger.ONE) : quotient[0];
            return floor.longValueExact();
        }
    }

    /**
     * An amount is taken off the sum.
     *
     * @param amount minor units
     */
    record AmountOff(long amount) implements PriceRule {

        @Override
        public long price(long sum) {
            return sum - amount;
        }
    }
}
