package app.dapei.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.experiments.core.SamplePlan;
import app.dapei.experiments.core.SamplePlan.Metric;
import app.dapei.experiments.core.ShippingDecision.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ExperimentTests {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant WEEK_LATER = START.plus(Duration.ofDays(7));

    @Test
    void hidesTheResultUntilUsersAndDaysAreReached() {
        var experiment = running(false);
        experiment.count(counts(1000, 50, 1000, 90), WEEK_LATER);
        assertThat(experiment.details(START.plus(Duration.ofDays(6))).reading()).isEmpty();
        assertThat(experiment.details(START.plus(Duration.ofDays(6))).progress())
                .isEqualTo(1);
        var reading = experiment.details(WEEK_LATER).reading().orElseThrow();
        assertThat(reading.decision().verdict()).isEqualTo(Verdict.SHIP);
    }

    @Test
    void hidesTheResultWhileAnArmHasTooFewUsers() {
        var experiment = running(false);
        experiment.count(counts(1000, 50, 999, 90), WEEK_LATER);
        assertThat(experiment.details(WEEK_LATER).reading()).isEmpty();
        assertThat(experiment.details(WEEK_LATER).split().isBroken()).isFalse();
    }

    @Test
    void showsTheResultAtAnyTimeWithItsWiderBoundary() {
        var experiment = running(true);
        experiment.count(counts(200, 10, 200, 22), START);
        var early = experiment.details(START).reading().orElseThrow();
        assertThat(early.decision().verdict()).isEqualTo(Verdict.REVIEW);
        experiment.count(counts(900, 45, 900, 130), START);
        assertThat(experiment.details(START).reading().orElseThrow().decision().verdict())
                .isEqualTo(Verdict.SHIP);
    }

    @Test
    void showsNothingBeforeTheFirstCount() {
        assertThat(running(true).details(WEEK_LATER).reading()).isEmpty();
        assertThat(running(true).details(WEEK_LATER).progress()).isZero();
    }

    @Test
    void refusesCountsThatShrinkOrCannotBe() {
        var experiment = running(false);
        experiment.count(counts(100, 5, 100, 5), START);
        assertThatThrownBy(() -> experiment.count(counts(100, 5, 99, 5), START))
                .isInstanceOf(CountsShrankException.class)
                .hasMessageContaining("\"B\" had 100 users");
        assertThatThrownBy(() -> experiment.count(counts(100, 101, 100, 5), START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("successes");
    }

    @Test
    void goesOnlyFromDraftOverRunningToStopped() {
        var experiment = new Experiment(1, draft(false), 1000, START);
        assertThatThrownBy(() -> experiment.count(counts(1, 0, 1, 0), START))
                .isInstanceOf(ExperimentStateException.class);
        assertThatThrownBy(() -> experiment.stop(new Ending(ExperimentDecision.SHIPPED, null, ""), null, START))
                .isInstanceOf(ExperimentStateException.class);
        experiment.start(START);
        assertThatThrownBy(() -> experiment.start(START)).hasMessageContaining("is RUNNING and cannot become RUNNING");
        experiment.count(counts(1000, 50, 1000, 52), START);
        experiment.stop(new Ending(ExperimentDecision.NO_CHANGE, null, " a mat is as good as a lamp "), null, START);
        var details = experiment.details(WEEK_LATER);
        assertThat(details.state()).isEqualTo(ExperimentState.STOPPED);
        assertThat(details.learned()).isEqualTo("a mat is as good as a lamp");
        assertThat(details.reading().orElseThrow().decision().verdict()).isEqualTo(Verdict.KEEP_RUNNING);
    }

    @Test
    void aDraftIsValidOrDoesNotExist() {
        assertThatThrownBy(() -> draft(" ", List.of("A", "B"))).hasMessageContaining("name must have 1 to 120");
        assertThatThrownBy(() -> draft("x", List.of("A", "A"))).hasMessageContaining("2 different names");
        assertThatThrownBy(() -> draft("x", List.of("A", "B", "C"))).hasMessageContaining("2 different names");
        assertThat(draft("x", List.of("A", "B")).measure()).isEqualTo(Measure.SHARE);
    }

    private static Experiment running(boolean anyTime) {
        var experiment = new Experiment(1, draft(anyTime), 1000, START.minus(Duration.ofDays(1)));
        experiment.start(START);
        return experiment;
    }

    private static List<ArmCount> counts(long firstUnits, long first, long secondUnits, long second) {
        return List.of(
                new ArmCount(1, "A", firstUnits, first, first), new ArmCount(1, "B", secondUnits, second, second));
    }

    private static ExperimentDraft draft(boolean anyTime) {
        return ExperimentFixtures.draft("Mat or lamp", List.of("A", "B"), anyTime);
    }

    private static ExperimentDraft draft(String name, List<String> arms) {
        var plan = new SamplePlan.Question(new Metric.Share(0.05), 0.5, 2, 0.05, 0.8, OptionalLong.empty(), false);
        return new ExperimentDraft(name, "", "attach rate", false, arms, plan, 7);
    }
}
