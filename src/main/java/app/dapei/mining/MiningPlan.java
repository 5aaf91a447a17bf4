package app.dapei.mining;

import java.time.LocalDate;

/**
 * What a run is asked to do.
 *
 * @param firstDay first day of the orders, in the shop's zone
 * @param lastDay last day, included, not before {@code firstDay}
 * @param minimumCount orders in which products must stand together, 2 to 1,000,000
 * @param minimumConfidence least confidence of an association, 0 to 1
 * @param maximumSize most products of a set, 2 to 6
 * @param maximumBasket orders with more distinct products are left out as wholesale, 2 to 10,000
 */
public record MiningPlan(
        LocalDate firstDay,
        LocalDate lastDay,
        int minimumCount,
        double minimumConfidence,
        int maximumSize,
        int maximumBasket) {

    public static final int COUNT_LIMIT = 1_000_000;
    public static final int SIZE_LIMIT = 6;
    public static final int BASKET_LIMIT = 10_000;

    public MiningPlan {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("lastDay must not be before " + firstDay + "; got: " + lastDay);
        }
        requireWithin("minimumCount", minimumCount, 2, COUNT_LIMIT);
        requireWithin("minimumConfidence", minimumConfidence, 0, 1);
        requireWithin("maximumSize", maximumSize, 2, SIZE_LIMIT);
        requireWithin("maximumBasket", maximumBasket, 2, BASKET_LIMIT);
    }

    /** The same plan over other days. */
    public MiningPlan within(LocalDate first, LocalDate last) {
        return new MiningPlan(first, last, minimumCount, minimumConfidence, maximumSize, maximumBasket);
    }

    private static void requireWithin(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(field + " must be in [" + least + ", " + most + "]; got: " + value);
        }
    }
}
