package app.dapei.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Shop;
import app.dapei.activity.ActivityEvent;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.ActivityLog;
import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.MetricRole;
import app.dapei.experiments.core.SamplePlan;
import app.dapei.experiments.core.ShippingDecision.Reason;
import app.dapei.experiments.core.ShippingDecision.Verdict;
import app.dapei.live.LiveSession;
import app.dapei.live.Room;
import app.dapei.live.ViewerArms;
import app.dapei.orders.OrderFixtures;
import app.dapei.simulator.core.PlantedViewers;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The whole way of an experiment, from the plan to the verdict: the portal assigns the arms, the simulator's viewers buy
 * with a probability that is known, and the verdict must be what was planted.
 */
@ModuleTest
class PlantedEffectsModuleTests {

    private static final int SESSIONS = 6;
    private static final int WINDOWS = 8;
    private static final int WINDOW_VIEWERS = 40;

    @Autowired
    TrialFixtures trials;

    @Autowired
    ExperimentResults results;

    @Autowired
    ViewerArms arms;

    @Autowired
    RunningTrials running;

    @Autowired
    TrialWindows windows;

    @Autowired
    ActivityLog log;

    @Autowired
    OrderFixtures orders;

    @Autowired
    Acting acting;

    private Shop shop;
    private Room room;
    private long tent;

    @BeforeEach
    void openAShop() {
        shop = trials.shop();
        room = trials.room(shop);
        tent = orders.product(shop, "TENT", 10_000);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void shipsALiftThatWasPlantedInAViewerSplit() {
        var result = splitWith(0.15, 0.30);
        assertThat(verdict(result)).isEqualTo(Verdict.SHIP);
        assertThat(reasons(result)).containsExactly(Reason.GOAL_BETTER, Reason.GUARDRAILS_HOLD);
        assertThat(compared(result).interval().contains(0.15)).isTrue();
    }

    @Test
    void doesNotShipWhereNothingWasPlanted() {
        var result = splitWith(0.20, 0.20);
        assertThat(verdict(result)).isEqualTo(Verdict.REVIEW);
        assertThat(reasons(result)).contains(Reason.NO_GOAL_MOVED);
        assertThat(compared(result).interval().contains(0)).isTrue();
    }

    @Test
    void rollsBackAHarmThatWasPlanted() {
        var result = splitWith(0.30, 0.15);
        assertThat(verdict(result)).isEqualTo(Verdict.ROLL_BACK);
        assertThat(reasons(result)).contains(Reason.GOAL_WORSE);
        assertThat(compared(result).interval().contains(-0.15)).isTrue();
    }

    @Test
    void shipsALiftThatWasPlantedInASwitchback() {
        var result = switchbackWith(0.05, 0.15);
        assertThat(result.health().units()).containsExactly(24L, 24L);
        assertThat(verdict(result)).isEqualTo(Verdict.SHIP);
        assertThat(compared(result).interval().contains(0.10)).isTrue();
    }

    @Test
    void doesNotShipASwitchbackWithoutAnEffect() {
        var result = switchbackWith(0.10, 0.10);
        assertThat(verdict(result)).isEqualTo(Verdict.REVIEW);
        assertThat(compared(result).interval().contains(0)).isTrue();
    }

    private ExperimentResult splitWith(double control, double treatment) {
        var id = started(Design.VIEWER_SPLIT, new SamplePlan.Metric.Share(0.2));
        var planted = new PlantedViewers(20260611, "split", control, treatment);
        var events = new ArrayList<ActivityEvent>();
        for (int number = 0; number < 1_000; number++) {
            var viewer = planted.key(number);
            int arm = arms.of(room, viewer).getFirst().arm();
            arms.seen(room, viewer, id);
            var made = planted.next(arm);
            if (made.clicked()) {
                events.add(ActivityEvent.of(
                                "c" + number, ActivityKind.CLICK, Instant.now().plusSeconds(30), viewer)
                        .withProduct(tent));
            }
            if (made.bought()) {
                orders.paidBy(shop, viewer, Instant.now().plusSeconds(60), tent);
            }
        }
        log.record(shop.id(), events);
        // its week is over: the plan asks for it, and viewers' times need not move for that
        trials.began(shop, id, Instant.now().minus(Duration.ofDays(8)));
        var result = results.of(id).orElseThrow();
        assertThat(result.health().split().isBroken()).isFalse();
        assertThat(result.health().complete()).isTrue();
        return result;
    }

    private ExperimentResult switchbackWith(double control, double treatment) {
        var id = started(Design.SWITCHBACK, new SamplePlan.Metric.Value(0.06, 0.034));
        var trial = running.ofShop(shop.id()).getFirst();
        var planted = new PlantedViewers(20260612, "switchback", control, treatment);
        var begin = Instant.now().minus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MINUTES);
        var events = new ArrayList<ActivityEvent>();
        for (int number = 0; number < SESSIONS; number++) {
            var start = begin.plus(Duration.ofDays(number + 1L));
            var session =
                    new LiveSession(9_000 + number, shop.id(), room.code(), "Room", "Show", start, start, null, false);
            for (int slot = 0; slot < WINDOWS; slot++) {
                var window = windows.at(trial, session, start, start.plus(Duration.ofMinutes(15L * slot + 4)));
                play(window, planted, events);
            }
            windows.sessionEnded(trial, String.valueOf(session.id()), start.plus(Duration.ofMinutes(15L * WINDOWS)));
        }
        log.record(shop.id(), events);
        trials.began(shop, id, begin);
        return results.of(id).orElseThrow();
    }

    private void play(TrialWindows.Window window, PlantedViewers planted, List<ActivityEvent> events) {
        for (int viewer = 0; viewer < WINDOW_VIEWERS; viewer++) {
            var key = window.clusterKey() + "-" + viewer;
            var made = planted.next(window.arm());
            var at = window.countsFrom().plusSeconds((long) (made.moment() * 600));
            events.add(ActivityEvent.of(key + "e", ActivityKind.EXPOSURE, at, key)
                    .withProduct(tent)
                    .in(window.sessionKey()));
            if (made.clicked()) {
                events.add(ActivityEvent.of(key + "c", ActivityKind.CLICK, at.plusSeconds(5), key)
                        .withProduct(tent)
                        .in(window.sessionKey()));
            }
            if (made.bought()) {
                orders.paidBy(shop, key, at.plusSeconds(60), tent);
            }
        }
    }

    private UUID started(Design design, SamplePlan.Metric baseline) {
        var metrics = List.of(
                new Setup.ChosenMetric("CONVERSION", MetricRole.GOAL, 0),
                new Setup.ChosenMetric("CTR", MetricRole.GUARDRAIL, 0.12));
        var plan = new SamplePlan.Question(baseline, 0.5, 2, 0.05, 0.8, OptionalLong.empty(), false);
        return trials.started(ExperimentFixtures.draft("Mat or lamp", design, ReadingMode.ONCE, metrics, plan));
    }

    private static Verdict verdict(ExperimentResult result) {
        return result.reading().orElseThrow().decision().verdict();
    }

    private static List<Reason> reasons(ExperimentResult result) {
        return result.reading().orElseThrow().decision().reasons();
    }

    private static Compared compared(ExperimentResult result) {
        return (Compared) result.reading()
                .orElseThrow()
                .metrics()
                .getFirst()
                .comparisons()
                .getFirst();
    }
}
