package app.dapei.experiments;

import app.dapei.experiments.core.MetricRole;
import app.dapei.experiments.core.SamplePlan;
import app.dapei.experiments.core.SamplePlan.Metric;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Experiments for tests. */
public final class ExperimentFixtures {

    private ExperimentFixtures() {}

    /** A share of 5 % that may rise by half, for a week. */
    public static ExperimentDraft draft(String name, List<String> arms, boolean anyTime) {
        var plan = new SamplePlan.Question(
                new Metric.Share(0.05), 0.5, arms.size(), 0.05, 0.8, OptionalLong.empty(), anyTime);
        return new ExperimentDraft(name, "Which goes better with a tent?", "attach rate", false, arms, plan, 7);
    }

    /** Two arms of viewers: who buys decides, order value explains. */
    public static ExperimentDraft viewerSplit(String name, ReadingMode mode) {
        var metrics = List.of(
                new Setup.ChosenMetric("CONVERSION", MetricRole.GOAL, 0),
                new Setup.ChosenMetric("AOV", MetricRole.SECONDARY, 0));
        return draft(name, Design.VIEWER_SPLIT, mode, metrics);
    }

    /** An experiment of the portal's own rooms, over nothing in particular. */
    public static ExperimentDraft draft(
            String name, Design design, ReadingMode mode, List<Setup.ChosenMetric> metrics) {
        var plan = new SamplePlan.Question(
                new Metric.Share(0.05), 0.5, 2, 0.05, 0.8, OptionalLong.empty(), mode == ReadingMode.ANY_TIME);
        return draft(name, design, mode, metrics, plan);
    }

    /** One with a sample planned otherwise. */
    public static ExperimentDraft draft(
            String name, Design design, ReadingMode mode, List<Setup.ChosenMetric> metrics, SamplePlan.Question plan) {
        var setup = new Setup(
                design,
                Subject.OTHER,
                List.of(new Setup.ArmPlan(0.5, null, "Say nothing"), new Setup.ArmPlan(0.5, null, "Show the lamp")),
                Setup.Audience.EVERYBODY,
                Setup.Windows.USUAL,
                Setup.Bandit.USUAL,
                new Setup.Reading(mode, mode == ReadingMode.LOOKS ? 4 : 1),
                Setup.Maturity.USUAL,
                metrics);
        return new ExperimentDraft(name, "", "buyers", false, List.of("A", "B"), plan, 7, setup);
    }

    /** The same plan, each arm with a script of the library. */
    public static ExperimentDraft ofScripts(ExperimentDraft draft, List<UUID> scripts) {
        var setup = draft.setup();
        var arms = scripts.stream()
                .map(script -> new Setup.ArmPlan(1.0 / scripts.size(), null, "", script))
                .toList();
        return new ExperimentDraft(
                draft.name(),
                draft.question(),
                draft.metric(),
                draft.lessIsBetter(),
                draft.arms(),
                draft.plan(),
                draft.leastDays(),
                new Setup(
                        setup.design(),
                        Subject.SCRIPT,
                        arms,
                        setup.audience(),
                        setup.windows(),
                        setup.bandit(),
                        setup.reading(),
                        setup.maturity(),
                        setup.metrics()));
    }
}
