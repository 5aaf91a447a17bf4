package app.dapei.mining.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The weeks, Monday to Sunday, with far more orders a day than those around them: at least {@value #FACTOR} times the
 * median of the up to four weeks before and after. What is bought together then was often advertised together.
 */
public final class PromotionWeeks {
    private static final double FACTOR = 1.75;
    private static final int AROUND = 4;
    private static final int FEWEST_AROUND = 3;
    private static final int FEWEST_ORDERS = 20;

    private final Set<LocalDate> mondays;

    private PromotionWeeks(Set<LocalDate> mondays) {
        this.mondays = Collections.unmodifiableSet(mondays);
    }

    /** A week's orders and the first and last day of the trade that lie within it. */
    private record Week(long orders, int days) {
        double daily() {
            return (double) orders / days;
        }
    }

    /**
     * Finds the weeks. A week needs 20 orders and three weeks of trade around it to be told.
     *
     * @param ordersByDay orders of each day; days that are missing had none
     */
    public static PromotionWeeks of(Map<LocalDate, Integer> ordersByDay) {
        if (ordersByDay.isEmpty()) {
            return new PromotionWeeks(Set.of());
        }
        LocalDate first = Collections.min(ordersByDay.keySet());
        LocalDate last = Collections.max(ordersByDay.keySet());
        TreeMap<LocalDate, Week> weeks = new TreeMap<>();
        for (LocalDate monday = monday(first); !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.put(monday, week(monday, first, last, ordersByDay));
        }
        List<LocalDate> order = List.copyOf(weeks.keySet());
        List<Week> values = List.copyOf(weeks.values());
        Set<LocalDate> mondays = new TreeSet<>();
        for (int i = 0; i < order.size(); i++) {
            if (standsOut(values, i)) {
                mondays.add(order.get(i));
            }
        }
        return new PromotionWeeks(mondays);
    }

    private static Week week(LocalDate monday, LocalDate first, LocalDate last, Map<LocalDate, Integer> ordersByDay) {
        long orders = 0;
        int days = 0;
        for (LocalDate day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
            if (!day.isBefore(first) && !day.isAfter(last)) {
                orders += ordersByDay.getOrDefault(day, 0);
                days++;
            }
        }
        return new Week(orders, days);
    }

    private static boolean standsOut(List<Week> weeks, int place) {
        List<Double> around = new ArrayList<>();
        int from = Math.max(0, place - AROUND);
        int to = Math.min(weeks.size() - 1, place + AROUND);
        for (int other = from; other <= to; other++) {
            if (other != place) {
                around.add(weeks.get(other).daily());
            }
        }
        Week week = weeks.get(place);
        return week.orders() >= FEWEST_ORDERS
                && around.size() >= FEWEST_AROUND
                && week.daily() >= FACTOR * median(around);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whether the day lies in such a week. */
    public boolean contains(LocalDate day) {
        return mondays.contains(monday(day));
    }

    /** The Mondays of such weeks, rising. */
    public Set<LocalDate> mondays() {
        return mondays;
    }
}
