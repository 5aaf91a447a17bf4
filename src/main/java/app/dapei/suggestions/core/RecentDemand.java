package app.dapei.suggestions.core;

/**
 * How much more often each product is bought lately than over all the orders: what is in season is bought more with
 * everything. Orders weigh half with every so many later ones; thin evidence is pulled towards 1.
 */
public final class RecentDemand {

    /** After this share of all orders the weight of an order is halved: about a week of a year. */
    public static final double HALF_LIFE = 0.02;

    private static final double CAUTION = 20;
    private static final double MOST = 4;

    private final double[] recent;
    private final int[] counts;
    private final double weight;
    private final int orders;

    private RecentDemand(double[] recent, int[] counts, double weight, int orders) {
        this.recent = recent;
        this.counts = counts;
        this.weight = weight;
        this.orders = orders;
    }

    /** How many times as often as usual, in [1/4, 4]; 1 for a product that was never bought. */
    public double of(int item) {
        if (counts[item] == 0) {
            return 1;
        }
        double usual = (double) counts[item] / orders;
        double lately = (recent[item] + CAUTION * usual) / (weight + CAUTION);
        return Math.clamp(lately / usual, 1 / MOST, MOST);
    }

    /** Takes orders one after the other, the oldest first. */
    public static final class Counter {

        private final double growth;
        private final double[] recent;
        private final int[] counts;
        private double current = 1;
        private double weight;
        private int taken;

        /**
         * @param items how many items there are
         * @param orders how many orders will come, about
         */
        public Counter(int items, int orders) {
            recent = new double[items];
            counts = new int[items];
            growth = Math.pow(2, 1 / Math.max(1, HALF_LIFE * orders));
        }

        /** Takes an order with its distinct items, of which the first {@code length} count. */
        public void add(int[] items, int length) {
            taken++;
            current *= growth;
            weight += current;
            for (int i = 0; i < length; i++) {
                recent[items[i]] += current;
                counts[items[i]]++;
            }
        }

        /** What was counted, with the last order's weight as 1. */
        public RecentDemand learned() {
            double[] scaled = new double[recent.length];
            for (int item = 0; item < scaled.length; item++) {
                scaled[item] = recent[item] / current;
            }
            return new RecentDemand(scaled, counts, weight / current, taken);
        }
    }
}
