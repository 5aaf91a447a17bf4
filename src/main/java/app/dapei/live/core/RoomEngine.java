package app.dapei.live.core;

import app.dapei.live.core.Applied.Answer;
import app.dapei.live.core.RoomEvent.AudienceCounted;
import app.dapei.live.core.RoomEvent.Clicked;
import app.dapei.live.core.RoomEvent.Commented;
import app.dapei.live.core.RoomEvent.CueAccepted;
import app.dapei.live.core.RoomEvent.CueDismissed;
import app.dapei.live.core.RoomEvent.CueRulesSet;
import app.dapei.live.core.RoomEvent.CueSwapped;
import app.dapei.live.core.RoomEvent.ItemPinned;
import app.dapei.live.core.RoomEvent.ItemUnpinned;
import app.dapei.live.core.RoomEvent.Liked;
import app.dapei.live.core.RoomEvent.OffersChanged;
import app.dapei.live.core.RoomEvent.Ordered;
import app.dapei.live.core.RoomEvent.PollClosed;
import app.dapei.live.core.RoomEvent.PollOpened;
import app.dapei.live.core.RoomEvent.PricePlanEnded;
import app.dapei.live.core.RoomEvent.PricePlanned;
import app.dapei.live.core.RoomEvent.PriceReset;
import app.dapei.live.core.RoomEvent.SessionEnded;
import app.dapei.live.core.RoomEvent.SessionStarted;
import app.dapei.live.core.RoomEvent.StockChanged;
import app.dapei.live.core.RoomEvent.StockRuleFired;
import app.dapei.live.core.RoomEvent.Ticked;
import app.dapei.live.core.RoomEvent.UnlockOpened;
import app.dapei.live.core.RoomEvent.UnlockWithdrawn;
import app.dapei.live.core.RoomEvent.Voted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session in a room as a state machine: the same events give the same states and effects. It reads no clock; time
 * comes with the events, and what is due by then (a poll that closes, a goal that ends, a cue that nobody took, heat to
 * be measured) happens first, each at its own time. Events that do not count change nothing, so leaving them out of a
 * replay changes nothing either, as long as the times of the events do not run backwards.
 *
 * <p>Always true: a viewer's vote counts once; a batch of likes, a comment, an order counts once; a goal is reached at
 * most once; nothing that cannot be had is on air; no price lies under its floor; before the start and after the end
 * nothing counts.
 *
 * <p>Not safe for use by several threads.
 */
public final class RoomEngine {

    /** After so long without an event nothing changes any more, so the time beyond it is skipped. */
    private static final Duration QUIET = Duration.ofHours(1);

    private static final int MOST_NOTICES = 20;

    private final PollBox polls = new PollBox();
    private final LikeCounter likes = new LikeCounter();
    private final Stage stage = new Stage();
    private final CueBox cues = new CueBox(stage);
    private final ChatLog chat = new ChatLog();
    private final HeatMeter meter = new HeatMeter();
    private final PriceBox prices = new PriceBox();
    private final Set<String> orders = new HashSet<>();
    private final ArrayDeque<HostState.StockNotice> notices = new ArrayDeque<>();
    private Instant now = Instant.EPOCH;
    private Instant nextMeasure = Instant.MAX;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;

    /** Takes one event in. Never throws on an event, whatever its order. */
    public Applied apply(RoomEvent event) {
        var effects = new ArrayList<RoomEffect>(1);
        var time = event.at().isAfter(now) ? event.at() : now;
        if (isLive()) {
            advance(time, effects);
        }
        now = time;
        return new Applied(answer(event, effects), effects);
    }

    /** Brings what is due up to a time, in the order in which it is due. */
    private void advance(Instant time, List<RoomEffect> effects) {
        var quietFrom = now.plus(QUIET);
        for (var due = nextDue(); due != null && !due.isAfter(time); due = nextDue()) {
            polls.advance(due, effects);
            likes.advance(due);
            cues.advance(due, effects);
            if (!due.isBefore(nextMeasure)) {
                prices.measured(meter.measure(due), due, effects);
                nextMeasure = due.plus(HeatMeter.STEP);
                skipQuiet(quietFrom, time);
            }
        }
    }

    private void skipQuiet(Instant quietFrom, Instant time) {
        if (nextMeasure.isAfter(quietFrom) && nextMeasure.isBefore(time)) {
            long steps = Duration.between(nextMeasure, time).dividedBy(HeatMeter.STEP);
            nextMeasure = nextMeasure.plus(HeatMeter.STEP.multipliedBy(steps));
        }
    }

    private @Nullable Instant nextDue() {
        return earlier(earlier(polls.deadline(), likes.deadline()), earlier(cues.deadline(), nextMeasure));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }

    private Answer answer(RoomEvent event, List<RoomEffect> effects) {
        return switch (event) {
            case SessionStarted start -> start();
            case Ticked tick -> Answer.DONE;
            case StockChanged stock -> stage.stock(stock.items(), now, effects);
            case OffersChanged offers -> stage.offer(offers.offers());
            case CueRulesSet set -> cues.setRules(set.rules());
            default -> isLive() ? live(event, effects) : Answer.NOT_LIVE;
        };
    }

