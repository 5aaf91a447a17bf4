package app.dapei.suggestions.core;

import app.dapei.shared.Rate;

/**
 * What the orders say of a main product and one that is to go with it. Gifts are not counted.
 *
 * @param together orders that contain both
 * @param mainOrders orders that contain the main product
 * @param associatedOrders orders that contain the other
 * @param orders all orders that were counted
 */
public record PairEvidence(int together, int mainOrders, int associatedOrders, int orders) {

    /** Below so many orders of the main product no percentage is shown. */
    public static final int ENOUGH_MAIN_ORDERS = 30;

    /** Below so many orders with both no lift is shown. */
    public static final int ENOUGH_TOGETHER = 5;

    /** The 97.5 % point of the normal distribution: two-sided intervals of 95 %. */
    private static final double Z = 1.959963984540054;

    public PairEvidence {
        if (together < 1 || together > Math.min(mainOrders, associatedOrders)) {
            throw new IllegalArgumentException("together must be in [1, " + Math.min(mainOrders, associatedOrders)
                    + "], the orders of the rarer product; got: " + together);
        }
        if ((long) mainOrders + associatedOrders - together > orders) {
            throw new IllegalArgumentException("orders must be at least "
                    + ((long) mainOrders + associatedOrders - together) + ", those of both products; got: " + orders);
        }
    }

    /** Share of the main product's orders that also contain the other: the confidence. */
    public Rate share() {
        return new Rate(together, mainOrders);
    }

    /** Lower end of the 95 % interval of the share (E. B. Wilson, JASA 22, 1927). */
    public double shareAtLeast() {
        return Math.max(0, (centre() - margin()) / (1 + Z * Z / mainOrders));
    }

    /** Upper end of that interval. */
    public double shareAtMost() {
        return Math.min(1, (centre() + margin()) / (1 + Z * Z / mainOrders));
    }

    /** How many times as often as by chance both are bought together; 1 is chance. */
    public double lift() {
        return (double) ((long) together * orders) / ((double) mainOrders * associatedOrders);
    }

    /**
     * The lift pulled towards chance by as many orders as {@link #ENOUGH_TOGETHER}, as if so many more had been seen
     * where so many were expected; without that, two products sold once, together, would have the highest lift of all.
     */
    public double cautiousLift() {
        return (together + ENOUGH_TOGETHER) / (byChance() + ENOUGH_TOGETHER);
    }

    /** Orders with both beyond those that chance would make: together less mainOrders · associatedOrders / orders. */
    public double beyondChance() {
        return together - byChance();
    }

    /** Whether the counts are too small for percentages; then only the counts are said. */
    public boolean isThin() {
        return mainOrders < ENOUGH_MAIN_ORDERS || together < ENOUGH_TOGETHER;
    }

    /** The same with the roles exchanged. */
    public PairEvidence reversed() {
        return new PairEvidence(together, associatedOrders, mainOrders, orders);
    }

    private double byChance() {
        return (double) mainOrders * associatedOrders / orders;
    }

    private double centre() {
        return (double) together / mainOrders + Z * Z / (2.0 * mainOrders);
    }

    private double margin() {
        double share = (double) together / mainOrders;
        return Z * Math.sqrt(share * (1 - share) / mainOrders + Z * Z / (4.0 * mainOrders * mainOrders));
    }
}
