package app.dapei.suggestions.core.quality;

/** A way to rank what goes with a main product. */
public enum RankingMethod {
    /** The portal's own score: the expected share, with caution. */
    OURS,
    /** What is bought most, whatever the main product. */
    POPULARITY,
    /** The plain share of the main product's orders that contain the other. */
    CONFIDENCE,
    /** How many times as often as by chance, of pairs with at least five orders. */
    LIFT,
    /** Orders with both by the geometric mean of the orders with each. */
    COSINE;

    /** Fewer orders with both say nothing of a lift; without this limit it would do far worse still. */
    static final int LEAST_FOR_LIFT = 5;

    /**
     * The value to rank by; 0 where the method has nothing to say.
     *
     * @param own what the portal's own score says, used by {@link #OURS} alone
     */
    double value(double own, int together, int mainCount, int otherCount, int baskets) {
        return switch (this) {
            case OURS -> own;
            case POPULARITY -> otherCount;
            case CONFIDENCE -> together == 0 ? 0 : (double) together / mainCount;
            case LIFT ->
                together < LEAST_FOR_LIFT ? 0 : (double) together * baskets / ((double) mainCount * otherCount);
            case COSINE -> together == 0 ? 0 : together / Math.sqrt((double) mainCount * otherCount);
        };
    }
}
