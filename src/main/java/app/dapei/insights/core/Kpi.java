package app.dapei.insights.core;

/**
 * A figure, defined once: query, tooltip and documentation come from this.
 *
 * @param key its name in texts and addresses
 * @param horizon where it is shown
 * @param numerator what stands above the line
 * @param denominator what stands below
 * @param unit how it is written
 * @param base who or what is counted below the line
 * @param clock which moment decides that something counts
 * @param matureAfterDays it is settled for days that are at least so long ago; 0 = at once
 * @param leastBase below so many in the denominator no quotient is shown
 * @param lessIsBetter whether a fall is good news
 */
public record Kpi(
        String key,
        Horizon horizon,
        Measure numerator,
        Measure denominator,
        Unit unit,
        Base base,
        Clock clock,
        int matureAfterDays,
        long leastBase,
        boolean lessIsBetter) {

    /** How a figure is written. */
    public enum Unit {
        PERCENT,
        MONEY,
        /** A quotient with two digits. */
        RATIO,
        /** An amount for each thousand below the line. */
        MONEY_PER_THOUSAND
    }

    /** Who or what is counted below the line. */
    public enum Base {
        /** 次数 */
        TIMES,
        /** 人数 */
        VIEWERS,
        ORDERS,
        BUYERS,
        UNITS
    }

    /** Which moment decides that something counts. */
    public enum Clock {
        EVENT_TIME,
        ORDER_TIME,
        /** The time of the order, whenever its goods came back or its buyer did. */
        PAY_COHORT
    }

    /** A figure that is settled at once and of which more is better. */
    static Kpi of(
            String key,
            Horizon horizon,
            Measure numerator,
            Measure denominator,
            Unit unit,
            Base base,
            Clock clock,
            long leastBase) {
        return new Kpi(key, horizon, numerator, denominator, unit, base, clock, 0, leastBase, false);
    }

    Kpi maturing(int days) {
        return new Kpi(key, horizon, numerator, denominator, unit, base, clock, days, leastBase, lessIsBetter);
    }

    Kpi falling() {
        return new Kpi(key, horizon, numerator, denominator, unit, base, clock, matureAfterDays, leastBase, true);
    }

    /** Its value for some counts. */
    public Reading of(Figures figures) {
        long above = figures.get(numerator);
        long below = figures.get(denominator);
        if (below < leastBase || below == 0) {
            return new Reading.TooLittle(above, below, Math.max(1, leastBase));
        }
        double quotient = (double) above / below;
        return new Reading.Known(unit == Unit.MONEY_PER_THOUSAND ? quotient * 1_000 : quotient, above, below);
    }
}