    private Answer live(RoomEvent event, List<RoomEffect> effects) {
        return switch (event) {
            case SessionEnded end -> end(effects);
            case ItemPinned pin -> stage.pin(pin.item(), now);
            case ItemUnpinned unpin -> stage.unpin(now);
            case PollOpened opened -> openPoll(opened.poll());
            case PollClosed closed -> polls.close(closed.poll(), effects);
            case Voted vote -> polls.vote(vote.viewer(), vote.poll(), vote.option());
            case UnlockOpened opened ->
                opened.unlock().until().isAfter(now) ? likes.open(opened.unlock()) : Answer.NOT_POSSIBLE;
            case UnlockWithdrawn withdrawn -> likes.withdraw(withdrawn.unlock());
            case Liked like -> like(like, effects);
            case Commented comment -> comment(comment, effects);
            case CueAccepted accepted -> accept(accepted, effects);
            case CueSwapped swapped -> cues.swap(swapped.cue());
            case CueDismissed dismissed -> cues.dismiss(dismissed.cue(), now, effects);
            case Ordered order -> order(order);
            case Clicked clicked -> click(clicked.times());
            case AudienceCounted counted -> watch(counted.online());
            case PricePlanned planned -> prices.plan(planned.plan(), now, meter.heat(), effects);
            case PricePlanEnded ended -> prices.withdraw(ended.bundle(), now, meter.heat(), effects);
            case PriceReset reset -> prices.reset(reset.bundle(), now, meter.heat(), effects);
            case StockRuleFired fired -> notice(fired);
            case SessionStarted start -> Answer.ALREADY;
            case StockChanged stock -> Answer.ALREADY;
            case OffersChanged offers -> Answer.ALREADY;
            case CueRulesSet set -> Answer.ALREADY;
            case Ticked tick -> Answer.DONE;
        };
    }

    private Answer start() {
        if (startedAt != null) {
            return endedAt == null ? Answer.ALREADY : Answer.NOT_LIVE;
        }
        startedAt = now;
        nextMeasure = now.plus(HeatMeter.STEP);
        return Answer.DONE;
    }

    private Answer end(List<RoomEffect> effects) {
        polls.end(effects);
        likes.end();
        cues.close(now, effects);
        stage.unpin(now);
        endedAt = now;
        return Answer.DONE;
    }

    private Answer like(Liked like, List<RoomEffect> effects) {
        var answer = likes.like(like.source(), like.number(), like.taps(), now, effects);
        if (answer == Answer.DONE) {
            meter.liked(like.taps());
        }
        return answer;
    }

    private Answer comment(Commented comment, List<RoomEffect> effects) {
        var answer = chat.add(comment, now);
        if (answer == Answer.DONE) {
            meter.commented();
            cues.comment(comment, now, effects);
        }
        return answer;
    }

    /** Puts on air what the cue shows, unless it is or cannot be had. */
    private Answer accept(CueAccepted accepted, List<RoomEffect> effects) {
        var shown = cues.shownBy(accepted.cue(), accepted.choice());
        if (shown != null && stage.pin(shown, now) == Answer.NOT_POSSIBLE) {
            return Answer.NOT_POSSIBLE;
        }
        return cues.accept(accepted.cue(), shown, now, effects);
    }

    private Answer order(Ordered order) {
        if (!orders.add(order.order())) {
            return Answer.ALREADY;
        }
        cues.ordered(now, order.products());
        if (order.bundle() != null) {
            likes.ordered(order.bundle(), order.sets());
        }
        return Answer.DONE;
    }

    private Answer click(int times) {
        if (times < 1) {
            return Answer.NOT_POSSIBLE;
        }
        meter.clicked(times);
        return Answer.DONE;
    }

    private Answer watch(int online) {
        if (online < 0) {
            return Answer.NOT_POSSIBLE;
        }
        meter.watching(online);
        return Answer.DONE;
    }

    private Answer notice(StockRuleFired fired) {
        notices.addLast(new HostState.StockNotice(now, fired.item(), fired.action(), fired.text()));
        if (notices.size() > MOST_NOTICES) {
            notices.removeFirst();
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
        return isLive() ? Optional.ofNullable(nextDue()) : Optional.empty();
    }

    /** What everybody may know now. */
    public LiveState state() {
        return new LiveState(
                startedAt,
                endedAt,
                stage.onAir(),
                stage.onAirSince(),
                likes.likes(),
                polls.result(),
                likes.progress(),
                isLive() ? pricesInForce() : Map.of());
    }

    /** Those of goals come before those of heat. */
    private Map<UUID, Long> pricesInForce() {
        var inForce = new HashMap<UUID, Long>();
        prices.states().stream()
                .filter(state -> state.tier() > 0)
                .forEach(state -> inForce.put(state.plan().bundleId(), state.price()));
        var unlock = likes.inForce();
        if (unlock != null && unlock.price() != null) {
            inForce.put(unlock.bundleId(), unlock.price());
        }
        return inForce;
    }

    /** How lively the room is. */
    public Heat heat() {
        return meter.heat();
    }

    /** What those who run the session may know now. */
    public HostState hostState() {
        return new HostState(
                cues.cue(),
                cues.history(),
                meter.heat(),
                prices.states(),
                prices.log(),
                chat.latest(),
                List.copyOf(notices),
                stage.associatedShown(),
                chat.comments(),
                orders.size());
    }
}
