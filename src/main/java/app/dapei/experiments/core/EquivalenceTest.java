package app.dapei.experiments.core;

/**
 * Whether two arms are the same for all that matters: two one-sided tests against −margin and +margin (D. Schuirmann,
 * J. Pharmacokinetics and Biopharmaceutics 15 (1987) 657–680). "Not significantly different" alone never shows that.
 */
public final class EquivalenceTest {

    private final double margin;
    private final double alpha;

    private EquivalenceTest(double margin, double alpha) {
        this.margin = margin;
        this.alpha = alpha;
    }

    /** With the largest difference that does not matter, in the metric's unit; at 5 %. */
    public static EquivalenceTest withMargin(double margin) {
        return new EquivalenceTest(Arguments.positive("margin", margin), 0.05);
    }

    /** At another level. */
    public EquivalenceTest withAlpha(double newAlpha) {
        return new EquivalenceTest(margin, Arguments.openProbability("alpha", newAlpha));
    }

    /**
     * The answer of both tests.
     *
     * @param pLower     of a difference of at most −margin
     * @param pUpper     of a difference of at least +margin
     * @param equivalent whether both are excluded
     * @param interval   with 1 − 2·alpha; within (−margin, margin) if and only if equivalent
     */
    public record Equivalence(double pLower, double pUpper, boolean equivalent, Interval interval) {

        /** The p-value of equivalence: the larger of the two. */
        public double pValue() {
            return Math.max(pLower, pUpper);
        }
    }

    /** Tests treatment against control. */
    public Estimate<Equivalence> test(MetricStatistic control, MetricStatistic treatment) {
        return TreatmentEffect.of(control, treatment, EffectScale.ABSOLUTE)
                .map(effect -> test(effect.value(), effect.standardError(), effect.degreesOfFreedom()));
    }

    private Equivalence test(double difference, double standardError, double degreesOfFreedom) {
        var distribution = new StudentT(degreesOfFreedom);
        double pLower = distribution.survival((difference + margin) / standardError);
        double pUpper = distribution.cdf((difference - margin) / standardError);
        return new Equivalence(
                pLower,
                pUpper,
                Math.max(pLower, pUpper) < alpha,
                Interval.around(difference, distribution.upperQuantile(alpha) * standardError));
    }
}
