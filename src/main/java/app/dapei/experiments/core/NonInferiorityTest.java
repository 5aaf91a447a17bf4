package app.dapei.experiments.core;

/**
 * Whether a guardrail is not worse by more than a margin: one-sided, the difference against −margin (or +margin where less
 * is better), as in Spotify's rule.
 */
public final class NonInferiorityTest {

    private final double margin;
    private final double alpha;
    private final boolean lessIsBetter;

    private NonInferiorityTest(double margin, double alpha, boolean lessIsBetter) {
        this.margin = margin;
        this.alpha = alpha;
        this.lessIsBetter = lessIsBetter;
    }

    /** With the largest harm that is still acceptable, in the metric's unit; one-sided at 5 %, more is better. */
    public static NonInferiorityTest withMargin(double margin) {
        return new NonInferiorityTest(Arguments.notNegative("margin", margin), 0.05, false);
    }

    /** At another level. */
    public NonInferiorityTest withAlpha(double newAlpha) {
        return new NonInferiorityTest(margin, Arguments.openProbability("alpha", newAlpha), lessIsBetter);
    }

    /** For a metric of which less is better, such as returns. */
    public NonInferiorityTest whereLessIsBetter() {
        return new NonInferiorityTest(margin, alpha, true);
    }

    /** What the data say of the guardrail. */
    public enum Guard {
        /** Harm beyond the margin is excluded. */
        HOLDS,
        /** It is worse, and significantly so. */
        BROKEN,
        /** Neither is shown. */
        UNDECIDED
    }

    /**
     * A guardrail tested.
     *
     * @param guard      what the data say
     * @param pValue     of harm of at least the margin
     * @param worstHarm  the largest harm that is not excluded; negative when even a gain is certain
     */
    public record GuardedEffect(Guard guard, double pValue, double worstHarm) {}

    /** Tests treatment against control. */
    public Estimate<GuardedEffect> test(MetricStatistic control, MetricStatistic treatment) {
        return TreatmentEffect.difference(control, treatment)
                .then(effect -> effect.degreesOfFreedom() > 0
                        ? Estimate.of(test(effect.value(), effect.standardError(), effect.degreesOfFreedom()))
                        : Estimate.notEstimable(Estimate.Reason.SINGLE_UNIT));
    }

    /**
     * Tests a difference from elsewhere, such as one of windows or sessions.
     *
     * @param difference       treatment minus control
     * @param standardError    positive
     * @param degreesOfFreedom of the standard error; infinite for a normal one
     */
    public GuardedEffect test(double difference, double standardError, double degreesOfFreedom) {
        Arguments.positive("standardError", standardError);
        var distribution = new StudentT(degreesOfFreedom);
        double gain = lessIsBetter ? -difference : difference;
        double pValue = distribution.survival((gain + margin) / standardError);
        double worstHarm = distribution.upperQuantile(alpha) * standardError - gain;
        boolean worse = distribution.cdf(gain / standardError) < alpha;
        Guard guard = pValue < alpha ? Guard.HOLDS : worse ? Guard.BROKEN : Guard.UNDECIDED;
        return new GuardedEffect(guard, pValue, worstHarm);
    }
}
