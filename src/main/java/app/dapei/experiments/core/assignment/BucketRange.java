package app.dapei.experiments.core.assignment;

/**
 * The half-open range of buckets that belongs to one arm.
 *
 * @param start first bucket of the arm, in [0, 1]
 * @param end   first bucket after the arm, in [start, 1]
 */
public record BucketRange(double start, double end) {

    public BucketRange {
        if (!(start >= 0 && start <= end && end <= 1)) {
            throw new IllegalArgumentException("range must satisfy 0 <= start <= end <= 1; got: " + start + ", " + end);
        }
    }

    /** Whether the bucket belongs to the arm. */
    public boolean contains(double bucket) {
        return bucket >= start && bucket < end;
    }

    /** The share of all units that the arm gets. */
    public double width() {
        return end - start;
    }
}
