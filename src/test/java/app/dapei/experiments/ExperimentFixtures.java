package app.dapei.experiments;

import app.dapei.experiments.core.SamplePlan;
import app.dapei.experiments.core.SamplePlan.Metric;
import java.util.List;
import java.util.OptionalLong;

/** Experiments for tests. */
public final class ExperimentFixtures {

    private ExperimentFixtures() {}

    /** A share of 5 % that may rise by half, for a week. */
    public static ExperimentDraft draft(String name, List<String> arms, boolean anyTime) {
        var plan = new SamplePlan.Question(
                new Metric.Share(0.05), 0.5, arms.size(), 0.05, 0.8, OptionalLong.empty(), anyTime);
        return new ExperimentDraft(name, "Which goes better with a tent?", "attach rate", false, arms, plan, 7);
    }
}
