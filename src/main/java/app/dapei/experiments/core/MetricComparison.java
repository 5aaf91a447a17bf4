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
import java.util.OptionalDouble;

/**
 * Compares one metric in two arms by the procedure that fits its kind, and answers at 0 % and 100 % too.
 *
 * <p>The absolute difference decides; the lift is Fieller's interval of the same difference, so the two never contradict
 * each other because of the unit shown.
 */
public final class MetricComparison {

    private static final MetricComparison DEFAULT = new MetricComparison(0.05, false, OptionalDouble.empty());
    private static final double LEAST_EXPECTED = 5;

    private final double alpha;
    private final boolean lessIsBetter;
    private final OptionalDouble tightestAt;

    private MetricComparison(double alpha, boolean lessIsBetter, OptionalDouble tightestAt) {
        this.alpha = alpha;
        this.lessIsBetter = lessIsBetter;
        this.tightestAt = tightestAt;
    }

    /** Two-sided at 5 %, more is better. */
    public static MetricComparison withDefaults() {
        return DEFAULT;
    }

    /** With another significance level; intervals hold with 1 − alpha. */
    public MetricComparison withAlpha(double newAlpha) {
        return new MetricComparison(Arguments.openProbability("alpha", newAlpha), lessIsBetter, tightestAt);
    }

    /** For a metric of which less is better, such as returns: turns chances and losses, not the difference. */
    public MetricComparison whereLessIsBetter() {
        return new MetricComparison(alpha, true, tightestAt);
    }

    /**
     * Read at any time: p-values and intervals of {@link NormalMixtureSequence}, tightest at this number of units in both
     * arms, which is fixed before the start. Without spread in an arm there is only the difference, except of shares.
     */
    public MetricComparison readAnyTime(double tightestUnits) {
        return new MetricComparison(
                alpha, lessIsBetter, OptionalDouble.of(Arguments.positive("tightestUnits", tightestUnits)));
    }

    /** Compares treatment with control, which must be of one kind. */
    public ArmComparison compare(MetricStatistic control, MetricStatistic treatment) {
        if (control instanceof ProportionStatistic first && treatment instanceof ProportionStatistic second) {
            return first.n() == 0 || second.n() == 0
                    ? new NotComparable(Reason.EMPTY_ARM)
                    : anyTime(shares(first, second), first, second);
        }
        return switch (ArmPair.of(control, treatment)) {
            case Estimated<ArmPair>(ArmPair arms) -> anyTime(means(arms), control, treatment);
            case NotEstimable<ArmPair>(Reason reason) -> withoutSpread(control, treatment, reason);
        };
    }

    private Compared shares(ProportionStatistic control, ProportionStatistic treatment) {
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

    private Compared means(ArmPair arms) {
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

    private ArmComparison anyTime(Compared once, MetricStatistic control, MetricStatistic treatment) {
        if (tightestAt.isEmpty()) {
            return once;
        }
        var sequence = NormalMixtureSequence.tightestAt(tightestAt.getAsDouble(), alpha);
        return switch (TreatmentEffect.difference(control, treatment)) {
            case NotEstimable<TreatmentEffect>(Reason reason) -> new OnlyDifference(once.difference(), reason);
            case Estimated<TreatmentEffect>(TreatmentEffect effect) ->
                new Compared(
                        once.difference(),
                        sequence.interval(effect),
                        sequence.pValue(effect.statistic(), effect.units()),
                        Method.ANY_TIME,
                        lift(effect.arms(), sequence.criticalValue(effect.units())),
                        once.chanceToWin(),
                        once.lossOfTreatment(),
                        once.lossOfControl());
        };
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
