package app.dapei.experiments;

import app.dapei.experiments.core.ArmsAnalysis;
import app.dapei.experiments.core.ArmsAnalysis.AnalyzedArms;
import app.dapei.experiments.core.SampleRatioMismatchTest;
import app.dapei.experiments.core.SampleRatioMismatchTest.SplitCheck;
import app.dapei.experiments.core.ShippingDecision.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an experiment.
 *
 * @param id          its number
 * @param draft       what it was planned with
 * @param unitsPerArm users that each arm needs
 * @param state       where it is
 * @param startedAt   when it began; null before
 * @param countedAt   when the counts were last brought up to date; null before the first
 * @param decision    what was decided when it stopped; null before
 * @param learned     what was learned; empty before
 * @param arms        what was counted, the control first
 * @param complete    whether planned users and time are reached
 * @param ended       what became of it
 */
public record ExperimentDetails(
        UUID id,
        ExperimentDraft draft,
        long unitsPerArm,
        ExperimentState state,
        @Nullable Instant startedAt,
        @Nullable Instant countedAt,
        @Nullable ExperimentDecision decision,
        String learned,
        List<ArmInput> arms,
        boolean complete,
        Ended ended) {

    /**
     * What became of it.
     *
     * @param at           when it was stopped; null before
     * @param verdict      what the numbers said then; null where they could not be read
     * @param shippedArm   the arm that became the live one; null where none did
     * @param laterVerdict what the numbers say since, where that is something else; null = the verdict holds
     * @param doubtedAt    when they began to say so
     * @param archived     whether it was put away
     */
    public record Ended(
            @Nullable Instant at,
            @Nullable Verdict verdict,
            @Nullable Integer shippedArm,
            @Nullable Verdict laterVerdict,
            @Nullable Instant doubtedAt,
            boolean archived) {}

    public ExperimentDetails {
        arms = List.copyOf(arms);
    }

    /** The share of the planned users that the smallest arm has, at most 1. */
    public double progress() {
        long least = arms.stream().mapToLong(arm -> arm.statistic().n()).min().orElse(0);
        return Math.min(1, (double) least / unitsPerArm);
    }

    /** Whether the arms hold equal shares of the users; may be read at any time. */
    public SplitCheck split() {
        return SampleRatioMismatchTest.test(
                arms.stream().map(arm -> arm.statistic().n()).toList(),
                arms.stream().map(ArmInput::share).toList());
    }

    /**
     * What the arms show, as far as it may be read: at any time if it was planned so, else when the experiment is complete
     * or stopped. An experiment that is read before its planned end finds effects that are not there.
     */
    public Optional<AnalyzedArms> reading() {
        boolean counted = arms.stream().anyMatch(arm -> arm.statistic().n() > 0);
        boolean readable = draft.plan().anyTime() || complete || state == ExperimentState.STOPPED;
        if (!counted || !readable || state == ExperimentState.DRAFT) {
            return Optional.empty();
        }
        var plain = ArmsAnalysis.withDefaults().withAlpha(draft.plan().alpha());
        var oriented = draft.lessIsBetter() ? plain.whereLessIsBetter() : plain;
        var timed = draft.plan().anyTime() ? oriented.readAnyTime(2.0 * unitsPerArm) : oriented;
        var analysis = complete || draft.plan().anyTime() ? timed : timed.whileRunning();
        return Optional.of(analysis.analyze(
                arms.stream().map(ArmInput::statistic).toList(),
                arms.stream().map(ArmInput::share).toList()));
    }
}
