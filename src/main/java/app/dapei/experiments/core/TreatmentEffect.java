package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;

/**
 * The effect of treatment over control on one scale, with its variance.
 *
 * <p>Absolute: difference of the means. Relative: the difference over the size of the control's observed mean, with the
 * variance of the delta method, Var(m_T)/b² + (Var(m_C) + L²Var(b) + 2L·Cov(m_C, b))/b² for lift L and baseline b.
 *
 * @param scale            how the effect is expressed
 * @param value            the effect
 * @param variance         its variance
 * @param degreesOfFreedom Welch's, of the arms' own variances, on either scale
 * @param arms             the arms it comes from
 */
public record TreatmentEffect(EffectScale scale, double value, double variance, double degreesOfFreedom, ArmPair arms) {

    /** The effect of two arms, or why there is none. */
    public static Estimate<TreatmentEffect> of(MetricStatistic control, MetricStatistic treatment, EffectScale scale) {
        return ArmPair.of(control, treatment).then(arms -> of(arms, scale));
    }

    /** The difference of two arms, where shares answer at 0 % and 100 % too: see {@link ArmPair#ofShares}. */
    public static Estimate<TreatmentEffect> difference(MetricStatistic control, MetricStatistic treatment) {
        return control instanceof ProportionStatistic first && treatment instanceof ProportionStatistic second
                ? ArmPair.ofShares(first, second).then(arms -> of(arms, EffectScale.ABSOLUTE))
                : of(control, treatment, EffectScale.ABSOLUTE);
    }

    /** The effect of two arms' means. */
    public static Estimate<TreatmentEffect> of(ArmPair arms, EffectScale scale) {
        double df = arms.welchDegreesOfFreedom();
        return switch (scale) {
            case ABSOLUTE ->
                Estimate.of(new TreatmentEffect(scale, arms.difference(), arms.differenceVariance(), df, arms));
            case RELATIVE ->
                arms.control().rawMean() == 0
                        ? Estimate.notEstimable(Reason.ZERO_BASELINE)
                        : Estimate.of(relative(arms, df));
        };
    }

    /** Its standard error. */
    public double standardError() {
        return Math.sqrt(variance);
    }

    /** The effect in standard errors. */
    public double statistic() {
        return value / standardError();
    }

    /** Units in both arms. */
    public long units() {
        return arms.control().n() + arms.treatment().n();
    }

    private static TreatmentEffect relative(ArmPair arms, double df) {
        var control = arms.control();
        double baseline = control.rawMean();
        double size = Math.abs(baseline);
        double lift = arms.difference() / size;
        double slope = arms.expansionMean() / baseline - 1;
        double controlPart =
                control.variance() + slope * slope * control.rawVariance() + 2 * slope * control.rawCovariance();
        double variance = (arms.treatment().varianceOfMean() + controlPart / control.n()) / (baseline * baseline);
        return new TreatmentEffect(EffectScale.RELATIVE, lift, variance, df, arms);
    }
}
