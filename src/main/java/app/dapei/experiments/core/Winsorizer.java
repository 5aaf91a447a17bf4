package app.dapei.experiments.core;

import java.util.Arrays;

/**
 * Caps extreme values so that a few large orders do not decide an experiment. Caps are set from the values of all arms
 * together, never per arm, and on the value per viewer, never per order.
 *
 * @param lower the smallest value kept
 * @param upper the largest value kept
 */
public record Winsorizer(double lower, double upper) {

    /** Caps at two type-7 percentiles of the values of all arms. */
    public static Winsorizer atPercentiles(double[] allArms, double lowerShare, double upperShare) {
        return new Winsorizer(Percentile.TYPE_7.of(allArms, lowerShare), Percentile.TYPE_7.of(allArms, upperShare));
    }

    public Winsorizer {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("caps must satisfy lower <= upper; got: " + lower + ", " + upper);
        }
    }

    /** The value within the caps. */
    public double cap(double value) {
        return Math.min(upper, Math.max(lower, value));
    }

    /** The moments of an arm's capped values. */
    public Moments capped(double[] arm) {
        return Moments.of(Arrays.stream(arm).map(this::cap).toArray());
    }
}
