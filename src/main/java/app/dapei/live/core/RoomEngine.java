package app.dapei.live.core;

import app.dapei.live.core.Applied.Answer;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session in a room as a state machine: the same events give the same states and effects. It reads no clock; time
 * comes with the events, and what is due by then (a poll that closes, a goal that ends) happens first. Events that do
 * not count change nothing, so leaving them out of a replay changes nothing either, as long as the times of the events do
 * not run backwards.
 *
 * <p>Always true: a viewer's vote counts once; a batch of likes counts once; a goal is reached at most once; nothing that
 * cannot be had is on air; before the start and after the end nothing counts.
 *
 * <p>Not safe for use by several threads.
 */
public final class RoomEngine {

    private final PollBox polls = new PollBox();
    private final LikeCounter likes = new LikeCounter();
    private Set<LiveItem> unavailable = Set.of();
    private Instant now = Instant.EPOCH;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable LiveItem onAir;
    private @Nullable Instant onAirSince;

    /** Takes one event in. Never throws on an event, whatever its order. */
    public Applied apply(RoomEvent event) {
        now = event.at().isAfter(now) ? event.at() : now;
        var effects = new ArrayList<RoomEffect>(1);
        if (isLive()) {
            polls.advance(now, effects);
            likes.advance(now);
        }
        return new Applied(answer(event, effects), effects);
    }

    private Answer answer(RoomEvent event, List<RoomEffect> effects) {
        return switch (event) {
            case SessionStarted start -> start();
            case Ticked tick -> Answer.DONE;
            case StockChanged stock -> stock(stock.items(), effects);
            default -> isLive() ? live(event, effects) : Answer.NOT_LIVE;
        };
    }

    private Answer live(RoomEvent event, List<RoomEffect> effects) {
        return switch (event) {
            case SessionStarted start -> Answer.ALREADY;
            case SessionEnded end -> end(effects);
            case ItemPinned pin -> pin(pin.item());
            case ItemUnpinned unpin -> unpin();
            case StockChanged stock -> stock(stock.items(), effects);
            case PollOpened opened -> openPoll(opened.poll());
            case PollClosed closed -> polls.close(closed.poll(), effects);
            case Voted vote -> polls.vote(vote.viewer(), vote.poll(), vote.option());
            case UnlockOpened opened ->
                opened.unlock().until().isAfter(now) ? likes.open(opened.unlock()) : Answer.NOT_POSSIBLE;
            case UnlockWithdrawn withdrawn -> likes.withdraw(withdrawn.unlock());
            case Liked like -> likes.like(like.source(), like.number(), like.taps(), effects);
            case Ticked tick -> Answer.DONE;
        };
    }

    private Answer start() {
        if (startedAt != null) {
            return endedAt == null ? Answer.ALREADY : Answer.NOT_LIVE;
        }
        startedAt = now;
        return Answer.DONE;
    }

    private Answer end(List<RoomEffect> effects) {
        polls.end(effects);
        likes.end();
        endedAt = now;
        onAir = null;
        onAirSince = null;
        return Answer.DONE;
    }

    private Answer pin(LiveItem item) {
        if (unavailable.contains(item)) {
            return Answer.NOT_POSSIBLE;
        }
        if (item.equals(onAir)) {
            return Answer.ALREADY;
        }
        onAir = item;
        onAirSince = now;
        return Answer.DONE;
    }

    private Answer unpin() {
        if (onAir == null) {
            return Answer.ALREADY;
        }
        onAir = null;
        onAirSince = null;
        return Answer.DONE;
    }

    private Answer stock(Set<LiveItem> items, List<RoomEffect> effects) {
        if (items.equals(unavailable)) {
            return Answer.ALREADY;
        }
        unavailable = items;
        if (onAir != null && unavailable.contains(onAir)) {
            effects.add(new RoomEffect.WentOffAir(onAir));
            unpin();
        }
        return Answer.DONE;
    }

    private Answer openPoll(Poll poll) {
        return poll.closesAt().isAfter(now) ? polls.open(poll) : Answer.NOT_POSSIBLE;
    }

    private boolean isLive() {
        return startedAt != null && endedAt == null;
    }

    /** When something is due next without an event; empty where nothing is. */
    public Optional<Instant> deadline() {
        return isLive()
                ? Stream.of(Optional.ofNullable(polls.deadline()), Optional.ofNullable(likes.deadline()))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                : Optional.empty();
    }

    /** What everybody may know now. */
    public LiveState state() {
        return new LiveState(startedAt, endedAt, onAir, onAirSince, likes.likes(), polls.result(), likes.progress());
    }
}
