package app.dapei.experiments.core.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The weights of the arms and the share of units that takes part.
 *
 * <p>An arm starts at the sum of the weights before it and takes {@code coverage × weight} from there, so raising the
 * coverage adds units to an arm and never moves one between arms. As in GrowthBook's SDKs, weights of the wrong count,
 * or whose sum is outside [0.99, 1.01], are replaced by equal ones, and the coverage is clamped to [0, 1]: a split that
 * was stored wrongly must still give every client the same arms. {@link #isFairlyStated} tells a form about it before.
 */
public final class TrafficSplit {

    private static final double SUM_TOLERANCE = 0.01;

    private final List<Double> weights;
    private final double coverage;
    private final List<BucketRange> ranges;

    private TrafficSplit(List<Double> weights, double coverage) {
        this.weights = List.copyOf(weights);
        this.coverage = coverage;
        this.ranges = ranges(this.weights, coverage);
    }

    /**
     * Equal weights and full coverage.
     *
     * @throws IllegalArgumentException if there is no arm
     */
    public static TrafficSplit equal(int arms) {
        if (arms < 1) {
            throw new IllegalArgumentException("arms must be >= 1; got: " + arms);
        }
        return new TrafficSplit(Collections.nCopies(arms, 1.0 / arms), 1);
    }

    /** This split with other weights; equal ones when these are not usable. */
    public TrafficSplit withWeights(List<Double> newWeights) {
        int arms = weights.size();
        return new TrafficSplit(isFairlyStated(arms, newWeights) ? newWeights : equal(arms).weights, coverage);
    }

    /** This split with another share of the units taking part, clamped to [0, 1]. */
    public TrafficSplit withCoverage(double newCoverage) {
        return new TrafficSplit(weights, newCoverage >= 0 ? Math.min(newCoverage, 1) : 0);
    }

    /** Whether the weights are one per arm, none negative, and sum to 1 within 0.01. */
    public static boolean isFairlyStated(int arms, List<Double> weights) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        return weights.size() == arms
                && weights.stream().allMatch(weight -> weight >= 0)
                && Math.abs(sum - 1) <= SUM_TOLERANCE;
    }

    /** How many arms there are. */
    public int arms() {
        return weights.size();
    }

    /** The weights in force, one per arm. */
    public List<Double> weights() {
        return weights;
    }

    /** The share of units that takes part. */
    public double coverage() {
        return coverage;
    }

    /** The bucket range of each arm. */
    public List<BucketRange> ranges() {
        return ranges;
    }

    private static List<BucketRange> ranges(List<Double> weights, double coverage) {
        var ranges = new ArrayList<BucketRange>(weights.size());
        double start = 0;
        for (double weight : weights) {
            double from = Math.min(start, 1);
            ranges.add(new BucketRange(from, Math.min(from + coverage * weight, 1)));
            start += weight;
        }
        return List.copyOf(ranges);
    }
}
