package app.dapei.live.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.live.core.Applied.Answer;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.live.core.RoomEffect.PollEnded;
import app.dapei.live.core.RoomEffect.Unlocked;
import app.dapei.live.core.RoomEffect.WentOffAir;
import app.dapei.live.core.RoomEvent.ItemPinned;
import app.dapei.live.core.RoomEvent.ItemUnpinned;
import app.dapei.live.core.RoomEvent.Liked;
import app.dapei.live.core.RoomEvent.PollClosed;
import app.dapei.live.core.RoomEvent.PollOpened;
import app.dapei.live.core.RoomEvent.SessionEnded;
import app.dapei.live.core.RoomEvent.SessionStarted;
import app.dapei.live.core.RoomEvent.StockChanged;
import app.dapei.live.core.RoomEvent.Ticked;
import app.dapei.live.core.RoomEvent.UnlockOpened;
import app.dapei.live.core.RoomEvent.UnlockWithdrawn;
import app.dapei.live.core.RoomEvent.Voted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomEngineTests {

    private static final Instant T0 = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID TENT_SET = new UUID(1, 1);
    private static final LiveItem TENT = new BundleItem(TENT_SET);
    private static final LiveItem LAMP = new ProductItem(7);

    private final RoomEngine engine = new RoomEngine();

    private static Instant at(int seconds) {
        return T0.plusSeconds(seconds);
    }

    private static Poll poll(String id, int closesAt, boolean changeable) {
        var options = List.of(new Poll.Option("帐篷", TENT.toString()), new Poll.Option("灯", LAMP.toString()));
        return new Poll(id, "下一个讲什么?", options, at(closesAt), changeable);
    }

    private Answer answer(RoomEvent event) {
        return engine.apply(event).answer();
    }

    private List<Integer> votes() {
        return engine.state().poll().votes();
    }

    @BeforeEach
    void start() {
        assertThat(answer(new SessionStarted(T0))).isEqualTo(Answer.DONE);
    }

    @Test
    void nothingCountsBeforeTheStartAndAfterTheEnd() {
        var early = new RoomEngine();
        assertThat(early.apply(new ItemPinned(T0, TENT)).answer()).isEqualTo(Answer.NOT_LIVE);
        assertThat(early.apply(new Liked(T0, "a", 1, 3)).answer()).isEqualTo(Answer.NOT_LIVE);
        assertThat(early.state()).isEqualTo(LiveState.NOTHING);
        engine.apply(new ItemPinned(at(1), TENT));
        engine.apply(new SessionEnded(at(9)));
        assertThat(answer(new SessionStarted(at(10)))).isEqualTo(Answer.NOT_LIVE);
        assertThat(answer(new Liked(at(10), "a", 1, 3))).isEqualTo(Answer.NOT_LIVE);
        assertThat(engine.state().onAir()).isNull();
        assertThat(engine.state().endedAt()).isEqualTo(at(9));
    }

    @Test
    void showsWhatWasPinnedLastAndSinceWhen() {
        engine.apply(new ItemPinned(at(1), TENT));
        engine.apply(new ItemPinned(at(5), LAMP));
        assertThat(answer(new ItemPinned(at(8), LAMP))).isEqualTo(Answer.ALREADY);
        assertThat(engine.state().onAir()).isEqualTo(LAMP);
        assertThat(engine.state().onAirSince()).isEqualTo(at(5));
        engine.apply(new ItemUnpinned(at(9)));
        assertThat(engine.state().onAir()).isNull();
    }

    @Test
    void takesWhatSoldOutOffAirAndDoesNotLetItBack() {
        engine.apply(new ItemPinned(at(1), TENT));
        var applied = engine.apply(new StockChanged(at(2), Set.of(TENT)));
        assertThat(applied.effects()).containsExactly(new WentOffAir(TENT));
        assertThat(engine.state().onAir()).isNull();
        assertThat(answer(new ItemPinned(at(3), TENT))).isEqualTo(Answer.NOT_POSSIBLE);
        engine.apply(new StockChanged(at(4), Set.of()));
        assertThat(answer(new ItemPinned(at(5), TENT))).isEqualTo(Answer.DONE);
    }

    @Test
    void countsEachViewersVoteOnce() {
        engine.apply(new PollOpened(at(1), poll("p", 60, false)));
        assertThat(answer(new Voted(at(2), "ann", "p", 0))).isEqualTo(Answer.DONE);
        assertThat(answer(new Voted(at(2), "ann", "p", 0))).isEqualTo(Answer.ALREADY);
        assertThat(answer(new Voted(at(3), "ann", "p", 1))).isEqualTo(Answer.ALREADY);
        assertThat(answer(new Voted(at(3), "bo", "p", 1))).isEqualTo(Answer.DONE);
        assertThat(answer(new Voted(at(3), "cy", "p", 2))).isEqualTo(Answer.NOT_POSSIBLE);
        assertThat(answer(new Voted(at(3), "cy", "other", 0))).isEqualTo(Answer.NOT_POSSIBLE);
        assertThat(votes()).containsExactly(1, 1);
    }

    @Test
    void movesAVoteWhereThePollAllowsIt() {
        engine.apply(new PollOpened(at(1), poll("p", 60, true)));
        engine.apply(new Voted(at(2), "ann", "p", 0));
        assertThat(answer(new Voted(at(3), "ann", "p", 1))).isEqualTo(Answer.DONE);
        assertThat(votes()).containsExactly(0, 1);
    }

    @Test
    void closesAPollOnTimeBeforeALateVote() {
        engine.apply(new PollOpened(at(1), poll("p", 60, false)));
        engine.apply(new Voted(at(59), "ann", "p", 1));
        assertThat(engine.deadline()).contains(at(60));
        var late = engine.apply(new Voted(at(60), "bo", "p", 0));
        assertThat(late.answer()).isEqualTo(Answer.NOT_POSSIBLE);
        assertThat(late.effects()).singleElement().isInstanceOfSatisfying(PollEnded.class, ended -> {
            assertThat(ended.result().leader()).hasValue(1);
            assertThat(ended.result().votes()).containsExactly(0, 1);
        });
        assertThat(engine.deadline()).as("the next measure of heat").contains(at(70));
        assertThat(engine.state().poll().open()).isFalse();
    }

    @Test
    void hasOnePollOpenAtATimeAndNeverTheSameTwice() {
        engine.apply(new PollOpened(at(1), poll("p", 60, false)));
        assertThat(answer(new PollOpened(at(2), poll("q", 60, false)))).isEqualTo(Answer.NOT_POSSIBLE);
        engine.apply(new PollClosed(at(3), "p"));
        assertThat(answer(new PollClosed(at(4), "p"))).isEqualTo(Answer.ALREADY);
        assertThat(answer(new PollOpened(at(5), poll("q", 60, false)))).isEqualTo(Answer.DONE);
        engine.apply(new PollClosed(at(6), "q"));
        assertThat(answer(new PollOpened(at(7), poll("p", 60, false)))).isEqualTo(Answer.NOT_POSSIBLE);
    }

    @Test
    void theEarlierOfEqualsLeadsAndNobodyWinsWithoutVotes() {
        var poll = poll("p", 60, false);
        assertThat(new PollResult(poll, List.of(3, 3), false).leader()).hasValue(0);
        assertThat(new PollResult(poll, List.of(2, 3), false).leader()).hasValue(1);
        assertThat(new PollResult(poll, List.of(0, 0), false).leader()).isEmpty();
    }

    @Test
    void countsABatchOfLikesOnceAndReachesAGoalOnce() {
        engine.apply(new Liked(at(1), "ann", 1, 4));
        engine.apply(new UnlockOpened(at(2), new Unlock("u", TENT_SET, 10, at(90))));
        assertThat(answer(new Liked(at(3), "ann", 2, 6))).isEqualTo(Answer.DONE);
        assertThat(answer(new Liked(at(3), "ann", 2, 6))).isEqualTo(Answer.ALREADY);
        assertThat(engine.state().unlock()).extracting(UnlockProgress::likes).isEqualTo(6L);
        var reached = engine.apply(new Liked(at(4), "bo", 1, 9));
        assertThat(reached.effects()).singleElement().isInstanceOf(Unlocked.class);
        assertThat(engine.apply(new Liked(at(5), "cy", 1, 9)).effects()).isEmpty();
        assertThat(engine.state().likes()).isEqualTo(28);
        assertThat(engine.state().unlock())
                .isEqualTo(new UnlockProgress(new Unlock("u", TENT_SET, 10, at(90)), 10, UnlockProgress.State.REACHED));
    }

    @Test
    void endsAGoalOnTimeOrWhenTheHostTakesItBack() {
        engine.apply(new UnlockOpened(at(1), new Unlock("u", TENT_SET, 10, at(20))));
        engine.apply(new Liked(at(2), "ann", 1, 3));
        engine.apply(new Ticked(at(20)));
        assertThat(engine.apply(new Liked(at(21), "ann", 2, 30)).effects()).isEmpty();
        assertThat(engine.state().unlock().state()).isEqualTo(UnlockProgress.State.ENDED);
        assertThat(engine.state().unlock().likes()).isEqualTo(3);
        engine.apply(new UnlockOpened(at(22), new Unlock("v", TENT_SET, 10, at(40))));
        assertThat(answer(new UnlockWithdrawn(at(23), "v"))).isEqualTo(Answer.DONE);
        assertThat(answer(new UnlockWithdrawn(at(23), "u"))).isEqualTo(Answer.NOT_POSSIBLE);
    }

    @Test
    void timeNeverRunsBackwards() {
        engine.apply(new ItemPinned(at(10), TENT));
        engine.apply(new ItemPinned(at(4), LAMP));
        assertThat(engine.state().onAirSince()).isEqualTo(at(10));
    }

    @Test
    void randomEventsKeepThePromisesAndReplayToTheSameState() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var live = new RoomEngine();
            var kept = new ArrayList<RoomEvent>();
            long likes = 0;
            int unlocked = 0;
            Instant last = T0;
            for (int step = 0; step < 300; step++) {
                var event = randomEvent(random, step / 2);
                last = event.at().isAfter(last) ? event.at() : last;
                long before = live.state().likes();
                var applied = live.apply(event);
                if (applied.answer() == Answer.DONE && !(event instanceof Ticked)) {
                    kept.add(event);
                }
                likes += applied.answer() == Answer.DONE && event instanceof Liked like ? like.taps() : 0;
                unlocked += (int) applied.effects().stream()
                        .filter(Unlocked.class::isInstance)
                        .count();
                var state = live.state();
                assertThat(state.likes()).isEqualTo(likes).isGreaterThanOrEqualTo(before);
                if (state.poll() != null) {
                    assertThat(state.poll().total()).isLessThanOrEqualTo(4);
                }
                if (state.unlock() != null) {
                    assertThat(state.unlock().likes())
                            .isLessThanOrEqualTo(state.unlock().unlock().goal());
                }
            }
            assertThat(unlocked).as("seed %d", seed).isLessThanOrEqualTo(6);
            var replayed = new RoomEngine();
            for (var event : kept) {
                assertThat(replayed.apply(event).answer()).as("seed %d", seed).isEqualTo(Answer.DONE);
                replayed.apply(event);
            }
            live.apply(new Ticked(last));
            replayed.apply(new Ticked(last));
            assertThat(replayed.state()).as("seed %d", seed).isEqualTo(live.state());
        }
    }

    private static RoomEvent randomEvent(Random random, int second) {
        var at = at(second);
        var item = random.nextBoolean() ? TENT : LAMP;
        var id = "x" + random.nextInt(6);
        return switch (random.nextInt(14)) {
            case 0 -> new SessionStarted(at);
            case 1 -> random.nextInt(20) == 0 ? new SessionEnded(at) : new Ticked(at);
            case 2 -> new ItemPinned(at, item);
            case 3 -> new ItemUnpinned(at);
            case 4 -> new StockChanged(at, random.nextBoolean() ? Set.of() : Set.of(item));
            case 5 -> new PollOpened(at, poll(id, second + 10, random.nextBoolean()));
            case 6 -> new PollClosed(at, id);
            case 7, 8 -> new Voted(at, "v" + random.nextInt(4), id, random.nextInt(3) - 1);
            case 9 -> new UnlockOpened(at, new Unlock(id, TENT_SET, 1 + random.nextInt(40), at(second + 15)));
            case 10 -> new UnlockWithdrawn(at, id);
            case 11 -> new Ticked(at);
            default -> new Liked(at, "v" + random.nextInt(4), random.nextInt(40), 1 + random.nextInt(5));
        };
    }
}
