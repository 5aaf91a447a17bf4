package app.dapei.live.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.live.core.Applied.Answer;
import app.dapei.live.core.RoomEvent.SessionEnded;
import app.dapei.live.core.RoomEvent.StockChanged;
import app.dapei.live.core.RoomEvent.Ticked;
import app.dapei.live.core.RoomEvent.Voted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of a session whatever happens in it. */
class RoomEnginePropertyTests {

    private record Run(LiveState state, HostState host, List<RoomEffect> effects) {}

    private static Run run(List<RoomEvent> events) {
        var engine = new RoomEngine();
        var effects = new ArrayList<RoomEffect>();
        events.forEach(event -> effects.addAll(engine.apply(event).effects()));
        return new Run(engine.state(), engine.hostState(), effects);
    }

    @Property(tries = 200)
    void theSameEventsGiveTheSameStatesAndEffects(@ForAll long seed, @ForAll @IntRange(min = 1, max = 600) int length) {
        var events = RandomEvents.stream(seed, length);
        assertThat(run(events)).isEqualTo(run(events));
    }

    /** Batches differ in when the clock is looked at: ticks come between the events or do not. */
    @Property(tries = 200)
    void howEventsAreBatchedChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 600) int length) {
        var events = RandomEvents.stream(seed, length);
        var random = new Random(seed);
        var ticked = new ArrayList<RoomEvent>();
        var last = RandomEvents.T0;
        for (var event : events) {
            for (int i = random.nextInt(3); i > 0 && last.isBefore(event.at()); i--) {
                long gap = event.at().toEpochMilli() - last.toEpochMilli();
                last = last.plusMillis(1 + random.nextLong(gap));
                ticked.add(new Ticked(last));
            }
            ticked.add(event);
            last = event.at();
        }
        assertThat(run(ticked)).isEqualTo(run(events));
    }

    /** What is stored is what counted; retries come again at once, or much later. */
    @Property(tries = 200)
    void aReplayOfWhatCountedGivesTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 600) int length) {
        var events = RandomEvents.stream(seed, length);
        var live = new RoomEngine();
        var kept = new ArrayList<RoomEvent>();
        var effects = new ArrayList<RoomEffect>();
        for (var event : events) {
            var applied = live.apply(event);
            effects.addAll(applied.effects());
            if (applied.answer() == Answer.DONE && !(event instanceof Ticked)) {
                kept.add(event);
            }
        }
        kept.add(new Ticked(events.getLast().at()));
        var replayed = run(kept);
        assertThat(replayed.state()).isEqualTo(live.state());
        assertThat(replayed.host()).isEqualTo(live.hostState());
        assertThat(replayed.effects()).isEqualTo(effects);
    }

    @Property(tries = 300)
    void nothingThatMustNotBeEverIs(@ForAll long seed) {
        var engine = new RoomEngine();
        Set<LiveItem> unavailable = Set.of();
        var unlocked = new HashSet<String>();
        var decided = new HashSet<String>();
        var voters = new HashSet<String>();
        boolean over = false;
        for (var event : RandomEvents.stream(seed, 500)) {
            var applied = engine.apply(event);
            var state = engine.state();
            if (event instanceof StockChanged stock) {
                unavailable = stock.items();
            }
            if (event instanceof Voted vote && applied.answer() == Answer.DONE) {
                voters.add(vote.poll() + vote.viewer());
            }
            for (var effect : applied.effects()) {
                if (effect instanceof RoomEffect.Unlocked goal) {
                    assertThat(unlocked.add(goal.unlock().id()))
                            .as("a goal fires once")
                            .isTrue();
                }
                if (effect instanceof RoomEffect.CueEnded ended) {
                    assertThat(decided.add(ended.cue().cue().id()))
                            .as("a cue ends once")
                            .isTrue();
                }
            }
            assertThat(unavailable)
                    .doesNotContain(state.onAir() == null ? new LiveItem.ProductItem(-1) : state.onAir());
            assertThat(state.prices().values()).allMatch(price -> price >= RandomEvents.FLOOR);
            if (state.poll() != null) {
                var poll = state.poll().poll().id();
                assertThat((long) state.poll().total())
                        .as("a vote counts once")
                        .isEqualTo(voters.stream()
                                .filter(one -> one.startsWith(poll))
                                .count());
            }
            over |= event instanceof SessionEnded;
            assertThat(over && (state.isLive() || state.onAir() != null)).isFalse();
        }
    }
}
