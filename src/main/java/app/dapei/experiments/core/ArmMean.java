package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;

/**
 * The mean of one arm, adjusted for pre-experiment values where those are known.
 *
 * @param n             units
 * @param mean          the mean, adjusted
 * @param variance      the variance of one unit, adjusted; the mean's is this over n
 * @param rawMean       the mean as observed; equal to {@code mean} without adjustment
 * @param rawVariance   the variance of one unit as observed
 * @param rawCovariance the covariance, within a unit, of the adjusted with the observed value
 */
public record ArmMean(long n, double mean, double variance, double rawMean, double rawVariance, double rawCovariance) {

    /** Below this share of its parts' size a variance is rounding. */
    static final double ROUNDING = 1e-12;

    /** A mean without adjustment. */
    static ArmMean unadjusted(long n, double mean, double variance) {
        return new ArmMean(n, mean, variance, mean, variance, variance);
    }

    /** The variance of the mean. */
    public double varianceOfMean() {
        return variance / n;
    }

    /** The share of the variance that the adjustment takes away; 0 without adjustment. */
    public double varianceReduction() {
        return 1 - variance / rawVariance;
    }

    /** The mean of an arm on its own, or why there is none; an adjusted arm needs the other one too. */
    static Estimate<ArmMean> of(MetricStatistic statistic) {
        if (statistic.n() == 0) {
            return Estimate.notEstimable(Reason.EMPTY_ARM);
        }
        return switch (statistic) {
            case ProportionStatistic proportion ->
                Estimate.of(unadjusted(proportion.n(), proportion.rate(), proportion.rate() * (1 - proportion.rate())));
            case SampleMeanStatistic(Moments moments) ->
                moments.n() < 2
                        ? Estimate.notEstimable(Reason.SINGLE_UNIT)
                        : Estimate.of(unadjusted(moments.n(), moments.mean(), moments.variance()));
            case RatioStatistic ratio -> ofRatio(ratio);
            case CupedStatistic _, CupedRatioStatistic _ ->
                throw new IllegalArgumentException(
                        "an adjusted arm has no mean of its own; compare it with another arm");
        };
    }

    private static Estimate<ArmMean> ofRatio(RatioStatistic ratio) {
        if (!ratio.hasDenominator()) {
            return Estimate.notEstimable(Reason.ZERO_DENOMINATOR);
        }
        if (ratio.n() < 2) {
            return Estimate.notEstimable(Reason.SINGLE_UNIT);
        }
        double scale = ratio.numeratorDenominator().y().mean();
        double parts = ratio.numeratorDenominator().x().variance() / (scale * scale);
        double variance = ratio.unitVariance();
        return Estimate.of(unadjusted(ratio.n(), ratio.ratio(), variance <= ROUNDING * parts ? 0 : variance));
    }
}
