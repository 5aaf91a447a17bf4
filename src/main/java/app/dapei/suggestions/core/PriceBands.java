package app.dapei.suggestions.core;

import java.util.Optional;

/** Learns the price bands of pairs of categories from the pairs that stand in orders. */
public final class PriceBands {

    /** Fewer pairs make no band. */
    public static final int FEWEST_PAIRS = 50;

    private static final int STEPS_PER_DOUBLING = 4;
    private static final int MIDDLE = 8 * STEPS_PER_DOUBLING;
    private static final int STEPS = 2 * MIDDLE + 1;
    private static final double LEFT_OUT = 0.1;

    private final int[] categoryOf;
    private final double[] logPrices;
    private final int[][][] counts;
    private final int[] all = new int[STEPS];

    /**
     * @param categoryOf category of each item, numbered from 0; below 0 where it has none
     * @param categories how many categories there are
     * @param prices price of each item; 0 or less where it has none
     */
    public PriceBands(int[] categoryOf, int categories, long[] prices) {
        this.categoryOf = categoryOf;
        counts = new int[categories][categories][];
        logPrices = new double[prices.length];
        for (int item = 0; item < prices.length; item++) {
            logPrices[item] = prices[item] <= 0 ? Double.NaN : Math.log(prices[item]) / Math.log(2);
        }
    }

    /** Takes an order with its distinct items, of which the first {@code length} count. */
    public void add(int[] items, int length) {
        for (int i = 0; i < length; i++) {
            for (int j = 0; j < length; j++) {
                double doublings = logPrices[items[j]] - logPrices[items[i]];
                if (i != j && !Double.isNaN(doublings)) {
                    count(categoryOf[items[i]], categoryOf[items[j]], doublings);
                }
            }
        }
    }

    private void count(int main, int other, double doublings) {
        int step = Math.clamp(Math.round(doublings * STEPS_PER_DOUBLING) + MIDDLE, 0, STEPS - 1);
        all[step]++;
        if (main >= 0 && other >= 0) {
            if (counts[main][other] == null) {
                counts[main][other] = new int[STEPS];
            }
            counts[main][other][step]++;
        }
    }

    /** The band of a main product's category and another; empty where there are too few pairs. */
    public Optional<PriceBand> of(int main, int other) {
        int[] steps = counts[main][other];
        return steps == null ? Optional.empty() : band(steps, true);
    }

    /** The band of all products. */
    public Optional<PriceBand> ofAll() {
        return band(all, false);
    }

    private static Optional<PriceBand> band(int[] steps, boolean ofCategories) {
        long pairs = 0;
        for (int count : steps) {
            pairs += count;
        }
        return pairs < FEWEST_PAIRS
                ? Optional.empty()
                : Optional.of(new PriceBand(
                        ratio(quantile(steps, LEFT_OUT * pairs), -0.5),
                        ratio(quantile(steps, (1 - LEFT_OUT) * pairs), 0.5),
                        pairs,
                        ofCategories));
    }

    private static int quantile(int[] steps, double rank) {
        long sum = 0;
        for (int step = 0; step < steps.length; step++) {
            sum += steps[step];
            if (sum >= rank) {
                return step;
            }
        }
        return steps.length - 1;
    }

    private static double ratio(int step, double half) {
        return Math.pow(2, (step - MIDDLE + half) / STEPS_PER_DOUBLING);
    }
}
