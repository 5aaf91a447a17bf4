package app.dapei.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.access.Shop;
import app.dapei.activity.ActivityEvent;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.ActivityLog;
import app.dapei.experiments.core.Adjustment;
import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.MetricReading;
import app.dapei.experiments.core.MetricRole;
import app.dapei.live.LiveSession;
import app.dapei.live.Room;
import app.dapei.live.ViewerArms;
import app.dapei.orders.OrderFixtures;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What rooms and viewers did before an experiment explains part of what they do in it, and is taken out. */
@ModuleTest
class FormerValuesModuleTests {

    private static final List<Setup.ChosenMetric> BUYERS =
            List.of(new Setup.ChosenMetric("CONVERSION", MetricRole.GOAL, 0));

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
    OrderFixtures orders;

    @Autowired
    Acting acting;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private Shop shop;
    private long tent;
    private boolean regulars;
    private int sessions;

    @BeforeEach
    void openAShop() {
        shop = trials.shop();
        tent = orders.product(shop, "TENT", 10_000);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void sessionsAreAdjustedForFormerSessionsOfTheirRoom() {
        var quiet = trials.room(shop);
        var busy = trials.room(shop);
        watched(trials.session(shop, quiet, ago(60), ago(60).plusSeconds(3600)), 1);
        watched(trials.session(shop, busy, ago(59), ago(59).plusSeconds(3600)), 5);
        var goal = playedIn(quiet, busy);
        var adjustment = goal.adjustments().getFirst().orElseThrow();
        assertThat(adjustment.known()).isEqualTo(8);
        assertThat(adjustment.units()).isEqualTo(8);
        // rooms' means are 0.5 apart, their former ones 0.4
        assertThat(adjustment.slope()).isCloseTo(1.25, within(1e-9));
        var compared = (Compared) goal.comparisons().getFirst();
        assertThat(compared.difference()).isCloseTo(0.1, within(1e-9));
        // {1, 2, 6, 7} of 10 in an arm, adjusted {3.5, 4.5, 3.5, 4.5}: variances 26/3 and 1/3 of a hundredth;
        // t.ppf(0.975) of
        // 6 and of 5 degrees of freedom, the latter with the variance times 6/5
        assertThat(half(
                        adjustment.plainInterval().lower(),
                        adjustment.plainInterval().upper()))
                .isCloseTo(2.4469118511449692 * Math.sqrt(26.0 / 600), within(1e-9));
        assertThat(half(compared.interval().lower(), compared.interval().upper()))
                .isCloseTo(2.5705818366147395 * Math.sqrt(0.002), within(1e-9));
        assertThat(adjustment.narrowing()).isCloseTo(0.7743, within(1e-4));
    }

    @Test
    void sessionsStayAsTheyAreWhereNothingWasBefore() {
        var goal = playedIn(trials.room(shop), trials.room(shop));
        assertThat(goal.adjustments()).containsExactly(Optional.empty());
        assertThat(((Compared) goal.comparisons().getFirst()).difference()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void tellsThePowerOfSessionsAndWhetherTheirViewersHadBoughtBeforeAlike() {
        var only = trials.room(shop);
        for (int viewer = 0; viewer < 5; viewer++) {
            orders.paidBy(shop, "regular" + viewer, ago(70), tent);
        }
        regulars = true;
        var id = played(only, only);
        var health = results.of(id).orElseThrow().health();
        // {1, 2, 6, 7} of about 10: the planned lift of a half of 0.4 is about 1 standard error of 0.2, 6 degrees of
        // freedom
        assertThat(health.powerNow().orElseThrow()).isBetween(0.1, 0.2);
        // four of eight sessions, two of each arm, have two regulars each
        assertThat(health.imbalance().orElseThrow()).isGreaterThan(0.5);
    }

    @Test
    void formerSessionsOfOneRoomAloneTellItsSessionsNotApart() {
        var only = trials.room(shop);
        watched(trials.session(shop, only, ago(60), ago(60).plusSeconds(3600)), 3);
        assertThat(playedIn(only, only).adjustments()).containsExactly(Optional.empty());
    }

    @Test
    void viewersAreAdjustedForWhatTheyBoughtBefore() {
        var room = trials.room(shop);
        var id = trials.started(
                ExperimentFixtures.draft("Mat or lamp", Design.VIEWER_SPLIT, ReadingMode.ANY_TIME, BUYERS));
        int[] seen = new int[2];
        int[] bought = new int[2];
        for (int viewer = 0; viewer < 400; viewer++) {
            var key = "v" + viewer;
            int arm = arms.of(room, key).getFirst().arm();
            arms.seen(room, key, id);
            seen[arm]++;
            if (viewer % 2 == 0) {
                orders.paidBy(shop, key, now.minus(Duration.ofDays(10)), tent);
            }
            if (viewer % 4 == 0 || viewer % 20 == 1) {
                bought[arm]++;
                orders.paidBy(shop, key, now.plusSeconds(120), tent);
            }
        }
        var goal = goal(id);
        var adjustment = goal.adjustments().getFirst().orElseThrow();
        assertThat(adjustment.known()).isEqualTo(200);
        // 200 of 400 had bought, 120 bought, 100 did both: (100/400 − 0.5·0.3)/(0.5·0.5)
        assertThat(adjustment.slope()).isCloseTo(0.4, within(1e-9));
        assertThat(adjustment.plainDifference())
                .isCloseTo((double) bought[1] / seen[1] - (double) bought[0] / seen[0], within(1e-9));
        // the correlation is 0.1/√(0.25·0.21) = 0.436, which leaves √(1 − 0.190) = 90 % of the width
        assertThat(adjustment.narrowing()).isCloseTo(0.10, within(0.04));
        assertThat(goal.arms().getFirst().total()).isEqualTo(bought[0]);
        assertThat(goal.bestChances().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void viewersWithoutAPastAreComparedAsTheyAre() {
        var room = trials.room(shop);
        var id = trials.started(
                ExperimentFixtures.draft("Mat or lamp", Design.VIEWER_SPLIT, ReadingMode.ANY_TIME, BUYERS));
        for (int viewer = 0; viewer < 100; viewer++) {
            arms.of(room, "v" + viewer);
            arms.seen(room, "v" + viewer, id);
            if (viewer % 3 == 0) {
                orders.paidBy(shop, "v" + viewer, now.plusSeconds(120), tent);
            }
        }
        assertThat(goal(id).adjustments())
                .extracting(Optional<Adjustment>::isPresent)
                .containsExactly(false);
    }

    /** Eight sessions of ten viewers, blocks of two in one room; the treatment sells to one more. */
    private MetricReading playedIn(Room first, Room second) {
        return goal(played(first, second));
    }

    private UUID played(Room first, Room second) {
        var id = trials.started(ExperimentFixtures.draft("Story or price", Design.SESSION, ReadingMode.ONCE, BUYERS));
        trials.began(shop, id, ago(50));
        var trial = running.ofShop(shop.id()).getFirst();
        int[] buyers = {1, 2, 6, 7};
        for (int number = 0; number < 8; number++) {
            var start = ago(40 - number);
            var session = trials.session(shop, number < 4 ? first : second, start, start.plus(Duration.ofHours(1)));
            var window = windows.at(trial, session, start, start);
            windows.sessionEnded(trial, String.valueOf(session.id()), start.plus(Duration.ofHours(1)));
            watched(session, buyers[number / 2] + window.arm());
        }
        results.stop(id, new Ending(ExperimentDecision.NO_CHANGE, null, ""));
        return id;
    }

    /** Ten viewers, of whom some buy. */
    private void watched(LiveSession session, int buyers) {
        var events = new ArrayList<ActivityEvent>();
        var at = session.scheduledAt().plusSeconds(600);
        for (int viewer = 0; viewer < 10; viewer++) {
            var key = "s" + session.id() + "-" + viewer;
            events.add(ActivityEvent.of(key + "e", ActivityKind.EXPOSURE, at, key)
                    .withProduct(tent)
                    .in(String.valueOf(session.id())));
            if (viewer < buyers) {
                orders.paidBy(shop, key, at.plusSeconds(60), tent);
            }
        }
        if (regulars && sessions++ % 4 < 2) {
            for (int regular = 0; regular < 2; regular++) {
                events.add(ActivityEvent.of(
                                "r" + session.id() + "-" + regular, ActivityKind.EXPOSURE, at, "regular" + regular)
                        .withProduct(tent)
                        .in(String.valueOf(session.id())));
            }
        }
        log.record(shop.id(), events);
    }

    private MetricReading goal(UUID id) {
        return results.of(id).orElseThrow().reading().orElseThrow().metrics().getFirst();
    }

    private Instant ago(long days) {
        return now.minus(Duration.ofDays(days));
    }

    private static double half(double lower, double upper) {
        return (upper - lower) / 2;
    }
}
