package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;
import java.util.Optional;

/**
 * Power and smallest detectable lift of an experiment with equal arms, planned from the metric's present mean and spread.
 *
 * <p>SE² = σ²/n·(1 + (1+e)²)/μ² for lift e (delta method); power = Φ(e/SE − z) + Φ(−e/SE − z). Read at any time, z is the
 * boundary of {@link NormalMixtureSequence} at the units of two arms.
 */
public final class LiftPower {

    private final double mean;
    private final double variance;
    private final double alpha;
    private final Optional<NormalMixtureSequence> sequence;
    private final boolean inflatingError;

    private LiftPower(
            double mean,
            double variance,
            double alpha,
            Optional<NormalMixtureSequence> sequence,
            boolean inflatingError) {
        this.mean = mean;
        this.variance = variance;
        this.alpha = alpha;
        this.sequence = sequence;
        this.inflatingError = inflatingError;
    }

    /** A share of units, at a two-sided level alpha. */
    public static LiftPower ofProportion(double rate, double alpha) {
        Arguments.openProbability("rate", rate);
        return new LiftPower(
                rate, rate * (1 - rate), Arguments.openProbability("alpha", alpha), Optional.empty(), false);
    }

    /** A value per unit, at a two-sided level alpha. */
    public static LiftPower ofMean(double mean, double standardDeviation, double alpha) {
        Arguments.positive("standardDeviation", standardDeviation);
        return new LiftPower(
                Arguments.positive("mean", mean),
                standardDeviation * standardDeviation,
                Arguments.openProbability("alpha", alpha),
                Optional.empty(),
                false);
    }

    /** Read at any time by a normal mixture that is tightest at these units. */
    public LiftPower readAnyTime(double tightestAt) {
        return new LiftPower(
                mean,
                variance,
                alpha,
                Optional.of(NormalMixtureSequence.tightestAt(tightestAt, alpha)),
                inflatingError);
    }

    /**
     * GrowthBook's approximation of reading at any time: it inflates the standard error until the fixed critical value
     * gives the sequence's interval, instead of raising the critical value. Near the boundary it reports more power than
     * there is below one half and less above. For comparison with it only.
     */
    public LiftPower inflatingError() {
        return new LiftPower(mean, variance, alpha, sequence, true);
    }

    /** The standard error of the lift with n units per arm. */
    public double standardError(double unitsPerArm, double lift) {
        double treated = 1 + lift;
        return Math.sqrt(variance / Arguments.positive("unitsPerArm", unitsPerArm) * (1 + treated * treated)) / mean;
    }

    /** The probability of finding the lift with n units per arm. */
    public double power(double unitsPerArm, double lift) {
        double critical = inflatingError ? plainCritical() : criticalValue(unitsPerArm);
        double shift = lift / (inflation(unitsPerArm) * standardError(unitsPerArm, lift));
        return StandardNormal.survival(critical - shift) + StandardNormal.cdf(-critical - shift);
    }

    /** The smallest lift upwards that is found with the wanted power, from the control's variance in both arms. */
    public Estimate<Double> smallestLift(double unitsPerArm, double wantedPower) {
        if (wantedPower <= alpha) {
            throw new IllegalArgumentException("wantedPower must be > alpha = " + alpha + "; got: " + wantedPower);
        }
        double critical = inflatingError ? plainCritical() : criticalValue(unitsPerArm);
        double z = critical + StandardNormal.quantile(Arguments.openProbability("wantedPower", wantedPower));
        double noise = z * inflation(unitsPerArm) * Math.sqrt(variance / unitsPerArm) / mean;
        double a = 1 - noise * noise;
        return a <= 0
                ? Estimate.notEstimable(Reason.UNREACHABLE_EFFECT)
                : Estimate.of((1 + Math.sqrt(1 - a * a)) / a - 1);
    }

    /** Units per arm for the wanted power to find a lift other than 0. */
    public Estimate<Double> unitsPerArm(double lift, double wantedPower) {
        Arguments.openProbability("wantedPower", wantedPower);
        if (lift == 0 || power(1e15, lift) < wantedPower) {
            return Estimate.notEstimable(Reason.UNREACHABLE_POWER);
        }
        return power(2, lift) >= wantedPower
                ? Estimate.of(2.0)
                : Estimate.of(Math.exp(Root.exact()
                        .between(Math.log(2), Math.log(1e15), logN -> power(Math.exp(logN), lift) - wantedPower)));
    }

    /**
     * The probability that a normal posterior excludes 0 for a true lift, under a prior on the lift.
     *
     * @param priorMean     mean of the prior on the lift
     * @param priorVariance its variance; infinite means a flat prior
     */
    public double bayesianPower(double unitsPerArm, double lift, double priorMean, double priorVariance) {
        double standardError = standardError(unitsPerArm, lift);
        double tau = standardError * standardError;
        double edge = tau * Math.sqrt(1 / tau + 1 / priorVariance) * plainCritical();
        double shift = lift + tau * priorMean / priorVariance;
        return StandardNormal.survival((edge - shift) / standardError)
                + StandardNormal.cdf((-edge - shift) / standardError);
    }

    private double inflation(double unitsPerArm) {
        return inflatingError ? criticalValue(unitsPerArm) / plainCritical() : 1;
    }

    private double criticalValue(double unitsPerArm) {
        return sequence.map(mixture -> mixture.criticalValue(2 * unitsPerArm)).orElseGet(this::plainCritical);
    }

    private double plainCritical() {
        return StandardNormal.twoSidedCritical(alpha);
    }
}
