package app.dapei.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Shop;
import app.dapei.experiments.TrialWindows.Window;
import app.dapei.experiments.core.MetricRole;
import app.dapei.live.LiveSession;
import app.dapei.live.RoomCode;
import app.dapei.live.SessionChanged;
import app.dapei.scripts.ScriptDesk;
import app.dapei.scripts.core.ScriptDraft;
import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptPart;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class HostPlaysModuleTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    @Autowired
    Experiments experiments;

    @Autowired
    RunningTrials running;

    @Autowired
    TrialWindows windows;

    @Autowired
    HostPlays plays;

    @Autowired
    ScriptDesk scripts;

    @Autowired
    TrialFixtures trials;

    @Autowired
    Acting acting;

    private Shop shop;

    @BeforeEach
    void openAShop() {
        shop = trials.shop();
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void everyBlockOfASessionPlaysEachArmOnce() {
        var trial = started(Design.SWITCHBACK);
        var session = session(1, START);
        for (int slot = 0; slot < 8; slot++) {
            at(trial, session, slot * 15L + 1);
        }
        var written = windows.of(shop.id(), trial.id());
        assertThat(written).extracting(Window::number).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        for (int block = 0; block < 4; block++) {
            assertThat(written.subList(2 * block, 2 * block + 2))
                    .extracting(Window::arm)
                    .containsExactlyInAnyOrder(0, 1);
            assertThat(written.subList(2 * block, 2 * block + 2))
                    .extracting(Window::block)
                    .containsOnly(block);
        }
    }

    @Test
    void aWindowStaysWhatItWasHoweverOftenTheConsoleAsks() {
        var trial = started(Design.SWITCHBACK);
        var session = session(1, START);
        var first = at(trial, session, 0);
        assertThat(at(trial, session, 14)).isEqualTo(first);
        assertThat(at(trial, session, 15).number()).isEqualTo(1);
        assertThat(at(trial, session, 0)).isEqualTo(first);
        assertThat(windows.of(shop.id(), trial.id())).hasSize(2);
        assertThat(first.countsFrom()).isEqualTo(START.plus(Duration.ofMinutes(3)));
        assertThat(first.endsAt()).isEqualTo(START.plus(Duration.ofMinutes(15)));
    }

    @Test
    void aSessionThatEndsEarlyLeavesOnlyTheWindowsThatItFinished() {
        var trial = started(Design.SWITCHBACK);
        var session = session(1, START);
        at(trial, session, 1);
        at(trial, session, 31);
        windows.sessionEnded(trial, "1", START.plus(Duration.ofMinutes(40)));
        assertThat(windows.of(shop.id(), trial.id())).extracting(Window::number).containsExactly(0, 1);
    }

    @Test
    void sessionsInARowShareTheArmsEvenly() {
        var trial = started(Design.SESSION);
        for (int number = 0; number < 6; number++) {
            at(trial, session(number, START.plus(Duration.ofDays(number))), 0);
        }
        var written = windows.of(shop.id(), trial.id());
        for (int block = 0; block < 3; block++) {
            var own = new HashSet<>(List.of(
                    written.get(2 * block).arm(), written.get(2 * block + 1).arm()));
            assertThat(own).containsExactlyInAnyOrder(0, 1);
        }
    }

    @Test
    void aWholeSessionIsOneWindowThatEndsWithIt() {
        var trial = started(Design.SESSION);
        var session = session(7, START);
        var window = at(trial, session, 0);
        assertThat(at(trial, session, 90)).isEqualTo(window);
        var end = START.plus(Duration.ofHours(2));
        windows.sessionEnded(trial, "7", end);
        assertThat(windows.of(shop.id(), trial.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.endsAt()).isEqualTo(end));
    }

    @Test
    void tellsTheHostWhatToPlayUntilWhenAndWhetherItSettles() {
        var trial = started(Design.SWITCHBACK);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        trials.began(shop, trial.id(), now.minus(Duration.ofDays(1)));
        var settled = plays.now(session(1, now.minus(Duration.ofMinutes(20))));
        assertThat(settled).singleElement().satisfies(play -> {
            assertThat(play.settling()).isFalse();
            assertThat(play.until()).isEqualTo(now.minus(Duration.ofMinutes(20)).plus(Duration.ofMinutes(30)));
            int arm = windows.of(shop.id(), trial.id()).get(1).arm();
            assertThat(play.arm()).isEqualTo(arm == 0 ? "A" : "B");
            assertThat(play.instruction()).isEqualTo(arm == 0 ? "Say nothing" : "Show the lamp");
        });
        assertThat(plays.now(session(2, now.minus(Duration.ofMinutes(16)))))
                .singleElement()
                .satisfies(play -> assertThat(play.settling()).isTrue());
    }

    @Test
    void handsTheHostTheScriptOfTheArm() {
        var story = scripts.add(null, script("The night in the rain", "Our tent kept a family dry."));
        var price = scripts.add(null, script("Less than a hotel", "One night of a hotel pays for it."));
        var plain = ExperimentFixtures.draft(
                "Story or price",
                Design.SWITCHBACK,
                ReadingMode.ONCE,
                List.of(new Setup.ChosenMetric("CONVERSION", MetricRole.GOAL, 0)));
        var id = experiments.plan(ExperimentFixtures.ofScripts(plain, List.of(story, price)));
        experiments.start(id);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        trials.began(shop, id, now.minus(Duration.ofDays(1)));
        var play = plays.now(session(1, now.minus(Duration.ofMinutes(5)))).getFirst();
        assertThat(play.instruction())
                .isEqualTo(
                        windows.of(shop.id(), id).getFirst().arm() == 0
                                ? "The night in the rain\nOur tent kept a family dry."
                                : "Less than a hotel\nOne night of a hotel pays for it.");
    }

    private static ScriptDraft script(String title, String text) {
        return new ScriptDraft(title, ScriptKind.FREE_TEXT, ScriptLanguage.EN, "", Map.of(ScriptPart.TEXT, text));
    }

    @Test
    void wantsNothingOfSessionsThatTakeNoPart() {
        var trial = started(Design.SWITCHBACK);
        var now = Instant.now();
        assertThat(plays.now(session(1, now.minus(Duration.ofHours(1)))))
                .as("live before the experiment began")
                .isEmpty();
        trials.began(shop, trial.id(), now.minus(Duration.ofDays(1)));
        var planned = new LiveSession(2, shop.id(), new RoomCode("room-x"), "Room", "Show", now, null, null, false);
        assertThat(plays.now(planned)).isEmpty();
        var elsewhere = new LiveSession(
                3, acting.newShop().id(), new RoomCode("room-x"), "Room", "Show", now, now, null, false);
        assertThat(plays.now(elsewhere)).isEmpty();
        assertThat(windows.of(shop.id(), trial.id())).isEmpty();
    }

    @Test
    void theEndOfASessionClosesItsWindows() {
        var trial = started(Design.SWITCHBACK);
        var now = Instant.now();
        trials.began(shop, trial.id(), now.minus(Duration.ofDays(1)));
        plays.now(session(5, now.minus(Duration.ofMinutes(20))));
        assertThat(windows.of(shop.id(), trial.id())).hasSize(2);
        plays.on(new SessionChanged(shop.id(), 5, "SESSION_ENDED", "Show", ""));
        assertThat(windows.of(shop.id(), trial.id())).extracting(Window::number).containsExactly(0);
    }

    private Window at(RunningTrials.Trial trial, LiveSession session, long minute) {
        var start = session.scheduledAt();
        return windows.at(trial, session, start, start.plus(Duration.ofMinutes(minute)));
    }

    private LiveSession session(long id, Instant start) {
        var at = start.truncatedTo(ChronoUnit.MICROS);
        return new LiveSession(id, shop.id(), new RoomCode("room-x"), "Room", "Show", at, at, null, false);
    }

    private RunningTrials.Trial started(Design design) {
        var goal = List.of(new Setup.ChosenMetric("CONVERSION", MetricRole.GOAL, 0));
        var id = experiments.plan(ExperimentFixtures.draft("Story or price", design, ReadingMode.ONCE, goal));
        experiments.start(id);
        return running.ofShop(shop.id()).getFirst();
    }
}
