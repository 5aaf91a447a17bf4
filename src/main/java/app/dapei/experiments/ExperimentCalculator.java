package app.dapei.experiments;

import app.dapei.access.ApiScopes;
import app.dapei.access.Roles;
import app.dapei.experiments.core.ArmsAnalysis;
import app.dapei.experiments.core.ArmsAnalysis.AnalyzedArms;
import app.dapei.experiments.core.Estimate;
import app.dapei.experiments.core.SamplePlan;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The statistics for numbers from anywhere: arms compared, samples planned. Keeps nothing. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES + " or " + ApiScopes.EXPERIMENTS)
public class ExperimentCalculator {

    ExperimentCalculator() {}

    /**
     * How the arms are to be judged.
     *
     * @param alpha        false-positive rate, in (0, 1)
     * @param lessIsBetter for metrics such as returns
     * @param complete     whether the planned number of users is reached
     */
    public record Judgement(double alpha, boolean lessIsBetter, boolean complete) {}

    /**
     * Compares every arm with the first one.
     *
     * @throws IllegalArgumentException if there are fewer than two arms, their kinds differ, or no arm has a share
     */
    public AnalyzedArms compare(List<ArmInput> arms, Judgement judgement) {
        var analysis = ArmsAnalysis.withDefaults().withAlpha(judgement.alpha());
        var oriented = judgement.lessIsBetter() ? analysis.whereLessIsBetter() : analysis;
        var timed = judgement.complete() ? oriented : oriented.whileRunning();
        return timed.analyze(
                arms.stream().map(ArmInput::statistic).toList(),
                arms.stream().map(ArmInput::share).toList());
    }

    /** Plans a sample, or says why none suffices. */
    public Estimate<SamplePlan> plan(SamplePlan.Question question) {
        return SamplePlan.of(question);
    }
}
