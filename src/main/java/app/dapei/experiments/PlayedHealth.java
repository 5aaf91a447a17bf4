package app.dapei.experiments;

import app.dapei.experiments.core.BlockedComparison;
import app.dapei.experiments.core.Estimate;
import app.dapei.experiments.core.MidExperimentPower;
import app.dapei.experiments.core.SamplePlan;
import app.dapei.experiments.core.SessionComparison;
import app.dapei.experiments.core.TestedEffect;
import app.dapei.experiments.core.TrialData.ClusterOutcome;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The health of experiments whose arms a host plays, by the windows or sessions that are their units.
 *
 * @param table what happened in them
 */
record PlayedHealth(TrialTable table) {

    /** Power for the planned lift with what is there; empty with too few windows or sessions, or nothing to lift. */
    OptionalDouble power(int goal, SamplePlan.Question plan) {
        var clusters = table.clusters(goal);
        double baseline = baseline(clusters);
        var effect = effect(clusters, 1, plan.alpha()).found();
        return effect.isEmpty() || baseline == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        MidExperimentPower.of(plan.alpha(), plan.power()).power(effect.get(), baseline * plan.lift()));
    }

    /**
     * The p-value of the arms' shares of viewers who had bought before, over whole sessions, corrected for the number of
     * arms. Of windows there is none: who bought in one window has bought before in the next, whatever its arm.
     */
    OptionalDouble imbalance(double alpha) {
        if (table.setup().design() != Design.SESSION) {
            return OptionalDouble.empty();
        }
        var clusters = table.formerBuyers();
        int comparisons = table.arms() - 1;
        var smallest = IntStream.rangeClosed(1, comparisons)
                .mapToObj(arm -> effect(clusters, arm, alpha).found())
                .flatMap(found -> found.stream())
                .mapToDouble(TestedEffect::pValue)
                .min();
        return smallest.isPresent()
                ? OptionalDouble.of(Math.min(1, comparisons * smallest.getAsDouble()))
                : OptionalDouble.empty();
    }

    private Estimate<TestedEffect> effect(List<ClusterOutcome> clusters, int arm, double alpha) {
        return table.setup().design() == Design.SWITCHBACK
                ? BlockedComparison.atLevel(alpha).compare(clusters, arm).effect()
                : SessionComparison.atLevel(alpha).compare(clusters, arm).effect();
    }

    /** The control's average window, or average viewer of a session. */
    private double baseline(List<ClusterOutcome> clusters) {
        var control = clusters.stream()
                .filter(cluster -> cluster.arm() == 0 && cluster.denominator() > 0)
                .toList();
        double viewers =
                control.stream().mapToDouble(ClusterOutcome::denominator).sum();
        return table.setup().design() == Design.SWITCHBACK
                ? control.stream().mapToDouble(ClusterOutcome::value).average().orElse(0)
                : viewers == 0
                        ? 0
                        : control.stream()
                                        .mapToDouble(ClusterOutcome::numerator)
                                        .sum()
                                / viewers;
    }
}
