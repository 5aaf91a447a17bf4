package app.dapei.experiments.core;

import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ArmComparison.Method;
import app.dapei.experiments.core.ArmComparison.NotComparable;
import app.dapei.experiments.core.MetricReading.ArmMeasure;
import app.dapei.experiments.core.NonInferiorityTest.GuardedEffect;
import app.dapei.experiments.core.TrialAnalysis.TrialMetric;
import app.dapei.experiments.core.TrialData.ClusterOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Compares the arms of one metric by the procedure that the design asks for. */
final class TrialComparer {

    private final double alpha;
    private final OptionalDouble tightestAt;

    TrialComparer(double alpha, OptionalDouble tightestAt) {
        this.alpha = alpha;
        this.tightestAt = tightestAt;
    }

    /** A comparison and what a guardrail's margin is tested with. */
    private record Side(ArmComparison comparison, Estimate<GuardedEffect> guard, Optional<Adjustment> adjustment) {

        Side(ArmComparison comparison, Estimate<GuardedEffect> guard) {
            this(comparison, guard, Optional.empty());
        }
    }

    MetricReading compare(TrialMetric metric) {
        var guard = guard(metric);
        return switch (metric.data()) {
            case TrialData.Units(var statistics, long former) -> units(metric, statistics, former, guard);
            case TrialData.Strata(var strata) -> strata(metric, strata, guard);
            case TrialData.Windows(int arms, var windows) -> {
                var plain = BlockedComparison.atLevel(alpha);
                var comparison = metric.lessIsBetter() ? plain.whereLessIsBetter() : plain;
                yield clusters(metric, measures(arms, windows, TrialComparer::ofWindows), arm -> {
                    var blocked = comparison.compare(windows, arm);
                    return new Side(blocked.comparison(), blocked.effect().map(effect -> guarded(guard, effect)));
                });
            }
            case TrialData.Sessions(int arms, var sessions) -> {
                var plain = SessionComparison.atLevel(alpha);
                var comparison = metric.lessIsBetter() ? plain.whereLessIsBetter() : plain;
                yield clusters(metric, measures(arms, sessions, TrialComparer::ofViewers), arm -> {
                    var clustered = comparison.compare(sessions, arm);
                    return new Side(
                            clustered.comparison(),
                            clustered.effect().map(effect -> guarded(guard, effect)),
                            clustered.adjustment());
                });
            }
        };
    }

    private NonInferiorityTest guard(TrialMetric metric) {
        var plain = NonInferiorityTest.withMargin(metric.margin()).withAlpha(alpha);
        return metric.lessIsBetter() ? plain.whereLessIsBetter() : plain;
    }

    private static GuardedEffect guarded(NonInferiorityTest guard, TestedEffect effect) {
        return guard.test(effect.estimate(), effect.standardError(), effect.degreesOfFreedom());
    }

    private MetricComparison comparison(TrialMetric metric) {
        var plain = MetricComparison.withDefaults().withAlpha(alpha);
        var oriented = metric.lessIsBetter() ? plain.whereLessIsBetter() : plain;
        return tightestAt.isPresent() ? oriented.readAnyTime(tightestAt.getAsDouble()) : oriented;
    }

    private MetricReading units(
            TrialMetric metric, List<? extends MetricStatistic> statistics, long former, NonInferiorityTest guard) {
        var control = statistics.getFirst();
        var comparison = comparison(metric);
        var sides = statistics.stream()
                .skip(1)
                .map(arm -> {
                    var compared = comparison.compare(control, arm);
                    return new Side(
                            compared, guard.test(control, arm), adjustment(comparison, compared, control, arm, former));
                })
                .toList();
        var measures = statistics.stream().map(TrialComparer::measure).toList();
        return reading(metric, measures, sides, BestChances.of(statistics, metric.lessIsBetter()));
    }

    private static Optional<Adjustment> adjustment(
            MetricComparison comparison,
            ArmComparison adjusted,
            MetricStatistic control,
            MetricStatistic arm,
            long former) {
        return control instanceof CupedStatistic first
                        && arm instanceof CupedStatistic second
                        && adjusted instanceof Compared with
                        && comparison.compare(first.plain(), second.plain()) instanceof Compared without
                ? Optional.of(new Adjustment(
                        former,
                        first.n() + second.n(),
                        CupedAdjustment.adjust(first, second).theta(),
                        without.difference(),
                        without.interval(),
                        with.interval()))
                : Optional.empty();
    }

    static ArmMeasure measure(MetricStatistic statistic) {
        return switch (statistic) {
            case ProportionStatistic share ->
                new ArmMeasure(
                        share.n(),
                        share.successes(),
                        share.n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(share.rate()));
            case SampleMeanStatistic(var moments) ->
                new ArmMeasure(
                        moments.n(),
                        moments.sum(),
                        moments.n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(moments.mean()));
            case RatioStatistic ratio ->
                new ArmMeasure(
                        ratio.n(),
                        ratio.numeratorDenominator().x().sum(),
                        ratio.n() > 0 && ratio.hasDenominator()
                                ? OptionalDouble.of(ratio.ratio())
                                : OptionalDouble.empty());
            case CupedStatistic cuped -> measure(cuped.plain());
            case CupedRatioStatistic ratio -> new ArmMeasure(ratio.n(), 0, OptionalDouble.empty());
        };
    }

