package app.dapei.bundles.core;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Splits an amount by weights into whole minor units whose sum is exact: everybody gets the whole part, what is left
 * goes one by one to the largest fractions (largest remainder, Hamilton's method), of equal fractions to the first.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * Splits an amount.
     *
     * @param total what is split, 0 or more
     * @param weights what each part weighs, 0 or more; a part without weight gets nothing
     * @return the parts in the order of the weights; their sum is {@code total}
     * @throws IllegalArgumentException if something is negative, or there is something to split and nothing weighs
     */
    public static long[] split(long total, long... weights) {
        var sum = sum(weights);
        if (total < 0) {
            throw new IllegalArgumentException("total must be 0 or more; got: " + total);
        }
        if (sum.signum() == 0) {
            if (total > 0) {
                throw new IllegalArgumentException("no part weighs anything; total: " + total);
            }
            return new long[weights.length];
        }
        var parts = new long[weights.length];
        var fractions = new BigInteger[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            var quotient = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            parts[i] = quotient[0].longValueExact();
            fractions[i] = quotient[1];
            left -= parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> fractions[i])
                        .reversed()
                        .thenComparing(i -> i))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }

    /** Splits what is paid for a line over its units, as evenly as minor units allow; the first ones get more. */
    public static long[] evenly(long total, int units) {
        var weights = new long[units];
        Arrays.fill(weights, 1);
        return split(total, weights);
    }

    private static BigInteger sum(long[] weights) {
        var sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight must be 0 or more; got: " + weight);
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        return sum;
    }
}
