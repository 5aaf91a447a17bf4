package app.dapei.experiments.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Beta posterior of a share, exact for any counts, 0 of n included.
 *
 * <p>Comparisons are integrals over panels at mean ± k standard deviations of every posterior and at powers of ten near 0
 * and 1: deterministic, no draws.
 */
public final class BetaBinomialPosterior {

    /** Below this shape a density may be steep at its end of [0, 1]. */
    private static final double FEW = 60;

    private static final List<Double> POWERS =
            List.of(1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1);

    private final BetaDistribution distribution;

    private BetaBinomialPosterior(BetaDistribution distribution) {
        this.distribution = distribution;
    }

    /** The posterior under a uniform prior. */
    public static BetaBinomialPosterior uniform(ProportionStatistic share) {
        return of(share, 1, 1);
    }

    /** The posterior under a Beta(a, b) prior. */
    public static BetaBinomialPosterior of(ProportionStatistic share, double priorA, double priorB) {
        return new BetaBinomialPosterior(BetaDistribution.of(priorA + share.successes(), priorB + share.failures()));
    }

    /**
     * Treatment against control.
     *
     * @param chanceToWin     probability that the treatment's share is larger
     * @param lossOfTreatment E[max(p_C − p_T, 0)]: lost on average by choosing the treatment
     * @param lossOfControl   E[max(p_T − p_C, 0)]: lost on average by choosing the control
     */
    public record Comparison(double chanceToWin, double lossOfTreatment, double lossOfControl) {}

    /** Compares this treatment with a control. */
    public Comparison against(BetaBinomialPosterior control) {
        double[] ends = panels(List.of(this, control));
        var treated = new Table(distribution, ends);
        var rival = new Table(control.distribution, ends);
        double[] weights = GaussLegendre.weights(ends);
        double wins = 0;
        double lossOfTreatment = 0;
        double lossOfControl = 0;
        for (int node = 0; node < weights.length; node++) {
            wins += weights[node] * treated.density[node] * rival.cdf[node];
            lossOfTreatment += weights[node] * treated.cdf[node] * rival.survival[node];
            lossOfControl += weights[node] * rival.cdf[node] * treated.survival[node];
        }
        return new Comparison(Math.min(1, wins), lossOfTreatment, lossOfControl);
    }

    /** The probability of each arm to have the largest share; they sum to 1. */
    public static List<Double> bestArmProbabilities(List<BetaBinomialPosterior> arms) {
        Arguments.atLeast("arms", 1, arms.size());
        double[] ends = panels(arms);
        double[][] density = new double[arms.size()][];
        double[][] cdf = new double[arms.size()][];
        for (int arm = 0; arm < density.length; arm++) {
            var table = new Table(arms.get(arm).distribution, ends);
            density[arm] = table.density;
            cdf[arm] = table.cdf;
        }
        return BestArm.probabilities(density, cdf, GaussLegendre.weights(ends));
    }

    /** The posterior mean of the share. */
    public double mean() {
        return distribution.mean();
    }

    /** The equal-tailed interval of the share. */
    public Interval credible(double confidence) {
        return distribution.equalTailed(confidence);
    }

    private static double[] panels(List<BetaBinomialPosterior> arms) {
        var near = new ArrayList<Double>();
        if (arms.stream().anyMatch(arm -> arm.distribution.alpha() < FEW)) {
            POWERS.forEach(near::add);
        }
        if (arms.stream().anyMatch(arm -> arm.distribution.beta() < FEW)) {
            POWERS.forEach(power -> near.add(1 - power));
        }
        return PanelGrid.around(
                arms.stream().mapToDouble(arm -> arm.distribution.mean()).toArray(),
                arms.stream()
                        .mapToDouble(arm -> arm.distribution.standardDeviation())
                        .toArray(),
                near,
                new Interval(0, 1));
    }

    /** Density and both tails at every node; within a panel the tails are integrals of the density from its start. */
    private static final class Table {
        private final double[] density;
        private final double[] cdf;
        private final double[] survival;

        private Table(BetaDistribution distribution, double[] ends) {
            density = Arrays.stream(GaussLegendre.nodes(ends))
                    .map(distribution::density)
                    .toArray();
            cdf = new double[density.length];
            survival = new double[density.length];
            for (int panel = 0; panel + 1 < ends.length; panel++) {
                double below = distribution.cdf(ends[panel]);
                double above = distribution.survival(ends[panel + 1]);
                double width = ends[panel + 1] - ends[panel];
                double inside = distribution.cdf(ends[panel + 1]) - below;
                for (int k = 0; k < GaussLegendre.nodesPerPanel(); k++) {
                    double partial = GaussLegendre.partial(density, panel, width, k);
                    int node = panel * GaussLegendre.nodesPerPanel() + k;
                    cdf[node] = below + partial;
                    survival[node] = above + Math.max(0, inside - partial);
                }
            }
        }
    }
}
