package app.dapei.mining;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a run is asked to do.
 *
 * @param firstDay first day of the orders, in the shop's zone
 * @param lastDay last day, included, not before {@code firstDay}
 * @param minimumCount orders in which products must stand together, 2 to 1,000,000
 * @param minimumConfidence least confidence of an association, 0 to 1
 * @param maximumSize most products of a set, 2 to 6
 * @param maximumBasket orders with more distinct products count as wholesale, 2 to 10,000
 * @param options which orders and lines count, and how strictly associations are judged
 */
public record MiningPlan(
        LocalDate firstDay,
        LocalDate lastDay,
        int minimumCount,
        double minimumConfidence,
        int maximumSize,
        int maximumBasket,
        RunOptions options) {

    public static final int COUNT_LIMIT = 1_000_000;
    public static final int SIZE_LIMIT = 6;
    public static final int BASKET_LIMIT = 10_000;

    /** Windows that are offered, in days; any other range may be chosen by its days. */
    public static final List<Integer> WINDOWS = List.of(7, 15, 30, 90);

    public MiningPlan {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("lastDay must not be before " + firstDay + "; got: " + lastDay);
        }
        requireWithin("minimumCount", minimumCount, 2, COUNT_LIMIT);
        requireWithin("minimumConfidence", minimumConfidence, 0, 1);
        requireWithin("maximumSize", maximumSize, 2, SIZE_LIMIT);
        requireWithin("maximumBasket", maximumBasket, 2, BASKET_LIMIT);
        Objects.requireNonNull(options, "options");
    }

    /** A plan under which everything counts. */
    public MiningPlan(
            LocalDate firstDay,
            LocalDate lastDay,
            int minimumCount,
            double minimumConfidence,
            int maximumSize,
            int maximumBasket) {
        this(firstDay, lastDay, minimumCount, minimumConfidence, maximumSize, maximumBasket, RunOptions.NONE);
    }

    /** The same plan over other days. */
    public MiningPlan within(LocalDate first, LocalDate last) {
        return new MiningPlan(first, last, minimumCount, minimumConfidence, maximumSize, maximumBasket, options);
    }

    /** The same plan over the so many days that end with its last. */
    public MiningPlan lastDays(int days) {
        return within(lastDay.minusDays(days - 1L), lastDay);
    }

    /** The same plan with another minimum count. */
    public MiningPlan withMinimumCount(int count) {
        return new MiningPlan(firstDay, lastDay, count, minimumConfidence, maximumSize, maximumBasket, options);
    }

    /** The same plan under other options. */
    public MiningPlan withOptions(RunOptions other) {
        return new MiningPlan(firstDay, lastDay, minimumCount, minimumConfidence, maximumSize, maximumBasket, other);
    }

    private static void requireWithin(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(field + " must be in [" + least + ", " + most + "]; got: " + value);
        }
    }
}