    private MetricReading strata(TrialMetric metric, List<List<MetricStatistic>> strata, NonInferiorityTest guard) {
        int arms = strata.getFirst().size();
        var sides = IntStream.range(1, arms)
                .mapToObj(arm -> stratified(metric, strata, arm, guard))
                .toList();
        var measures = IntStream.range(0, arms)
                .mapToObj(arm -> strata.stream()
                        .map(stratum -> measure(stratum.get(arm)))
                        .reduce(TrialAnalysis.nothing(), TrialComparer::together))
                .toList();
        return reading(metric, measures, sides, List.of());
    }

    /** Of both together; the mean of a ratio cannot be joined from means, so it is weighted by units. */
    private static ArmMeasure together(ArmMeasure one, ArmMeasure other) {
        if (one.mean().isEmpty() || other.mean().isEmpty()) {
            var known = one.mean().isPresent() ? one.mean() : other.mean();
            return new ArmMeasure(one.units() + other.units(), one.total() + other.total(), known);
        }
        double units = (double) one.units() + other.units();
        double mean = (one.units() * one.mean().getAsDouble()
                        + other.units() * other.mean().getAsDouble())
                / units;
        return new ArmMeasure(one.units() + other.units(), one.total() + other.total(), OptionalDouble.of(mean));
    }

    private Side stratified(TrialMetric metric, List<List<MetricStatistic>> strata, int arm, NonInferiorityTest guard) {
        var joined = PostStratification.join(strata.stream()
                .map(stratum -> new PostStratification.Stratum(stratum.getFirst(), stratum.get(arm)))
                .toList());
        return switch (joined) {
            case Estimate.NotEstimable<PostStratification.Joined>(var reason) ->
                new Side(new NotComparable(reason), Estimate.notEstimable(reason));
            case Estimate.Estimated<PostStratification.Joined>(var effect) -> {
                var tested = TestedEffect.byStudentT(
                        effect.difference(),
                        effect.standardError(),
                        Double.POSITIVE_INFINITY,
                        Alternative.TWO_SIDED,
                        alpha);
                var posterior = new GaussianPosterior(tested.estimate(), tested.standardError());
                var oriented = metric.lessIsBetter() ? posterior.inverted() : posterior;
                double scale = StandardNormal.twoSidedCritical(alpha) * tested.standardError();
                yield new Side(
                        new Compared(
                                tested.estimate(),
                                tested.interval(),
                                tested.pValue(),
                                Method.STRATIFIED,
                                BlockedComparison.lift(
                                        effect.controlMean(),
                                        effect.controlMean() + effect.difference(),
                                        scale * scale / 2,
                                        scale * scale / 2,
                                        0),
                                oriented.chanceToWin(),
                                oriented.lossOfTreatment(),
                                oriented.lossOfControl()),
                        Estimate.of(guarded(guard, tested)));
            }
        };
    }

    private interface Compare {
        Side with(int arm);
    }

    private static MetricReading clusters(TrialMetric metric, List<ArmMeasure> measures, Compare side) {
        var sides = IntStream.range(1, measures.size()).mapToObj(side::with).toList();
        return reading(metric, measures, sides, List.of());
    }

    private static List<ArmMeasure> measures(
            int arms, List<ClusterOutcome> clusters, ToDoubleFunction<List<ClusterOutcome>> mean) {
        return IntStream.range(0, arms)
                .mapToObj(arm -> {
                    var own = clusters.stream()
                            .filter(cluster -> cluster.arm() == arm && cluster.denominator() > 0)
                            .toList();
                    double numerator =
                            own.stream().mapToDouble(ClusterOutcome::numerator).sum();
                    return new ArmMeasure(
                            own.size(),
                            numerator,
                            own.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(mean.applyAsDouble(own)));
                })
                .toList();
    }

    /** The average window. */
    private static double ofWindows(List<ClusterOutcome> clusters) {
        return clusters.stream().mapToDouble(ClusterOutcome::value).average().orElseThrow();
    }

    /** The average viewer. */
    private static double ofViewers(List<ClusterOutcome> clusters) {
        return clusters.stream().mapToDouble(ClusterOutcome::numerator).sum()
                / clusters.stream().mapToDouble(ClusterOutcome::denominator).sum();
    }

    private static MetricReading reading(
            TrialMetric metric, List<ArmMeasure> arms, List<Side> sides, List<Double> best) {
        var comparisons = new ArrayList<ArmComparison>();
        var guards = new ArrayList<Estimate<GuardedEffect>>();
        for (var side : sides) {
            comparisons.add(side.comparison());
            if (metric.role() == MetricRole.GUARDRAIL) {
                guards.add(side.guard());
            }
        }
        var pValues = comparisons.stream()
                .map(found -> found instanceof Compared compared
                        ? OptionalDouble.of(compared.pValue())
                        : OptionalDouble.empty())
                .toList();
        return new MetricReading(
                metric.key(),
                metric.role(),
                metric.lessIsBetter(),
                arms,
                comparisons,
                pValues,
                best,
                guards,
                sides.stream().map(Side::adjustment).toList());
    }
}
