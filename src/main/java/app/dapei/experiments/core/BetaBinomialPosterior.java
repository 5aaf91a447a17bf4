package app.dapei.experiments.core;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * The Beta posterior of a share, exact for any counts, 0 of n included.
 *
 * <p>Comparisons are integrals over panels at mean ± k standard deviations of every posterior and at powers of ten near 0
 * and 1: deterministic, no draws.
 */
public final class BetaBinomialPosterior {

    private static final double[] STEPS = {0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 14, 20, 30};

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
        var treatment = distribution;
        var other = control.distribution;
        double[] ends = panels(List.of(this, control));
        double wins = integrate(ends, x -> treatment.density(x) * other.cdf(x));
        double lossOfTreatment = integrate(ends, x -> treatment.cdf(x) * other.survival(x));
        double lossOfControl = integrate(ends, x -> other.cdf(x) * treatment.survival(x));
        return new Comparison(Math.min(1, wins), lossOfTreatment, lossOfControl);
    }

    /** The probability of each arm to have the largest share; they sum to 1. */
    public static List<Double> bestArmProbabilities(List<BetaBinomialPosterior> arms) {
        Arguments.atLeast("arms", 1, arms.size());
        double[] ends = panels(arms);
        var raw = new ArrayList<Double>(arms.size());
        for (var arm : arms) {
            raw.add(integrate(ends, x -> {
                double product = arm.distribution.density(x);
                for (var other : arms) {
                    product *= other == arm || product == 0 ? 1 : other.distribution.cdf(x);
                }
                return product;
            }));
        }
        double sum = raw.stream().mapToDouble(Double::doubleValue).sum();
        return raw.stream().map(probability -> probability / sum).toList();
    }

    /** The posterior mean of the share. */
    public double mean() {
        return distribution.mean();
    }

    /** The equal-tailed interval of the share. */
    public Interval credible(double confidence) {
        return distribution.equalTailed(confidence);
    }

    private static double integrate(double[] ends, DoubleUnaryOperator function) {
        return GaussLegendre.integrate(ends, function);
    }

    private static double[] panels(List<BetaBinomialPosterior> arms) {
        var ends = new TreeSet<Double>();
        ends.add(0.0);
        ends.add(1.0);
        for (double power = 1e-12; power < 0.5; power *= 10) {
            ends.add(power);
            ends.add(1 - power);
        }
        for (var arm : arms) {
            double mean = arm.distribution.mean();
            double deviation = arm.distribution.standardDeviation();
            for (double step : STEPS) {
                ends.add(Math.max(0, mean - step * deviation));
                ends.add(Math.min(1, mean + step * deviation));
            }
            ends.add(mean);
        }
        return ends.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
