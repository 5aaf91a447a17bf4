package app.dapei.orders;

import java.time.LocalDate;

/**
 * Orders of one day.
 *
 * @param day the day, as the shop's zone counts it
 * @param orders how many
 * @param amount what was paid, minor units
 */
public record DayTotals(LocalDate day, long orders, long amount) {

    DayTotals plus(DayTotals other) {
        return new DayTotals(day, orders + other.orders, amount + other.amount);
    }
}
