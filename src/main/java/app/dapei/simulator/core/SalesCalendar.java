package app.dapei.simulator.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How busy the days of a Chinese shop's year are: promotions (618, 11.11, 12.12, 8 March, the fair before Lunar New
 * Year), the quiet days of the New Year itself, the week, the broadcasts and a steady growth. The factors are our own
 * and only meant to be plausible.
 */
final class SalesCalendar {

    static final int DAYS = 365;

    /** Lunar New Year's days, 2024 to 2036 (Hong Kong Observatory's conversion tables). */
    private static final List<LocalDate> NEW_YEARS = List.of(
            LocalDate.of(2024, 2, 10),
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2027, 2, 6),
            LocalDate.of(2028, 1, 26),
            LocalDate.of(2029, 2, 13),
            LocalDate.of(2030, 2, 3),
            LocalDate.of(2031, 1, 23),
            LocalDate.of(2032, 2, 11),
            LocalDate.of(2033, 1, 31),
            LocalDate.of(2034, 2, 19),
            LocalDate.of(2035, 2, 8),
            LocalDate.of(2036, 1, 28));

    private static final List<Promotion> PROMOTIONS = List.of(
            new Promotion(MonthDay.of(11, 10), MonthDay.of(11, 11), 3.4, .20),
            new Promotion(MonthDay.of(6, 16), MonthDay.of(6, 18), 2.9, .18),
            new Promotion(MonthDay.of(11, 1), MonthDay.of(11, 1), 2.3, .16),
            new Promotion(MonthDay.of(12, 11), MonthDay.of(12, 12), 1.9, .12),
            new Promotion(MonthDay.of(3, 5), MonthDay.of(3, 8), 1.6, .10),
            new Promotion(MonthDay.of(6, 1), MonthDay.of(6, 20), 1.4, .10),
            new Promotion(MonthDay.of(10, 24), MonthDay.of(11, 9), 1.35, .10));

    private record Promotion(MonthDay from, MonthDay to, double demand, double discount) {

        boolean covers(LocalDate day) {
            MonthDay date = MonthDay.from(day);
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    private final LocalDate first;

    /** @param today the day after the last day of trade */
    SalesCalendar(LocalDate today) {
        first = today.minusDays(DAYS);
    }

    LocalDate day(int index) {
        return first.plusDays(index);
    }

    /** Splits the year's orders over its days; the sum is exact. */
    int[] ordersByDay(int total) {
        var demand = new double[DAYS];
        for (int i = 0; i < DAYS; i++) {
            demand[i] = demand(i);
        }
        double[] sums = Dice.runningSums(demand);
        var orders = new int[DAYS];
        long before = 0;
        for (int i = 0; i < DAYS; i++) {
            long upTo = Math.round(total * (sums[i] / sums[DAYS - 1]));
            orders[i] = (int) (upTo - before);
            before = upTo;
        }
        return orders;
    }

    /** Three evenings a week. */
    boolean hasBroadcast(int index) {
        DayOfWeek day = day(index).getDayOfWeek();
        return day == DayOfWeek.WEDNESDAY || day == DayOfWeek.FRIDAY || day == DayOfWeek.SUNDAY;
    }

    /** Share taken off the price that day, before what a broadcast adds. */
    double discount(int index) {
        Promotion promotion = promotion(day(index));
        return promotion == null ? 0 : promotion.discount();
    }

    private double demand(int index) {
        LocalDate day = day(index);
        Promotion promotion = promotion(day);
        double growth = .82 + .36 * index / DAYS;
        double broadcast = hasBroadcast(index) ? 1.45 : 1;
        double fair = promotion == null ? newYear(day) : promotion.demand();
        return growth * broadcast * fair * weekday(day.getDayOfWeek());
    }

    private static @Nullable Promotion promotion(LocalDate day) {
        return PROMOTIONS.stream().filter(one -> one.covers(day)).findFirst().orElse(null);
    }

    private static double weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> .94;
            case TUESDAY -> .92;
            case WEDNESDAY, THURSDAY -> .95;
            case FRIDAY -> 1.02;
            case SATURDAY -> 1.16;
            case SUNDAY -> 1.2;
        };
    }

    private static double newYear(LocalDate day) {
        for (LocalDate newYear : NEW_YEARS) {
            long until = ChronoUnit.DAYS.between(day, newYear);
            if (until >= 7 && until <= 24) {
                return 1.45;
            }
            if (until <= 2 && until >= -6) {
                return .4;
            }
        }
        return 1;
    }
}
