package app.dapei.experiments.core;

import java.util.ArrayList;
import java.util.List;

/**
 * How traffic is shared by arms in proportion to their chance to be the best (Thompson sampling), for independent normal
 * posteriors, by quadrature instead of draws: no seed, the same weights on every node.
 *
 * <p>P(i best) = ∫φ(x)∏Φ((μ_i − μ_j + σ_i x)/σ_j)dx; weight = f + (1 − k·f)·P with floor f for k arms.
 */
public final class ThompsonAllocation {

    private static final double REACH = 9;
    private static final int PANELS = 36;

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
        double[] raw = new double[arms.size()];
        double sum = 0;
        for (int arm = 0; arm < raw.length; arm++) {
            raw[arm] = best(oriented, arm);
            sum += raw[arm];
        }
        var probabilities = new ArrayList<Double>(raw.length);
        for (double probability : raw) {
            probabilities.add(probability / sum);
        }
        return List.copyOf(probabilities);
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

    private static double best(List<GaussianPosterior> arms, int arm) {
        return GaussLegendre.integrate(-REACH, REACH, PANELS, x -> StandardNormal.density(x) * allBelow(arms, arm, x));
    }

    private static double allBelow(List<GaussianPosterior> arms, int arm, double x) {
        var own = arms.get(arm);
        double value = own.mean() + own.standardDeviation() * x;
        double product = 1;
        for (int other = 0; other < arms.size(); other++) {
            if (other != arm) {
                var rival = arms.get(other);
                product *= StandardNormal.cdf((value - rival.mean()) / rival.standardDeviation());
            }
        }
        return product;
    }
}
