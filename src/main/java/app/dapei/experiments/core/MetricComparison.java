package app.dapei.experiments.core;

import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ArmComparison.Lift;
import app.dapei.experiments.core.ArmComparison.Method;
import app.dapei.experiments.core.ArmComparison.NotComparable;
import app.dapei.experiments.core.ArmComparison.OnlyDifference;
import app.dapei.experiments.core.Estimate.Estimated;
import app.dapei.experiments.core.Estimate.NotEstimable;
import app.dapei.experiments.core.Estimate.Reason;
import java.util.Optional;

/**
 * Compares one metric in two arms by the procedure that fits its kind, and answers at 0 % and 100 % too.
 *
 * <p>The absolute difference decides; the lift is Fieller's interval of the same difference, so the two never contradict
 * each other because of the unit shown.
 */
public final class MetricComparison {

    private static final MetricComparison DEFAULT = new MetricComparison(0.05, false);
    private static final double LEAST_EXPECTED = 5;

    private final double alpha;
    private final boolean lessIsBetter;

    private MetricComparison(double alpha, boolean lessIsBetter) {
        this.alpha = alpha;
        this.lessIsBetter = lessIsBetter;
    }

    /** Two-sided at 5 %, more is better. */
    public static MetricComparison withDefaults() {
        return DEFAULT;
    }

    /** With another significance level; intervals hold with 1 − alpha. */
    public MetricComparison withAlpha(double newAlpha) {
        return new MetricComparison(Arguments.openProbability("alpha", newAlpha), lessIsBetter);
    }

    /** For a metric of which less is better, such as returns: turns chances and losses, not the difference. */
    public MetricComparison whereLessIsBetter() {
        return new MetricComparison(alpha, true);
    }

    /** Compares treatment with control, which must be of one kind. */
    public ArmComparison compare(MetricStatistic control, MetricStatistic treatment) {
        if (control instanceof ProportionStatistic first && treatment instanceof ProportionStatistic second) {
            return first.n() == 0 || second.n() == 0 ? new NotComparable(Reason.EMPTY_ARM) : shares(first, second);
        }
        return switch (ArmPair.of(control, treatment)) {
            case Estimated<ArmPair>(ArmPair arms) -> means(arms);
            case NotEstimable<ArmPair>(Reason reason) -> withoutSpread(control, treatment, reason);
        };
    }

    private ArmComparison shares(ProportionStatistic control, ProportionStatistic treatment) {
        boolean rare = leastExpected(control, treatment) < LEAST_EXPECTED;
        double pValue = rare
                ? FisherExactTest.of(control, treatment).pValue(Alternative.TWO_SIDED)
                : TwoProportionZTest.withDefaults()
                        .pValue(control, treatment, Alternative.TWO_SIDED)
                        .found()
                        .orElseThrow();
        var chances = BetaBinomialPosterior.uniform(treatment).against(BetaBinomialPosterior.uniform(control));
        return new Compared(
                treatment.rate() - control.rate(),
                ProportionDifferenceInterval.NEWCOMBE.of(control, treatment, 1 - alpha),
                pValue,
                rare ? Method.FISHER : Method.POOLED_Z,
                rare ? Optional.empty() : lift(control, treatment),
                lessIsBetter ? 1 - chances.chanceToWin() : chances.chanceToWin(),
                lessIsBetter ? chances.lossOfControl() : chances.lossOfTreatment(),
                lessIsBetter ? chances.lossOfTreatment() : chances.lossOfControl());
    }

    private Optional<Lift> lift(ProportionStatistic control, ProportionStatistic treatment) {
        return ArmPair.of(control, treatment)
                .found()
                .flatMap(arms -> lift(arms, StandardNormal.twoSidedCritical(alpha)));
    }

    private ArmComparison means(ArmPair arms) {
        double df = arms.welchDegreesOfFreedom();
        double standardError = Math.sqrt(arms.differenceVariance());
        var tested = TestedEffect.byStudentT(arms.difference(), standardError, df, Alternative.TWO_SIDED, alpha);
        var posterior = new GaussianPosterior(arms.difference(), standardError);
        var oriented = lessIsBetter ? posterior.inverted() : posterior;
        return new Compared(
                tested.estimate(),
                tested.interval(),
                tested.pValue(),
                Method.WELCH,
                lift(arms, new StudentT(df).upperQuantile(alpha / 2)),
                oriented.chanceToWin(),
                oriented.lossOfTreatment(),
                oriented.lossOfControl());
    }

    private static Optional<Lift> lift(ArmPair arms, double critical) {
        var interval = FiellerInterval.of(arms, critical);
        return interval.equals(Interval.UNBOUNDED)
                ? Optional.empty()
                : Optional.of(
                        new Lift(arms.difference() / Math.abs(arms.control().rawMean()), interval));
    }

    private static ArmComparison withoutSpread(MetricStatistic control, MetricStatistic treatment, Reason reason) {
        if (control instanceof SampleMeanStatistic(Moments first)
                && treatment instanceof SampleMeanStatistic(Moments second)
                && first.n() > 0
                && second.n() > 0) {
            return new OnlyDifference(second.mean() - first.mean(), reason);
        }
        return new NotComparable(reason);
    }

    private static double leastExpected(ProportionStatistic control, ProportionStatistic treatment) {
        double total = control.n() + (double) treatment.n();
        double successes = control.successes() + (double) treatment.successes();
        double smaller = Math.min(control.n(), treatment.n());
        return smaller * Math.min(successes, total - successes) / total;
    }
}
