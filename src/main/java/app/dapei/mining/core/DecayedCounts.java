package app.dapei.mining.core;

import java.util.function.IntToDoubleFunction;

/**
 * Counts of baskets that weigh less the older they are. Such counts are no integers and follow no hypergeometric
 * distribution: they rank rules, they do not test them.
 */
public final class DecayedCounts {
    private final OccurrenceLists lists;
    private final float[] weights;
    private final double[] ofItems;
    private final double total;
    private final int[] found;

    private DecayedCounts(OccurrenceLists lists, float[] weights, int items, int longest) {
        this.lists = lists;
        this.weights = weights;
        found = new int[longest];
        ofItems = new double[items];
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        total = sum;
        for (int item = 0; item < items; item++) {
            for (int basket : lists.of(item)) {
                ofItems[item] += weights[basket];
            }
        }
    }

    /** Bytes of heap that weighing these baskets takes. */
    public static long bytes(Baskets baskets) {
        return OccurrenceLists.bytes(baskets.occurrences(), baskets.itemCount()) + 4L * baskets.filledBaskets();
    }

    /**
     * Weighs the baskets.
     *
     * @param sets whose items are counted
     * @param weightOfMark weight of a basket with this mark, in [0, 1]
     */
    public static DecayedCounts of(
            Baskets baskets, Itemsets sets, IntToDoubleFunction weightOfMark, MiningObserver observer) {
        float[] weights = new float[baskets.filledBaskets()];
        for (int basket = 0; basket < weights.length; basket++) {
            weights[basket] = (float) weightOfMark.applyAsDouble(baskets.mark(basket));
        }
        var lists =
                new OccurrenceLists(baskets, sets.singles(), new Work(1, observer), new MemoryBudget(Long.MAX_VALUE));
        return new DecayedCounts(lists, weights, sets.singles(), sets.singles() == 0 ? 0 : baskets.count(0));
    }

    /** Weight of the baskets that contain all these items, given by rank; not to be called by several threads. */
    public double count(int[] ranks) {
        if (ranks.length == 1) {
            return ofItems[ranks[0]];
        }
        int size = lists.ofAll(ranks, ranks.length, found);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[found[i]];
        }
        return sum;
    }

    /** Weight of all baskets that are not empty. */
    public double total() {
        return total;
    }
}
