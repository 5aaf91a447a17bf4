package app.dapei.experiments.core;

import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.MetricReading.ArmMeasure;
import app.dapei.experiments.core.NonInferiorityTest.GuardedEffect;
import app.dapei.experiments.core.SampleRatioMismatchTest.SplitCheck;
import app.dapei.experiments.core.ShippingDecision.Evidence;
import app.dapei.experiments.core.ShippingDecision.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A whole experiment: the split first, then every metric in every arm against the control, and one decision for the
 * leading arm by {@link ShippingDecision}.
 *
 * <p>P-values of all goals and arms are corrected together (Holm), those of secondary metrics in a family of their own;
 * guardrails are tested against their margins without correction.
 */
public final class TrialAnalysis {

    private static final TrialAnalysis DEFAULT = new TrialAnalysis(0.05, OptionalDouble.empty(), true);

    private final double alpha;
    private final OptionalDouble tightestAt;
    private final boolean complete;

    private TrialAnalysis(double alpha, OptionalDouble tightestAt, boolean complete) {
        this.alpha = alpha;
        this.tightestAt = tightestAt;
        this.complete = complete;
    }

    /** At 5 %, read once, the experiment complete. */
    public static TrialAnalysis withDefaults() {
        return DEFAULT;
    }

    /** At another level; that of one look where looks were planned. */
    public TrialAnalysis withAlpha(double newAlpha) {
        return new TrialAnalysis(Arguments.openProbability("alpha", newAlpha), tightestAt, complete);
    }

    /** Read at any time; concerns units that were assigned one by one with fixed shares. */
    public TrialAnalysis readAnyTime(double tightestUnits) {
        return new TrialAnalysis(alpha, OptionalDouble.of(tightestUnits), complete);
    }

    /** While the planned units or time are not reached. */
    public TrialAnalysis whileRunning() {
        return new TrialAnalysis(alpha, tightestAt, false);
    }

    /**
     * What is to be analysed of one metric.
     *
     * @param key          names it
     * @param role         what it is for
     * @param lessIsBetter for metrics such as returns
     * @param margin       of a guardrail: the largest harm that is acceptable, in the metric's unit; else not looked at
     * @param data         what was counted
     */
    public record TrialMetric(String key, MetricRole role, boolean lessIsBetter, double margin, TrialData data) {}

    /**
     * What the experiment shows.
     *
     * @param split    whether the arms hold the units they were meant to
     * @param metrics  in the order given
     * @param leader   index of the arm that is best in the first goal; 0 is the control
     * @param decision for the leader against the control
     */
    public record TrialReading(SplitCheck split, List<MetricReading> metrics, int leader, ShippingDecision decision) {

        public TrialReading {
            metrics = List.copyOf(metrics);
        }
    }

    /** Analyses metrics of which at least one is a goal. */
    public TrialReading analyze(SplitCheck split, List<TrialMetric> metrics) {
        var comparer = new TrialComparer(alpha, tightestAt);
        var compared = metrics.stream().map(comparer::compare).toList();
        var goals = corrected(compared, MetricRole.GOAL);
        var all = corrected(goals, MetricRole.SECONDARY);
        int leader = leader(all);
        return new TrialReading(split, all, leader, decision(split, all, leader));
    }

    private static List<MetricReading> corrected(List<MetricReading> readings, MetricRole role) {
        double[] known = readings.stream()
                .filter(reading -> reading.role() == role)
                .flatMap(reading -> reading.comparisons().stream())
                .filter(Compared.class::isInstance)
                .mapToDouble(comparison -> ((Compared) comparison).pValue())
                .toArray();
        double[] adjusted = MultipleComparison.HOLM.adjust(known);
        var result = new ArrayList<MetricReading>();
        int next = 0;
        for (var reading : readings) {
            if (reading.role() != role) {
                result.add(reading);
                continue;
            }
            var values = new ArrayList<OptionalDouble>();
            for (var comparison : reading.comparisons()) {
                values.add(
                        comparison instanceof Compared ? OptionalDouble.of(adjusted[next++]) : OptionalDouble.empty());
            }
            result.add(reading.withAdjustedPValues(values));
        }
        return result;
    }

    private static int leader(List<MetricReading> readings) {
        var first = readings.stream()
                .filter(reading -> reading.role() == MetricRole.GOAL)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("metrics must hold a goal; got none"));
        int leader = 0;
        double best = 0;
        for (int arm = 1; arm < first.arms().size(); arm++) {
            double gain = first.gain(arm);
            if (gain > best) {
                best = gain;
                leader = arm;
            }
        }
        return leader;
    }

    /** When the control leads, the question is whether any other arm is significantly worse. */
    private ShippingDecision decision(SplitCheck split, List<MetricReading> readings, int leader) {
        var goals = new ArrayList<Goal>();
        var guards = new ArrayList<NonInferiorityTest.Guard>();
        boolean any = false;
        for (var reading : readings) {
            int arms = reading.arms().size();
            switch (reading.role()) {
                case GOAL -> {
                    IntStream.range(1, arms)
                            .filter(arm -> leader == 0 || arm == leader)
                            .forEach(arm -> goals.add(reading.goal(arm, alpha)));
                    any |= reading.comparisons().stream().anyMatch(Compared.class::isInstance);
                }
                case GUARDRAIL -> {
                    if (leader > 0) {
                        guards.add(reading.guards()
                                .get(leader - 1)
                                .found()
                                .map(GuardedEffect::guard)
                                .orElse(NonInferiorityTest.Guard.UNDECIDED));
                    }
                }
                case SECONDARY -> {}
            }
        }
        return ShippingDecision.of(new Evidence(split.isBroken(), complete && any, goals, guards));
    }

    /** The measure of an arm without any unit. */
    static ArmMeasure nothing() {
        return new ArmMeasure(0, 0, OptionalDouble.empty());
    }
}
