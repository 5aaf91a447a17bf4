package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;

/**
 * The normal posterior of an effect.
 *
 * <p>Precision 1/V + 1/σ₀²; chance to win Φ(μ/σ); expected loss of choosing the treatment σ(φ(u) − uΦ(−u)) and of choosing
 * the control σ(φ(u) + uΦ(u)), u = μ/σ. It is an estimate, not a stopping rule: with 14 daily looks, "95 % chance to win"
 * is wrong in 38 % of A/A runs.
 *
 * @param mean              the posterior mean of the effect
 * @param standardDeviation its posterior standard deviation
 */
public record GaussianPosterior(double mean, double standardDeviation) {

    public GaussianPosterior {
        Arguments.finite("mean", mean);
        Arguments.positive("standardDeviation", standardDeviation);
    }

    /** The posterior under a flat prior. */
    public static GaussianPosterior flat(TreatmentEffect effect) {
        return new GaussianPosterior(effect.value(), effect.standardError());
    }

    /**
     * The posterior under a normal prior on the lift. For an absolute effect the prior is scaled by the size of the
     * control's mean, so a mean of 0 leaves nothing to scale.
     */
    public static Estimate<GaussianPosterior> ofLiftPrior(
            TreatmentEffect effect, double priorMean, double priorVariance) {
        Arguments.finite("priorMean", priorMean);
        Arguments.positive("priorVariance", priorVariance);
        double scale = effect.scale() == EffectScale.RELATIVE
                ? 1
                : Math.abs(effect.arms().control().rawMean());
        if (scale == 0) {
            return Estimate.notEstimable(Reason.ZERO_BASELINE);
        }
        return Estimate.of(of(effect.value(), effect.variance(), priorMean * scale, priorVariance * scale * scale));
    }

    /** The posterior of an estimate and a normal prior on the same scale. */
    public static GaussianPosterior of(double value, double variance, double priorMean, double priorVariance) {
        double precision = 1 / variance + 1 / priorVariance;
        double mean = (value / variance + priorMean / priorVariance) / precision;
        return new GaussianPosterior(mean, Math.sqrt(1 / precision));
    }

    /** The same with the sign of the effect turned: for metrics of which less is better. */
    public GaussianPosterior inverted() {
        return new GaussianPosterior(-mean, standardDeviation);
    }

    /** The probability that the treatment is better. */
    public double chanceToWin() {
        return StandardNormal.cdf(mean / standardDeviation);
    }

    /** What is lost on average by choosing the treatment. */
    public double lossOfTreatment() {
        double u = mean / standardDeviation;
        return Math.max(0, standardDeviation * (StandardNormal.density(u) - u * StandardNormal.survival(u)));
    }

    /** What is lost on average by staying with the control. */
    public double lossOfControl() {
        return inverted().lossOfTreatment();
    }

    /** The interval that leaves alpha/2 on either side. */
    public Interval credible(double alpha) {
        return Interval.around(mean, standardDeviation * StandardNormal.twoSidedCritical(alpha));
    }
}
