package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;
import java.util.Optional;

/**
 * How much power a running experiment has for the effect it was planned for, and how many more units it needs: the
 * standard error seen so far, shrunk by √(1 + f) when f times as many units are added.
 *
 * <p>With several goal metrics each must be found, so each is given power^(1/metrics); with correction the level is
 * shared by the comparisons.
 */
public final class MidExperimentPower {

    private static final double LARGEST_FACTOR = 1L << 27;

    private final double alpha;
    private final double targetPower;
    private final int goalMetrics;
    private final Optional<NormalMixtureSequence> sequence;

    private MidExperimentPower(
            double alpha, double targetPower, int goalMetrics, Optional<NormalMixtureSequence> sequence) {
        this.alpha = alpha;
        this.targetPower = targetPower;
        this.goalMetrics = goalMetrics;
        this.sequence = sequence;
    }

    /** One goal metric, one look at the end, at a two-sided level alpha. */
    public static MidExperimentPower of(double alpha, double targetPower) {
        return new MidExperimentPower(
                Arguments.openProbability("alpha", alpha),
                Arguments.openProbability("targetPower", targetPower),
                1,
                Optional.empty());
    }

    /** For several goal metrics that must all be found. */
    public MidExperimentPower withGoalMetrics(int metrics) {
        return new MidExperimentPower(alpha, targetPower, Arguments.atLeast("metrics", 1, metrics), sequence);
    }

    /** With the level shared equally by this many comparisons. */
    public MidExperimentPower sharedBy(int comparisons) {
        double shared = alpha / Arguments.atLeast("comparisons", 1, comparisons);
        return new MidExperimentPower(shared, targetPower, goalMetrics, sequence);
    }

    /** Read at any time by a normal mixture that is tightest at these units; call after {@link #sharedBy}. */
    public MidExperimentPower readAnyTime(double tightestAt) {
        var mixture = NormalMixtureSequence.tightestAt(tightestAt, alpha);
        return new MidExperimentPower(alpha, targetPower, goalMetrics, Optional.of(mixture));
    }

    /** The power each metric needs. */
    public double powerPerMetric() {
        return Math.pow(targetPower, 1.0 / goalMetrics);
    }

    /** The power for an effect when {@code factor} times the present units are added to them. */
    public double power(double standardError, long units, double effect, double factor) {
        double later = Arguments.positive("standardError", standardError) / Math.sqrt(1 + factor);
        double critical = sequence.map(mixture -> mixture.criticalValue(units * (1 + factor)))
                .orElseGet(() -> StandardNormal.twoSidedCritical(alpha));
        double shift = Math.abs(effect) / later;
        return StandardNormal.survival(critical - shift) + StandardNormal.cdf(-critical - shift);
    }

    /** The power for an effect with the few windows or sessions that are there: the t test's, read once. */
    public double power(TestedEffect now, double effect) {
        double df = now.degreesOfFreedom();
        double critical = new StudentT(df).upperQuantile(alpha / 2);
        var found = new NoncentralT(df, Math.abs(effect) / now.standardError());
        return found.survival(critical) + found.cdf(-critical);
    }

    /** How many times the present units must be added; 0 when the power is there already. */
    public Estimate<Double> factorNeeded(double standardError, long units, double effect) {
        double wanted = powerPerMetric();
        if (power(standardError, units, effect, 0) >= wanted) {
            return Estimate.of(0.0);
        }
        if (power(standardError, units, effect, LARGEST_FACTOR) < wanted) {
            return Estimate.notEstimable(Reason.UNREACHABLE_POWER);
        }
        return Estimate.of(Root.exact()
                .between(0, LARGEST_FACTOR, factor -> power(standardError, units, effect, factor) - wanted));
    }
}
