package app.dapei.suggestions.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is looked at and put into carts together: weaker evidence than orders, with a measure of its own. A visit is the
 * path of one viewer through the products; two products on it weigh the product of their own weights (a cart in full, a
 * view by how long it lasted), divided by how many steps lie between them. The lift compares a pair's weight with what
 * its products' weights would make by chance.
 */
public final class InterestPairs {

    /** A pair of fewer visits says nothing. */
    public static final int FEWEST_VISITS = 3;

    private static final double FULL_DWELL_MILLIS = 10_000;
    private static final double CAUTION = 2;
    private static final double MOST = 8;

    private final double[] weightOf;
    private final Map<Long, double[]> pairs = new HashMap<>();
    private double weight;

    /** @param items how many items there are */
    public InterestPairs(int items) {
        weightOf = new double[items];
    }

    /**
     * What was found of a pair.
     *
     * @param low the lower item
     * @param high the higher item
     * @param visits visits in which both were
     * @param lift how many times as often as by chance, with caution, in [1/8, 8]
     */
    public record Pair(int low, int high, int visits, double lift) {}

    /** The weight of a view of so many milliseconds, in [0, 1): 0.63 after ten seconds. */
    public static double weightOfView(int dwellMillis) {
        return 1 - Math.exp(-Math.max(0, dwellMillis) / FULL_DWELL_MILLIS);
    }

    /** Takes a visit: its distinct items in the order of the path, each with its weight from 0 to 1. */
    public void add(int[] items, double[] weights, int length) {
        for (int i = 0; i < length; i++) {
            for (int j = i + 1; j < length; j++) {
                double both = weights[i] * weights[j] / (j - i);
                long key = (long) Math.min(items[i], items[j]) << Integer.SIZE | Math.max(items[i], items[j]);
                double[] sums = pairs.computeIfAbsent(key, created -> new double[2]);
                sums[0] += both;
                sums[1]++;
                weightOf[items[i]] += both;
                weightOf[items[j]] += both;
                weight += both;
            }
        }
    }

    /** All pairs of enough visits, by their items. */
    public List<Pair> learned() {
        var learned = new ArrayList<Pair>();
        pairs.forEach((key, sums) -> {
            if (sums[1] >= FEWEST_VISITS) {
                int low = (int) (key >>> Integer.SIZE);
                int high = (int) (long) key;
                // each pair gives its weight to both items, so that the chance of a pair is w · w' / 2w
                double chance = weightOf[low] * weightOf[high] / (2 * weight);
                double lift = (sums[0] + CAUTION) / (chance + CAUTION);
                learned.add(new Pair(low, high, (int) sums[1], Math.clamp(lift, 1 / MOST, MOST)));
            }
        });
        learned.sort(Comparator.comparingInt(Pair::low).thenComparingInt(Pair::high));
        return learned;
    }
}
