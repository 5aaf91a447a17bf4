package app.dapei.live.core;

import app.dapei.live.core.Applied.Answer;
import app.dapei.live.core.PriceChange.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The prices of a session that follow its heat. */
final class PriceBox {

    private static final int MOST_PLANS = 50;
    private static final int MOST_KEPT = 100;

    private final Map<UUID, PriceState> states = new LinkedHashMap<>();
    private final ArrayDeque<PriceChange> log = new ArrayDeque<>();

    Answer plan(PricePlan plan, Instant now, Heat heat, List<RoomEffect> effects) {
        var before = states.get(plan.bundleId());
        if (before != null && before.plan().equals(plan)) {
            return Answer.ALREADY;
        }
        if (before == null && states.size() >= MOST_PLANS) {
            return Answer.NOT_POSSIBLE;
        }
        if (before != null) {
            end(before, now, heat, Reason.PLAN_ENDED, effects);
        }
        states.put(plan.bundleId(), new PriceState(plan, 0, plan.base(), now, 0));
        return Answer.DONE;
    }

    Answer withdraw(UUID bundle, Instant now, Heat heat, List<RoomEffect> effects) {
        var before = states.remove(bundle);
        if (before == null) {
            return Answer.ALREADY;
        }
        end(before, now, heat, Reason.PLAN_ENDED, effects);
        return Answer.DONE;
    }

    /** The host takes the price back to where it began. */
    Answer reset(UUID bundle, Instant now, Heat heat, List<RoomEffect> effects) {
        var before = states.get(bundle);
        if (before == null) {
            return Answer.NOT_POSSIBLE;
        }
        if (before.tier() == 0) {
            return Answer.ALREADY;
        }
        move(before, 0, now, heat, Reason.RESET, effects);
        return Answer.DONE;
    }

    void measured(Heat heat, Instant now, List<RoomEffect> effects) {
        for (var state : List.copyOf(states.values())) {
            int next = state.plan().next(state.tier(), heat.value());
            boolean rested =
                    Duration.between(state.since(), now).compareTo(state.plan().dwell()) >= 0;
            if (next != state.tier() && heat.settled() && rested) {
                var reason = next > state.tier() ? Reason.HEAT_ROSE : Reason.HEAT_FELL;
                move(state, next, now, heat, reason, effects);
            }
        }
    }

    private void move(PriceState state, int tier, Instant now, Heat heat, Reason reason, List<RoomEffect> effects) {
        long price = state.plan().price(tier);
        states.put(state.plan().bundleId(), new PriceState(state.plan(), tier, price, now, state.switches() + 1));
        note(state, price, tier, now, heat, reason, effects);
    }

    private void end(PriceState state, Instant now, Heat heat, Reason reason, List<RoomEffect> effects) {
        if (state.tier() != 0) {
            note(state, state.plan().base(), 0, now, heat, reason, effects);
        }
    }

    private void note(
            PriceState before, long to, int tier, Instant now, Heat heat, Reason reason, List<RoomEffect> effects) {
        var change = new PriceChange(now, before.plan().bundleId(), before.price(), to, tier, reason, heat);
        log.addLast(change);
        if (log.size() > MOST_KEPT) {
            log.removeFirst();
        }
        effects.add(new RoomEffect.PriceChanged(change));
    }

    List<PriceState> states() {
        return List.copyOf(states.values());
    }

    /** The last hundred, the newest last. */
    List<PriceChange> log() {
        return List.copyOf(log);
    }
}
