package app.dapei.experiments.core;

import java.util.Arrays;
import java.util.List;

/**
 * How traffic is shared by arms in proportion to their chance to be the best (Thompson sampling), for independent normal
 * posteriors, by quadrature instead of draws: no seed, the same weights on every node.
 *
 * <p>P(i best) = ∫f_i∏F_j over panels around every mean; weight = f + (1 − k·f)·P with floor f for k arms.
 */
public final class ThompsonAllocation {

    private final double floor;
    private final boolean lessIsBetter;

    private ThompsonAllocation(double floor, boolean lessIsBetter) {
        this.floor = floor;
        this.lessIsBetter = lessIsBetter;
    }

    /** No arm falls below the floor, a share in [0, 1]; 1 % keeps every arm measurable. */
    public static ThompsonAllocation withFloor(double floor) {
        return new ThompsonAllocation(Arguments.probability("floor", floor), false);
    }

    /** For a metric of which less is better. */
    public ThompsonAllocation whereLessIsBetter() {
        return new ThompsonAllocation(floor, true);
    }

    /** The probability of each arm to be the best; they sum to 1. */
    public List<Double> bestArmProbabilities(List<GaussianPosterior> arms) {
        Arguments.atLeast("arms", 1, arms.size());
        var oriented =
                lessIsBetter ? arms.stream().map(GaussianPosterior::inverted).toList() : arms;
        double[] ends = PanelGrid.around(
                oriented.stream().mapToDouble(GaussianPosterior::mean).toArray(),
                oriented.stream()
                        .mapToDouble(GaussianPosterior::standardDeviation)
                        .toArray());
        double[] nodes = GaussLegendre.nodes(ends);
        double[][] density = new double[arms.size()][];
        double[][] cdf = new double[arms.size()][];
        for (int arm = 0; arm < density.length; arm++) {
            var own = oriented.get(arm);
            double[] standardized = Arrays.stream(nodes)
                    .map(x -> (x - own.mean()) / own.standardDeviation())
                    .toArray();
            density[arm] = Arrays.stream(standardized)
                    .map(z -> StandardNormal.density(z) / own.standardDeviation())
                    .toArray();
            cdf[arm] = Arrays.stream(standardized).map(StandardNormal::cdf).toArray();
        }
        return BestArm.probabilities(density, cdf, GaussLegendre.weights(ends));
    }

    /**
     * The share of traffic of each arm.
     *
     * @throws IllegalArgumentException if the floors alone take more than everything
     */
    public List<Double> weights(List<GaussianPosterior> arms) {
        double free = 1 - arms.size() * floor;
        if (free < 0) {
            throw new IllegalArgumentException(
                    "floor must be <= 1/" + arms.size() + " for " + arms.size() + " arms; got: " + floor);
        }
        return bestArmProbabilities(arms).stream()
                .map(probability -> floor + free * probability)
                .toList();
    }
}
