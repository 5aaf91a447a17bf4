package app.dapei.live.core;

import app.dapei.live.core.chat.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks back on a session by applying what was stored of it once more. Not safe for use by several threads. */
public final class SessionReview {

    private final RoomEngine engine = new RoomEngine();
    private final Map<String, PollResult> polls = new LinkedHashMap<>();
    private final Map<String, UnlockProgress> goals = new LinkedHashMap<>();
    private final Map<String, PastCue> cues = new LinkedHashMap<>();
    private final List<PriceChange> prices = new ArrayList<>();
    private final Map<LiveItem, Duration> shown = new LinkedHashMap<>();
    private final Map<LiveItem, Integer> orders = new HashMap<>();
    private final Map<Intent, Set<String>> askers = new EnumMap<>(Intent.class);
    private final Set<String> commenters = new HashSet<>();
    private final TreeMap<Long, Minute> minutes = new TreeMap<>();
    private LiveState before = LiveState.NOTHING;
    private int peak;

    /**
     * A session seen as a whole.
     *
     * @param startedAt null = it never began
     * @param endedAt null = it is not over
     * @param peak viewers at once, at most
     * @param comments how many
     * @param commenters by how many different viewers
     * @param likes how many
     * @param orders how many
     * @param shown what was on air, in the order in which it first was
     * @param polls in their order
     * @param goals in their order
     * @param cues in their order
     * @param prices the changes by heat, in their order
     * @param askers different viewers by what they wanted
     * @param minutes what happened in each minute
     */
    public record Review(
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            int peak,
            long comments,
            int commenters,
            long likes,
            long orders,
            List<Shown> shown,
            List<PollResult> polls,
            List<UnlockProgress> goals,
            List<PastCue> cues,
            List<PriceChange> prices,
            Map<Intent, Integer> askers,
            List<Minute> minutes) {}

    /**
     * Something that was on air.
     *
     * @param item what
     * @param time how long in all
     * @param orders how many orders of it came while it was
     */
    public record Shown(LiveItem item, Duration time, int orders) {}

    /**
     * A minute.
     *
     * @param number from the start, from 0
     * @param comments in it
     * @param likes in it
     * @param online at its end
     * @param heat at its end
     */
    public record Minute(long number, int comments, int likes, int online, double heat) {}

    /** Applies what was stored next. */
    public void accept(RoomEvent event) {
        var applied = engine.apply(event);
        applied.effects().forEach(this::note);
        if (applied.answer() == Applied.Answer.DONE) {
            switch (event) {
                case RoomEvent.Commented comment -> comment(comment);
                case RoomEvent.Liked like -> minute(event.at(), 0, like.taps(), -1);
                case RoomEvent.AudienceCounted counted -> watch(counted);
                case RoomEvent.Ordered order -> order(order);
                default -> look(event.at());
            }
        }
    }

    private void note(RoomEffect effect) {
        switch (effect) {
            case RoomEffect.PollEnded ended -> polls.put(ended.result().poll().id(), ended.result());
            case RoomEffect.CueEnded ended -> cues.put(ended.cue().cue().id(), ended.cue());
            case RoomEffect.CuePaidBack paid -> cues.put(paid.cue().cue().id(), paid.cue());
            case RoomEffect.PriceChanged changed -> prices.add(changed.change());
            case RoomEffect.WentOffAir gone -> {}
            case RoomEffect.Unlocked unlocked -> {}
            case RoomEffect.CueRaised raised -> {}
        }
    }

    private void comment(RoomEvent.Commented comment) {
        commenters.add(comment.viewer());
        comment.intents()
                .forEach(intent -> askers.computeIfAbsent(intent, unused -> new HashSet<>())
                        .add(comment.viewer()));
        minute(comment.at(), 1, 0, -1);
    }

    private void watch(RoomEvent.AudienceCounted counted) {
        peak = Math.max(peak, counted.online());
        minute(counted.at(), 0, 0, counted.online());
    }

    private void order(RoomEvent.Ordered order) {
        var onAir = before.onAir();
        if (onAir != null) {
            boolean itself = onAir instanceof LiveItem.BundleItem bundle
                            && bundle.bundleId().equals(order.bundle())
                    || onAir instanceof LiveItem.ProductItem product
                            && order.products().contains(product.productId());
            if (itself) {
                orders.merge(onAir, 1, Integer::sum);
            }
        }
    }

    /** What hosts do changes what is on air and which goal is open. */
    private void look(Instant at) {
        var state = engine.state();
        var since = before.onAirSince();
        if (before.onAir() != null && since != null && !before.onAir().equals(state.onAir())) {
            shown.merge(before.onAir(), Duration.between(since, at), Duration::plus);
        }
        if (state.unlock() != null) {
            goals.put(state.unlock().unlock().id(), state.unlock());
        }
        if (state.onAir() != null) {
            shown.putIfAbsent(state.onAir(), Duration.ZERO);
        }
        before = state;
    }

    private void minute(Instant at, int comments, int likes, int online) {
        if (before.startedAt() == null) {
            return;
        }
        long number = Duration.between(before.startedAt(), at).toMinutes();
        double heat = engine.heat().value();
        minutes.merge(
                number,
                new Minute(number, comments, likes, Math.max(0, online), heat),
                (one, other) -> new Minute(
                        number,
                        one.comments() + other.comments(),
                        one.likes() + other.likes(),
                        online < 0 ? one.online() : online,
                        heat));
    }

    /** What is known so far. */
    public Review review() {
        var state = engine.state();
        if (state.unlock() != null) {
            goals.put(state.unlock().unlock().id(), state.unlock());
        }
        var counts = new EnumMap<Intent, Integer>(Intent.class);
        askers.forEach((intent, who) -> counts.put(intent, who.size()));
        var onAir = shown.entrySet().stream()
                .map(entry -> new Shown(entry.getKey(), entry.getValue(), orders.getOrDefault(entry.getKey(), 0)))
                .toList();
        return new Review(
                state.startedAt(),
                state.endedAt(),
                peak,
                engine.hostState().comments(),
                commenters.size(),
                state.likes(),
                engine.hostState().orders(),
                onAir,
                List.copyOf(polls.values()),
                List.copyOf(goals.values()),
                List.copyOf(cues.values()),
                List.copyOf(prices),
                counts,
                List.copyOf(minutes.values()));
    }
}
