package app.dapei.experiments.core;

import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.SampleRatioMismatchTest.SplitCheck;
import app.dapei.experiments.core.ShippingDecision.Evidence;
import app.dapei.experiments.core.ShippingDecision.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One metric in all arms of an experiment: the split first, then every arm against the first one, with p-values adjusted
 * for the number of arms, the chance of each arm to be the best, and the decision for the leading arm.
 */
public final class ArmsAnalysis {

    private static final ArmsAnalysis DEFAULT =
            new ArmsAnalysis(MetricComparison.withDefaults(), 0.05, false, MultipleComparison.HOLM, true);

    private final MetricComparison comparison;
    private final double alpha;
    private final boolean lessIsBetter;
    private final MultipleComparison correction;
    private final boolean complete;

    private ArmsAnalysis(
            MetricComparison comparison,
            double alpha,
            boolean lessIsBetter,
            MultipleComparison correction,
            boolean complete) {
        this.comparison = comparison;
        this.alpha = alpha;
        this.lessIsBetter = lessIsBetter;
        this.correction = correction;
        this.complete = complete;
    }

    /** At 5 % with Holm's correction, more is better, the experiment complete. */
    public static ArmsAnalysis withDefaults() {
        return DEFAULT;
    }

    /** With another significance level. */
    public ArmsAnalysis withAlpha(double newAlpha) {
        return new ArmsAnalysis(comparison.withAlpha(newAlpha), newAlpha, lessIsBetter, correction, complete);
    }

    /** With another correction for several arms. */
    public ArmsAnalysis with(MultipleComparison newCorrection) {
        return new ArmsAnalysis(comparison, alpha, lessIsBetter, newCorrection, complete);
    }

    /** For a metric of which less is better. */
    public ArmsAnalysis whereLessIsBetter() {
        return new ArmsAnalysis(comparison.whereLessIsBetter(), alpha, true, correction, complete);
    }

    /** While the planned units or time are not reached. */
    public ArmsAnalysis whileRunning() {
        return new ArmsAnalysis(comparison, alpha, lessIsBetter, correction, false);
    }

    /** Read at any time; see {@link MetricComparison#readAnyTime}. */
    public ArmsAnalysis readAnyTime(double tightestUnits) {
        return new ArmsAnalysis(comparison.readAnyTime(tightestUnits), alpha, lessIsBetter, correction, complete);
    }

    /**
     * What the arms show.
     *
     * @param split           whether the arms hold the units they were meant to
     * @param comparisons     each arm but the first against the first
     * @param adjustedPValues of each comparison; empty where it has none
     * @param bestChances     the chance of each arm, the first included, to be the best; empty list when an arm has no spread
     * @param leader          index of the arm with the best mean, 0 for the first; also when nothing is significant
     * @param decision        for the leader against the first arm
     */
    public record AnalyzedArms(
            SplitCheck split,
            List<ArmComparison> comparisons,
            List<OptionalDouble> adjustedPValues,
            List<Double> bestChances,
            int leader,
            ShippingDecision decision) {}

    /**
     * Analyses at least two arms of one kind of metric, the control first.
     *
     * @param weights the planned share per arm, of any positive sum
     */
    public AnalyzedArms analyze(List<? extends MetricStatistic> arms, List<Double> weights) {
        Arguments.atLeast("number of arms", 2, arms.size());
        var split = SampleRatioMismatchTest.test(
                arms.stream().map(MetricStatistic::n).toList(), weights);
        var comparisons = arms.stream()
                .skip(1)
                .map(arm -> comparison.compare(arms.getFirst(), arm))
                .toList();
        var adjusted = adjusted(comparisons);
        int leader = leader(comparisons);
        var decision = decision(split, comparisons, adjusted, leader);
        return new AnalyzedArms(split, comparisons, adjusted, BestChances.of(arms, lessIsBetter), leader, decision);
    }

    private List<OptionalDouble> adjusted(List<ArmComparison> comparisons) {
        double[] known = comparisons.stream()
                .filter(Compared.class::isInstance)
                .mapToDouble(found -> ((Compared) found).pValue())
                .toArray();
        double[] corrected = correction.adjust(known);
        var all = new ArrayList<OptionalDouble>();
        int next = 0;
        for (var found : comparisons) {
            all.add(found instanceof Compared ? OptionalDouble.of(corrected[next++]) : OptionalDouble.empty());
        }
        return List.copyOf(all);
    }

    private int leader(List<ArmComparison> comparisons) {
        double best = 0;
        int leader = 0;
        for (int arm = 0; arm < comparisons.size(); arm++) {
            double gain = gain(comparisons.get(arm));
            if (gain > best) {
                best = gain;
                leader = arm + 1;
            }
        }
        return leader;
    }

    private double gain(ArmComparison comparison) {
        double difference = switch (comparison) {
            case Compared compared -> compared.difference();
            case ArmComparison.OnlyDifference only -> only.difference();
            case ArmComparison.NotComparable _ -> 0;
        };
        return lessIsBetter ? -difference : difference;
    }

    private ShippingDecision decision(
            SplitCheck split, List<ArmComparison> comparisons, List<OptionalDouble> adjusted, int leader) {
        // When the first arm leads, the question is whether any other is significantly worse.
        var goals = leader > 0
                ? List.of(goal(comparisons.get(leader - 1), adjusted.get(leader - 1)))
                : IntStream.range(0, comparisons.size())
                        .mapToObj(arm -> goal(comparisons.get(arm), adjusted.get(arm)))
                        .toList();
        boolean enough = complete && comparisons.stream().anyMatch(Compared.class::isInstance);
        return ShippingDecision.of(new Evidence(split.isBroken(), enough, goals, List.of()));
    }

    private Goal goal(ArmComparison comparison, OptionalDouble pValue) {
        if (pValue.isEmpty() || pValue.getAsDouble() >= alpha) {
            return Goal.UNDECIDED;
        }
        return gain(comparison) > 0 ? Goal.BETTER : Goal.WORSE;
    }
}
