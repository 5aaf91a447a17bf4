package app.dapei.stock.core;

import java.util.OptionalDouble;

/**
 * How fast a product sells.
 *
 * @param now units a minute of late: an exponentially weighted mean over whole minutes, the weight halving every
 *     {@value #HALF_LIFE} minutes, so that a surge shows at once and is forgotten within a quarter of an hour
 * @param usual units a minute over the last days; where nothing sells now it says what would be normal
 */
public record SellRate(double now, double usual) {

    public static final int HALF_LIFE = 5;

    /** Minutes that {@link #of} looks at; what is older weighs less than two percent. */
    public static final int WINDOW = 30;

    public static final SellRate NONE = new SellRate(0, 0);

    public SellRate {
        if (!(now >= 0) || !(usual >= 0)) {
            throw new IllegalArgumentException("rates must be 0 or more; got: " + now + ", " + usual);
        }
    }

    /**
     * The rate out of what sold minute by minute.
     *
     * @param perMinute units that sold in each minute, the latest first; minutes beyond its end sold nothing
     * @param unitsOfDays units that sold in the last days
     * @param days how many days these are, 1 or more
     */
    public static SellRate of(long[] perMinute, long unitsOfDays, int days) {
        double kept = Math.pow(0.5, 1.0 / HALF_LIFE);
        double weight = 1;
        double weights = 0;
        double weighted = 0;
        for (int minute = 0; minute < WINDOW; minute++) {
            weights += weight;
            weighted += minute < perMinute.length ? weight * perMinute[minute] : 0;
            weight *= kept;
        }
        return new SellRate(weighted / weights, unitsOfDays / (days * 1440.0));
    }

    /** The faster of both: the one to be prepared for. */
    public double perMinute() {
        return Math.max(now, usual);
    }

    /** For how many minutes so many units last; empty where nothing sells. */
    public OptionalDouble cover(long available) {
        return perMinute() == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, available) / perMinute());
    }
}
