package app.dapei.live.core;

import app.dapei.live.core.Applied.Answer;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.live.core.PastCue.Outcome;
import app.dapei.live.core.RoomEvent.Commented;
import app.dapei.live.core.chat.Intent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cues of a session: one at a time, raised by what enough different viewers ask within the window. */
final class CueBox {

    private static final int MOST_WINDOWS = 500;
    private static final int MOST_KEPT = 50;

    private final Stage stage;
    private final CueRanking ranking;
    private final PaybackBox paybacks = new PaybackBox();
    private final LinkedHashMap<Question, AskWindow> windows = new LinkedHashMap<>();
    private final Map<Question, Instant> restingQuestions = new HashMap<>();
    private final Map<LiveItem, Instant> restingItems = new HashMap<>();
    private final ArrayDeque<PastCue> history = new ArrayDeque<>();
    private CueRules rules = CueRules.USUAL;
    private @Nullable Cue cue;
    private long raised;

    private record Question(Intent intent, LiveItem about) {}

    CueBox(Stage stage) {
        this.stage = stage;
        ranking = new CueRanking(stage);
    }

    Answer setRules(CueRules next) {
        var answer = next.equals(rules) ? Answer.ALREADY : Answer.DONE;
        rules = next;
        return answer;
    }

    void comment(Commented comment, Instant now, List<RoomEffect> effects) {
        for (var intent : Intent.values()) {
            var about = comment.intents().contains(intent) ? target(intent, comment.about()) : null;
            if (about != null) {
                ask(new Question(intent, about), comment, now, effects);
            }
        }
    }

    /** What a question is about: what it names, or what is on air. Asked what matches, a named companion is the answer. */
    private @Nullable LiveItem target(Intent intent, List<LiveItem> named) {
        var onAir = stage.onAir() == null ? null : mainItem(stage.onAir());
        if (intent != Intent.MATCH) {
            return named.isEmpty() ? onAir : mainItem(named.getFirst());
        }
        var companions = onAir instanceof ProductItem main ? stage.associatedWith(main.productId()) : Set.<Long>of();
        for (var item : named) {
            var main = mainItem(item);
            if (main instanceof ProductItem product
                    && !companions.contains(product.productId())
                    && stage.isMain(product.productId())) {
                return main;
            }
        }
        return onAir;
    }

    private LiveItem mainItem(LiveItem item) {
        var main = stage.mainOf(item);
        return main == null ? item : new ProductItem(main);
    }

    private void ask(Question question, Commented comment, Instant now, List<RoomEffect> effects) {
        var window = windows.computeIfAbsent(question, unused -> new AskWindow());
        var topic = comment.topics().isEmpty() ? null : comment.topics().getFirst();
        window.add(comment.viewer(), now.toEpochMilli(), topic, products(comment.about()), comment.text());
        window.forget(now.minus(rules.window()).toEpochMilli());
        if (windows.size() > MOST_WINDOWS) {
            windows.pollFirstEntry();
        }
        if (cue != null && cue.intent() == question.intent() && cue.about().equals(question.about())) {
            cue = cue.with(window.evidence(rules.window().toSeconds()));
        } else if (cue == null && isReady(question, window, now)) {
            raise(question, window, now, effects);
        }
    }

    private List<Long> products(List<LiveItem> items) {
        return items.stream()
                .flatMap(item -> switch (item) {
                    case ProductItem product -> List.of(product.productId()).stream();
                    case BundleItem bundle -> {
                        var offer = stage.offers().get(bundle);
                        yield offer == null
                                ? List.<Long>of().stream()
                                : offer.products().stream().sorted();
                    }
                })
                .toList();
    }

    private boolean isReady(Question question, AskWindow window, Instant now) {
        var rest = restingQuestions.get(question);
        return window.askers() >= rules.askers() && (rest == null || !now.isBefore(rest));
    }

    private void raise(Question question, AskWindow window, Instant now, List<RoomEffect> effects) {
        var options = ranking.options(question.intent(), question.about(), window, now, item -> rests(item, now));
        if (options.isEmpty() && question.intent() != Intent.MATCH) {
            return;
        }
        raised++;
        cue = new Cue(
                "c" + raised,
                question.intent(),
                question.about(),
                window.evidence(rules.window().toSeconds()),
                options,
                now,
                now.plus(rules.shown()));
        effects.add(new RoomEffect.CueRaised(cue));
    }

