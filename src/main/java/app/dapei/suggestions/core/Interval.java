package app.dapei.suggestions.core;

/**
 * A range that holds the truth with 95 % certainty.
 *
 * @param low its lower end
 * @param high its upper end, at least {@code low}
 */
public record Interval(double low, double high) {

    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must be at most high; got: " + low + " and " + high);
        }
    }

    /**
     * The interval of a share (E. B. Wilson, JASA 22, 1927); from 0 to 1 where there is no base.
     *
     * @param hits in [0, of]; a sum of shares where each case is itself a mean
     */
    public static Interval ofShare(double hits, int of) {
        if (!(hits >= 0 && hits <= of)) {
            throw new IllegalArgumentException("hits must be in [0, " + of + "]; got: " + hits);
        }
        if (of == 0) {
            return new Interval(0, 1);
        }
        double share = hits / of;
        double centre = share + Z * Z / (2.0 * of);
        double margin = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        double scale = 1 + Z * Z / of;
        return new Interval(Math.max(0, (centre - margin) / scale), Math.min(1, (centre + margin) / scale));
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
