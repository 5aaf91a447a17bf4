package app.dapei.experiments.core;

import app.dapei.experiments.core.NonInferiorityTest.GuardedEffect;
import app.dapei.experiments.core.ShippingDecision.Goal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One metric of an experiment, read.
 *
 * @param key             names it
 * @param role            what it is for
 * @param lessIsBetter    for metrics such as returns
 * @param arms            what each arm holds, the control first
 * @param comparisons     each arm but the first against the first
 * @param adjustedPValues of each comparison, corrected within the family of its role; empty where it has none
 * @param bestChances     the chance of each arm to be the best; empty list where it cannot be told
 * @param guards          of a guardrail: each arm but the first against the margin; else empty
 * @param adjustments     of each comparison, what values from before the experiment explained; empty where not adjusted
 */
public record MetricReading(
        String key,
        MetricRole role,
        boolean lessIsBetter,
        List<ArmMeasure> arms,
        List<ArmComparison> comparisons,
        List<OptionalDouble> adjustedPValues,
        List<Double> bestChances,
        List<Estimate<GuardedEffect>> guards,
        List<Optional<Adjustment>> adjustments) {

    public MetricReading {
        arms = List.copyOf(arms);
        comparisons = List.copyOf(comparisons);
        adjustedPValues = List.copyOf(adjustedPValues);
        bestChances = List.copyOf(bestChances);
        guards = List.copyOf(guards);
        adjustments = List.copyOf(adjustments);
    }

    /**
     * What an arm holds.
     *
     * @param units    viewers, windows or sessions
     * @param total    sum of the metric's numerator
     * @param mean     the metric; empty where its denominator is 0
     */
    public record ArmMeasure(long units, double total, OptionalDouble mean) {}

    MetricReading withAdjustedPValues(List<OptionalDouble> values) {
        return new MetricReading(key, role, lessIsBetter, arms, comparisons, values, bestChances, guards, adjustments);
    }

    /** How much better an arm is than the control, in the metric's unit; 0 where nothing is known. */
    public double gain(int arm) {
        double difference = switch (comparisons.get(arm - 1)) {
            case ArmComparison.Compared compared -> compared.difference();
            case ArmComparison.OnlyDifference only -> only.difference();
            case ArmComparison.NotComparable _ -> 0;
        };
        return lessIsBetter ? -difference : difference;
    }

    /** What an arm did to this metric at a level, after correction. */
    public Goal goal(int arm, double alpha) {
        var pValue = adjustedPValues.get(arm - 1);
        if (pValue.isEmpty() || pValue.getAsDouble() >= alpha) {
            return Goal.UNDECIDED;
        }
        return gain(arm) > 0 ? Goal.BETTER : Goal.WORSE;
    }
}
