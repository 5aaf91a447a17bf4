package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;
import java.util.Optional;

/**
 * Power of the tests that decide, which are of the absolute difference, for lifts of a metric in two equal arms.
 *
 * <p>With difference d, n units per arm and critical value z: Φ((d√n − z·s₀)/s₁) and the same for the other direction; for
 * shares s₀² = 2p̄q̄ and s₁² = p₁q₁ + p₂q₂ (the pooled z test), for values s₀² = s₁² = 2σ². {@link LiftPower} is the same
 * for tests of the relative difference.
 */
public final class DifferencePower {

    private static final double MOST_UNITS = 1e13;
    private static final double MOST_LIFT = 1e6;
    private static final double ALMOST_ALL = 1 - 1e-9;

    private final double mean;
    private final double variance;
    private final boolean share;
    private final double alpha;
    private final Optional<NormalMixtureSequence> sequence;

    private DifferencePower(
            double mean, double variance, boolean share, double alpha, Optional<NormalMixtureSequence> sequence) {
        this.mean = mean;
        this.variance = variance;
        this.share = share;
        this.alpha = alpha;
        this.sequence = sequence;
    }

    /** A share of units in (0, 1), at a two-sided level alpha. */
    public static DifferencePower ofShare(double rate, double alpha) {
        Arguments.openProbability("rate", rate);
        Arguments.openProbability("alpha", alpha);
        return new DifferencePower(rate, rate * (1 - rate), true, alpha, Optional.empty());
    }

    /** A value per unit, with a standard deviation that is the same in both arms. */
    public static DifferencePower ofValue(double mean, double deviation, double alpha) {
        Arguments.positive("mean", mean);
        Arguments.positive("deviation", deviation);
        Arguments.openProbability("alpha", alpha);
        return new DifferencePower(mean, deviation * deviation, false, alpha, Optional.empty());
    }

    /** Read at any time by a normal mixture that is tightest at these units of both arms. */
    public DifferencePower readAnyTime(double tightestAt) {
        var mixture = NormalMixtureSequence.tightestAt(tightestAt, alpha);
        return new DifferencePower(mean, variance, share, alpha, Optional.of(mixture));
    }

    /** The largest lift there can be: to a share of all. */
    public double largestLift() {
        return share ? ALMOST_ALL / mean - 1 : MOST_LIFT;
    }

    /** The probability of finding a lift from 0 to {@link #largestLift()} with n units per arm. */
    public double power(double unitsPerArm, double lift) {
        double treated = Math.min(mean * (1 + lift), share ? ALMOST_ALL : Double.MAX_VALUE);
        double pooled = (mean + treated) / 2;
        double without = Math.sqrt(2 * (share ? pooled * (1 - pooled) : variance));
        double with = Math.sqrt(variance + (share ? treated * (1 - treated) : variance));
        double shift = (treated - mean) * Math.sqrt(Arguments.positive("unitsPerArm", unitsPerArm));
        double edge = critical(unitsPerArm) * without;
        return StandardNormal.survival((edge - shift) / with) + StandardNormal.cdf((-edge - shift) / with);
    }

    /** Units per arm for the wanted power; not whole. */
    public Estimate<Double> unitsPerArm(double lift, double wantedPower) {
        Arguments.positive("lift", lift);
        Arguments.openProbability("wantedPower", wantedPower);
        if (power(MOST_UNITS, lift) < wantedPower) {
            return Estimate.notEstimable(Reason.UNREACHABLE_POWER);
        }
        if (power(2, lift) >= wantedPower) {
            return Estimate.of(2.0);
        }
        return Estimate.of(Math.exp(Root.exact()
                .between(Math.log(2), Math.log(MOST_UNITS), logN -> power(Math.exp(logN), lift) - wantedPower)));
    }

    /** The smallest lift that is found with the wanted power. */
    public Estimate<Double> smallestLift(double unitsPerArm, double wantedPower) {
        if (!(wantedPower > alpha && wantedPower < 1)) {
            throw new IllegalArgumentException(
                    "wantedPower must be in (alpha = " + alpha + ", 1); got: " + wantedPower);
        }
        if (power(unitsPerArm, largestLift()) < wantedPower) {
            return Estimate.notEstimable(Reason.UNREACHABLE_EFFECT);
        }
        return Estimate.of(Root.exact().between(0, largestLift(), lift -> power(unitsPerArm, lift) - wantedPower));
    }

    private double critical(double unitsPerArm) {
        return sequence.map(mixture -> mixture.criticalValue(2 * unitsPerArm))
                .orElseGet(() -> StandardNormal.twoSidedCritical(alpha));
    }
}
