package app.dapei.experiments.core;

import java.util.List;

/**
 * Whether the arms hold the share of units they were meant to: Pearson's chi-squared test. A mismatch means a broken
 * split or lost data, and no number of the experiment may be trusted (Fabijan et al., KDD 2019).
 *
 * <p>Arms of weight 0 take no part; an arm with a weight and no unit does. The usual alarm is p below 0.001.
 */
public final class SampleRatioMismatchTest {

    /** The p-value below which the split is held to be broken. */
    public static final double ALARM = 0.001;

    private static final double LEAST_EXPECTED = 5;

    private SampleRatioMismatchTest() {}

    /**
     * What the counts say of the split.
     *
     * @param statistic         the chi-squared statistic
     * @param pValue            the probability of shares at least this far off when the split works
     * @param leastExpected     the smallest expected count; below 5 the p-value is a rough guide
     * @param unitsWithoutShare units in arms of weight 0, where there should be none
     */
    public record SplitCheck(double statistic, double pValue, double leastExpected, long unitsWithoutShare) {

        /** Whether there are enough units for the test to mean something. */
        public boolean isReliable() {
            return leastExpected >= LEAST_EXPECTED;
        }

        /** Whether the split is held to be broken. */
        public boolean isBroken() {
            return unitsWithoutShare > 0 || isReliable() && pValue < ALARM;
        }
    }

    /**
     * Tests the counts against the weights.
     *
     * @param observed units per arm
     * @param weights  share per arm, of any positive sum
     */
    public static SplitCheck test(List<Long> observed, List<Double> weights) {
        Arguments.sameLength("observed", observed.size(), "weights", weights.size());
        double totalWeight = 0;
        long total = 0;
        long stray = 0;
        int kept = 0;
        for (int arm = 0; arm < observed.size(); arm++) {
            double weight = Arguments.notNegative("weights[" + arm + "]", weights.get(arm));
            long count = Arguments.notNegative("observed[" + arm + "]", observed.get(arm));
            totalWeight += weight;
            if (weight > 0) {
                total += count;
                kept++;
            } else {
                stray += count;
            }
        }
        Arguments.positive("sum of weights", totalWeight);
        if (total == 0 || kept < 2) {
            return new SplitCheck(0, 1, 0, stray);
        }
        return check(observed, weights, totalWeight, total, stray, kept);
    }

    private static SplitCheck check(
            List<Long> observed, List<Double> weights, double totalWeight, long total, long stray, int kept) {
        double statistic = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int arm = 0; arm < observed.size(); arm++) {
            if (weights.get(arm) > 0) {
                double expected = weights.get(arm) / totalWeight * total;
                double gap = observed.get(arm) - expected;
                statistic += gap * gap / expected;
                least = Math.min(least, expected);
            }
        }
        return new SplitCheck(statistic, new ChiSquare(kept - 1).survival(statistic), least, stray);
    }
}
