package app.dapei.bundles.core;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of a main product and one that is to go with it.
 *
 * @param together orders with both
 * @param mainOrders orders with the main product
 * @param associatedOrders orders with the other
 * @param orders all orders counted
 * @param sameScenario whether both belong to the bundle's scenario; null = nobody has said what belongs to it
 * @param category how the categories stand to each other
 * @param mainPrice unit price of the main product, minor units
 * @param associatedPrice unit price of the other
 * @param mainReturns share of the main product's units that came back; null = too few were sold
 * @param associatedReturns the same of the other
 * @param sharedQuestions how often viewers asked for both in one breath; null = not counted
 * @param role what the other does for the main product
 */
public record PairSignals(
        long together,
        long mainOrders,
        long associatedOrders,
        long orders,
        @Nullable Boolean sameScenario,
        Category category,
        long mainPrice,
        long associatedPrice,
        @Nullable Double mainReturns,
        @Nullable Double associatedReturns,
        @Nullable Integer sharedQuestions,
        SlotRole role) {

    /** How two categories stand to each other. */
    public enum Category {
        UNKNOWN,
        SAME,
        SAME_ROOT,
        UNRELATED
    }

    /** Price of the other as a multiple of the main product's; 0 where that costs nothing. */
    public double priceRatio() {
        return mainPrice == 0 ? 0 : (double) associatedPrice / mainPrice;
    }

    /** How many times as often as by chance both are bought together; 1 where nothing can be said. */
    public double lift() {
        return mainOrders == 0 || associatedOrders == 0
                ? 1
                : (double) together * orders / ((double) mainOrders * associatedOrders);
    }

    /** Orders that chance alone would bring together. */
    public double byChance() {
        return orders == 0 ? 0 : (double) mainOrders * associatedOrders / orders;
    }

    /** The lower end of the lift's 95 % interval: that of the share (Wilson, 1927), by the share that chance brings. */
    public double liftAtLeast() {
        return mainOrders == 0 || associatedOrders == 0
                ? 0
                : Wilson.lower(together, mainOrders) / ((double) associatedOrders / orders);
    }

    /** The upper end of that interval. */
    public double liftAtMost() {
        return mainOrders == 0 || associatedOrders == 0
                ? Double.MAX_VALUE
                : Wilson.upper(together, mainOrders) / ((double) associatedOrders / orders);
    }
}