    private boolean rests(LiveItem item, Instant now) {
        var until = restingItems.get(item);
        return until != null && now.isBefore(until);
    }

    /** Takes a cue. What it puts on air, if anything, is pinned by the caller first. */
    Answer accept(String id, @Nullable LiveItem choice, Instant now, List<RoomEffect> effects) {
        var accepted = cue;
        if (accepted == null || !accepted.id().equals(id)) {
            return past(id);
        }
        Payback payback = null;
        var main = stage.mainOf(choice == null ? accepted.about() : choice);
        if (main != null) {
            payback = paybacks.watch(id, now, main, associated(choice, main));
        }
        end(accepted, Outcome.ACCEPTED, now, choice, payback, effects);
        return Answer.DONE;
    }

    private Set<Long> associated(@Nullable LiveItem choice, long main) {
        var offer = choice == null ? null : stage.offers().get(choice);
        return offer == null ? stage.associatedWith(main) : Set.copyOf(offer.associated());
    }

    /** What accepting would put on air: the choice, where it is one of the cue's; null = nothing. */
    @Nullable
    LiveItem shownBy(String id, @Nullable LiveItem choice) {
        if (cue == null || !cue.id().equals(id) || !cue.shows()) {
            return null;
        }
        return cue.options().stream()
                .map(Cue.Option::item)
                .filter(item -> choice == null || item.equals(choice))
                .findFirst()
                .orElse(null);
    }

    Answer swap(String id) {
        if (cue == null || !cue.id().equals(id)) {
            return past(id);
        }
        if (cue.options().size() < 2) {
            return Answer.NOT_POSSIBLE;
        }
        cue = cue.swapped();
        return Answer.DONE;
    }

    Answer dismiss(String id, Instant now, List<RoomEffect> effects) {
        if (cue == null || !cue.id().equals(id)) {
            return past(id);
        }
        end(cue, Outcome.DISMISSED, now, null, null, effects);
        return Answer.DONE;
    }

    private Answer past(String id) {
        boolean known = history.stream().anyMatch(past -> past.cue().id().equals(id));
        return known ? Answer.ALREADY : Answer.NOT_POSSIBLE;
    }

    private void end(
            Cue ended,
            Outcome outcome,
            Instant now,
            @Nullable LiveItem choice,
            @Nullable Payback payback,
            List<RoomEffect> effects) {
        cue = null;
        var question = new Question(ended.intent(), ended.about());
        windows.remove(question);
        restingQuestions.values().removeIf(until -> !now.isBefore(until));
        restingItems.values().removeIf(until -> !now.isBefore(until));
        restingQuestions.put(question, now.plus(rules.coolDown()));
        if (choice != null) {
            restingItems.put(choice, now.plus(rules.coolDown()));
        }
        var past = new PastCue(ended, outcome, now, choice, payback);
        history.addLast(past);
        if (history.size() > MOST_KEPT) {
            history.removeFirst();
        }
        effects.add(new RoomEffect.CueEnded(past));
    }

    void ordered(Instant at, Set<Long> products) {
        paybacks.ordered(at, products);
    }

    void advance(Instant now, List<RoomEffect> effects) {
        if (cue != null && !now.isBefore(cue.until())) {
            end(cue, Outcome.EXPIRED, now, null, null, effects);
        }
        paybacks.advance(now, (id, payback) -> paidBack(id, payback, effects));
    }

    private void paidBack(String id, Payback payback, List<RoomEffect> effects) {
        var kept = List.copyOf(history);
        history.clear();
        for (var past : kept) {
            boolean found = past.cue().id().equals(id);
            var next = found ? past.with(payback) : past;
            history.addLast(next);
            if (found) {
                effects.add(new RoomEffect.CuePaidBack(next));
            }
        }
    }

    /** The session is over: what is not decided is not any more. */
    void close(Instant now, List<RoomEffect> effects) {
        if (cue != null) {
            end(cue, Outcome.EXPIRED, now, null, null, effects);
        }
        paybacks.close((id, payback) -> paidBack(id, payback, effects));
    }

    @Nullable
    Instant deadline() {
        var payback = paybacks.deadline();
        var until = cue == null ? null : cue.until();
        return until == null || payback != null && payback.isBefore(until) ? payback : until;
    }

    @Nullable
    Cue cue() {
        return cue;
    }

    /** The last fifty, the newest last. */
    List<PastCue> history() {
        return List.copyOf(history);
    }
}
