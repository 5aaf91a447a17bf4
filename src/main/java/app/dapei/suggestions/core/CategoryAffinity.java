package app.dapei.suggestions.core;

/**
 * How much more often than by chance products of two categories are in one order, learned from orders and not from the
 * tree. Thin evidence is pulled towards the affinity of all products, by as many pairs as {@link #CAUTION}; that one
 * is above 1 where orders are large, and it stands for products without a category.
 */
public final class CategoryAffinity {

    /** So many pairs of products by chance weigh as much as what was seen. */
    public static final double CAUTION = 20;

    private static final double MOST = 16;

    private final double[][] observed;
    private final double[][] expected;
    private final double overall;

    private CategoryAffinity(double[][] observed, double[][] expected, double overall) {
        this.observed = observed;
        this.expected = expected;
        this.overall = overall;
    }

    /** Pairs of products of the two categories that were in one order. */
    public double together(int one, int other) {
        return observed[one][other];
    }

    /** Such pairs that chance would make. */
    public double byChance(int one, int other) {
        return expected[one][other];
    }

    /** The affinity of two products whoever they are. */
    public double overall() {
        return overall;
    }

    public int categories() {
        return observed.length;
    }

    /** How many times as often as by chance, in [1/16, 16]; a category below 0 is unknown. */
    public double of(int one, int other) {
        if (one < 0 || other < 0) {
            return overall;
        }
        double lift = (observed[one][other] + CAUTION * overall) / (expected[one][other] + CAUTION);
        return Math.clamp(lift, 1 / MOST, MOST);
    }

    /** Takes orders one after the other, each with its distinct products. */
    public static final class Counter {

        private final int[] categoryOf;
        private final double[][] observed;
        private final long[] itemCounts;
        private double allPairs;
        private int baskets;

        /**
         * @param categoryOf category of each item, numbered from 0; below 0 where it has none
         * @param categories how many categories there are
         */
        public Counter(int[] categoryOf, int categories) {
            this.categoryOf = categoryOf;
            observed = new double[categories][categories];
            itemCounts = new long[categoryOf.length];
        }

        /** Takes an order with its distinct items, of which the first {@code length} count. */
        public void add(int[] items, int length) {
            baskets++;
            allPairs += (double) length * (length - 1);
            for (int i = 0; i < length; i++) {
                itemCounts[items[i]]++;
                int category = categoryOf[items[i]];
                if (category >= 0) {
                    for (int j = 0; j < i; j++) {
                        int other = categoryOf[items[j]];
                        if (other >= 0) {
                            observed[category][other]++;
                            observed[other][category]++;
                        }
                    }
                }
            }
        }

        /** What was counted, with what chance would make of the same products. */
        public CategoryAffinity learned() {
            int categories = observed.length;
            double[] sums = new double[categories];
            double[] squares = new double[categories];
            double all = 0;
            double allSquares = 0;
            for (int item = 0; item < itemCounts.length; item++) {
                double count = itemCounts[item];
                all += count;
                allSquares += count * count;
                if (categoryOf[item] >= 0) {
                    sums[categoryOf[item]] += count;
                    squares[categoryOf[item]] += count * count;
                }
            }
            double[][] expected = new double[categories][categories];
            for (int one = 0; one < categories; one++) {
                for (int other = 0; other < categories; other++) {
                    double products = sums[one] * sums[other] - (one == other ? squares[one] : 0);
                    expected[one][other] = baskets == 0 ? 0 : products / baskets;
                }
            }
            double chance = baskets == 0 ? 0 : (all * all - allSquares) / baskets;
            return new CategoryAffinity(observed, expected, (allPairs + CAUTION) / (chance + CAUTION));
        }
    }
}
