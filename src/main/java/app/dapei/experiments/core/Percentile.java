package app.dapei.experiments.core;

import java.util.Arrays;

/** Sample quantiles in the numbering of Hyndman and Fan, The American Statistician 50 (1996) 361–365. */
public enum Percentile {
    /** Position p(n + 1): SPSS, and the default of commons-math3. */
    TYPE_6,
    /** Position p(n − 1) + 1: R, numpy and spreadsheets; the one to use. */
    TYPE_7;

    /** The quantile of at least one value at p in [0, 1]. */
    public double of(double[] values, double p) {
        Arguments.atLeast("number of values", 1, values.length);
        Arguments.probability("p", p);
        double[] sorted = Arguments.finite("values", values).clone();
        Arrays.sort(sorted);
        double position = switch (this) {
            case TYPE_6 -> p * (sorted.length + 1) - 1;
            case TYPE_7 -> p * (sorted.length - 1);
        };
        double clipped = Math.min(sorted.length - 1, Math.max(0, position));
        int below = (int) Math.floor(clipped);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (clipped - below) * (sorted[above] - sorted[below]);
    }
}
