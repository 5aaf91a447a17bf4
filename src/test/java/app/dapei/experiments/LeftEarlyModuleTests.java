package app.dapei.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.access.Shop;
import app.dapei.activity.ActivityEvent;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.ActivityLog;
import app.dapei.experiments.core.Estimate.Estimated;
import app.dapei.experiments.core.MetricReading;
import app.dapei.experiments.core.MetricRole;
import app.dapei.experiments.core.NonInferiorityTest.Guard;
import app.dapei.live.Room;
import app.dapei.live.ViewerArms;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Viewers who leave soon and stay away are counted in every design, and can be guarded. */
@ModuleTest
class LeftEarlyModuleTests {

    private static final List<Setup.ChosenMetric> GUARDED = List.of(
            new Setup.ChosenMetric("CONVERSION", MetricRole.GOAL, 0),
            new Setup.ChosenMetric("LEFT_EARLY", MetricRole.GUARDRAIL, 0.05));

    @Autowired
    TrialFixtures trials;

    @Autowired
    ExperimentResults results;

    @Autowired
    RunningTrials running;

    @Autowired
    TrialWindows windows;

    @Autowired
    ViewerArms arms;

    @Autowired
    ActivityLog log;

    @Autowired
    Acting acting;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private final List<ActivityEvent> events = new ArrayList<>();
    private Shop shop;
    private Room room;

    @BeforeEach
    void openAShop() {
        shop = trials.shop();
        room = trials.room(shop);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void aViewerWhoComesBackOrLeavesLaterDidNotLeaveEarly() {
        var id = split();
        int gone = see(id, "gone");
        int back = see(id, "back");
        see(id, "long");
        see(id, "quiet");
        happened("gone", ActivityKind.LEAVE, 120);
        happened("back", ActivityKind.LEAVE, 120);
        happened("back", ActivityKind.JOIN, 125);
        happened("back", ActivityKind.LEAVE, 2400);
        happened("long", ActivityKind.LEAVE, 1200);
        log.record(shop.id(), events);
        var guard = guard(id);
        assertThat(guard.arms()).extracting(arm -> arm.total()).satisfies(totals -> {
            assertThat(totals.get(gone)).isEqualTo(1);
            assertThat(totals.get(1 - gone)).isZero();
        });
        assertThat(back).isIn(0, 1);
    }

    @Test
    void anArmThatDrivesViewersAwayBreaksTheGuardrail() {
        var id = split();
        for (int viewer = 0; viewer < 400; viewer++) {
            int arm = see(id, "v" + viewer);
            if (viewer % 20 == 0 || arm == 1 && viewer % 3 == 0) {
                happened("v" + viewer, ActivityKind.LEAVE, 60);
            }
        }
        log.record(shop.id(), events);
        var guard = guard(id);
        assertThat(guard.lessIsBetter()).isTrue();
        assertThat(guard.guards())
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .isInstanceOfSatisfying(
                                Estimated.class,
                                one -> assertThat(one.value()).hasFieldOrPropertyWithValue("guard", Guard.BROKEN)));
    }

    @Test
    void sessionsAndWindowsCountFromWhenAViewerCame() {
        for (var design : List.of(Design.SESSION, Design.SWITCHBACK)) {
            var guard = played(design);
            // of ten viewers two leave early under the control and four under the treatment
            assertThat(guard.arms().getFirst().mean().orElseThrow()).isCloseTo(0.2, within(1e-9));
            assertThat(guard.arms().getLast().mean().orElseThrow()).isCloseTo(0.4, within(1e-9));
            assertThat(guard.guards()).hasSize(1);
        }
    }

    /** Eight sessions of an hour, or their first windows: ten viewers come at the tenth minute or later. */
    private MetricReading played(Design design) {
        var id = trials.started(ExperimentFixtures.draft("Story or price", design, ReadingMode.ONCE, GUARDED));
        trials.began(shop, id, now.minus(Duration.ofDays(50)));
        var trial = running.ofShop(shop.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        for (int number = 0; number < 8; number++) {
            var start = now.minus(Duration.ofDays(40 - number));
            var session = trials.session(shop, room, start, start.plus(Duration.ofHours(1)));
            var key = String.valueOf(session.id());
            windows.at(trial, session, start, start);
            windows.sessionEnded(trial, key, start.plus(Duration.ofHours(1)));
            windows.of(shop.id(), id).stream()
                    .filter(window -> window.sessionKey().equals(key))
                    .forEach(window -> {
                        for (int viewer = 0; viewer < 10; viewer++) {
                            var name = design + key + "-" + window.number() + "-" + viewer;
                            var came = window.countsFrom().plusSeconds(420);
                            boolean early = viewer < (window.arm() == 0 ? 2 : 4);
                            events.add(event(name, ActivityKind.JOIN, came).in(key));
                            events.add(event(name, ActivityKind.LEAVE, came.plusSeconds(early ? 60 : 301))
                                    .in(key));
                        }
                    });
        }
        log.record(shop.id(), events);
        results.stop(id, new Ending(ExperimentDecision.NO_CHANGE, null, ""));
        return guard(id);
    }

    private UUID split() {
        return trials.started(
                ExperimentFixtures.draft("Mat or lamp", Design.VIEWER_SPLIT, ReadingMode.ANY_TIME, GUARDED));
    }

    private int see(UUID id, String viewer) {
        int arm = arms.of(room, viewer).getFirst().arm();
        arms.seen(room, viewer, id);
        return arm;
    }

    private void happened(String viewer, ActivityKind kind, long seconds) {
        events.add(event(viewer, kind, now.plusSeconds(60 + seconds)));
    }

    private ActivityEvent event(String viewer, ActivityKind kind, Instant at) {
        return ActivityEvent.of(viewer + kind + at.getEpochSecond(), kind, at, viewer);
    }

    private MetricReading guard(UUID id) {
        return results.of(id).orElseThrow().reading().orElseThrow().metrics().getLast();
    }
}
