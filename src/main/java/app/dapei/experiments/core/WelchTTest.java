package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;

/**
 * Welch's t test for two means with unequal variances (B. L. Welch, Biometrika 34 (1947) 28–35), on any metric.
 *
 * <p>t = effect/SE with ν = (a+b)²/(a²/(n₁−1) + b²/(n₂−1)), a and b the variances of the means. Decide on
 * {@link EffectScale#ABSOLUTE}; the relative form, which GrowthBook, PostHog and Eppo decide on, is lopsided for rare
 * conversions and is offered for comparison with them.
 */
public final class WelchTTest {

    private static final WelchTTest DEFAULT = new WelchTTest(0.05, Alternative.TWO_SIDED, EffectScale.ABSOLUTE);

    private final double alpha;
    private final Alternative alternative;
    private final EffectScale scale;

    private WelchTTest(double alpha, Alternative alternative, EffectScale scale) {
        this.alpha = alpha;
        this.alternative = alternative;
        this.scale = scale;
    }

    /** Two-sided at 5 %, on the absolute scale. */
    public static WelchTTest withDefaults() {
        return DEFAULT;
    }

    /** With another significance level, in (0, 1). */
    public WelchTTest withAlpha(double newAlpha) {
        return new WelchTTest(Arguments.openProbability("alpha", newAlpha), alternative, scale);
    }

    /** Looking for another kind of effect. */
    public WelchTTest with(Alternative newAlternative) {
        return new WelchTTest(alpha, newAlternative, scale);
    }

    /** On another scale. */
    public WelchTTest with(EffectScale newScale) {
        return new WelchTTest(alpha, alternative, newScale);
    }

    /** Tests treatment against control. */
    public Estimate<TestedEffect> test(MetricStatistic control, MetricStatistic treatment) {
        return TreatmentEffect.of(control, treatment, scale).map(this::test);
    }

    /**
     * Tests two samples of which one may be constant, such as the means of a few rooms: only when both are constant is
     * there no answer.
     */
    public Estimate<TestedEffect> test(Moments control, Moments treatment) {
        if (control.n() == 0 || treatment.n() == 0) {
            return Estimate.notEstimable(Reason.EMPTY_ARM);
        }
        if (control.n() == 1 || treatment.n() == 1) {
            return Estimate.notEstimable(Reason.SINGLE_UNIT);
        }
        if (control.m2() == 0 && treatment.m2() == 0) {
            return Estimate.notEstimable(Reason.ZERO_VARIANCE);
        }
        var arms = new ArmPair(
                ArmMean.unadjusted(control.n(), control.mean(), control.variance()),
                ArmMean.unadjusted(treatment.n(), treatment.mean(), treatment.variance()));
        return TreatmentEffect.of(arms, scale).map(this::test);
    }

    /** Tests an effect. */
    public TestedEffect test(TreatmentEffect effect) {
        return TestedEffect.byStudentT(
                effect.value(), effect.standardError(), effect.degreesOfFreedom(), alternative, alpha);
    }
}
