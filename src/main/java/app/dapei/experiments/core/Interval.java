package app.dapei.experiments.core;

/**
 * A closed interval; an end may be infinite when nothing bounds that side.
 *
 * @param lower the lower end
 * @param upper the upper end, at least the lower one
 */
public record Interval(double lower, double upper) {

    /** The whole line: the data exclude nothing. */
    public static final Interval UNBOUNDED = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("interval must satisfy lower <= upper; got: " + lower + ", " + upper);
        }
    }

    /** The interval of a half width around a centre. */
    public static Interval around(double centre, double halfWidth) {
        return new Interval(centre - halfWidth, centre + halfWidth);
    }

    /** Whether the value lies within, ends included. */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /** The distance between the ends. */
    public double width() {
        return upper - lower;
    }

    /** The part of the interval between two limits; a limit itself when nothing lies between them. */
    public Interval clampedTo(double least, double most) {
        return new Interval(Math.min(Math.max(lower, least), most), Math.max(Math.min(upper, most), least));
    }
}
