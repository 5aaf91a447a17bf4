package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;

/**
 * Student's t test for two means with one common variance. {@link WelchTTest} is the one to decide with; this one is the
 * standard error that ignores everything but the two spreads, for comparison.
 */
public final class StudentTTest {

    private static final StudentTTest DEFAULT = new StudentTTest(0.05, Alternative.TWO_SIDED);

    private final double alpha;
    private final Alternative alternative;

    private StudentTTest(double alpha, Alternative alternative) {
        this.alpha = alpha;
        this.alternative = alternative;
    }

    /** Two-sided at 5 %. */
    public static StudentTTest withDefaults() {
        return DEFAULT;
    }

    /** With another significance level, in (0, 1). */
    public StudentTTest withAlpha(double newAlpha) {
        return new StudentTTest(Arguments.openProbability("alpha", newAlpha), alternative);
    }

    /** Looking for another kind of effect. */
    public StudentTTest with(Alternative newAlternative) {
        return new StudentTTest(alpha, newAlternative);
    }

    /** Tests treatment against control. */
    public Estimate<TestedEffect> test(SampleMeanStatistic control, SampleMeanStatistic treatment) {
        var first = control.moments();
        var second = treatment.moments();
        if (first.n() == 0 || second.n() == 0) {
            return Estimate.notEstimable(Reason.EMPTY_ARM);
        }
        double df = first.n() + second.n() - 2.0;
        if (df < 1) {
            return Estimate.notEstimable(Reason.SINGLE_UNIT);
        }
        double pooled = (first.m2() + second.m2()) / df;
        if (pooled == 0) {
            return Estimate.notEstimable(Reason.ZERO_VARIANCE);
        }
        double standardError = Math.sqrt(pooled * (1.0 / first.n() + 1.0 / second.n()));
        return Estimate.of(
                TestedEffect.byStudentT(second.mean() - first.mean(), standardError, df, alternative, alpha));
    }
}
