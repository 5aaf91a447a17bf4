package app.dapei.live.core;

import app.dapei.live.core.RoomEvent.Ordered;
import app.dapei.live.core.RoomEvent.PricePlanEnded;
import app.dapei.live.core.RoomEvent.PricePlanned;
import app.dapei.live.core.RoomEvent.PriceReset;
import app.dapei.live.core.RoomEvent.SessionStarted;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a price that follows heat would have done in a past session: its events are applied once more, with the plan in
 * force from the start. The orders are taken as they were; whether more would have come at a lower price is not known.
 */
public final class PriceReplay {

    private PriceReplay() {}

    /**
     * What would have been.
     *
     * @param changes each switch, in order
     * @param sets of the bundle that were ordered
     * @param usual what they brought at the base price, minor units
     * @param replayed what they would have brought
     * @param cost what one set costs; null = not known
     */
    public record Outcome(
            List<PriceChange> changes,
            long sets,
            long usual,
            long replayed,
            @Nullable Long cost) {

        /** Change of the margin as a share of what it was; empty without cost, orders or margin. */
        public OptionalDouble marginChange() {
            if (cost == null || usual <= cost * sets) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of((double) (replayed - usual) / (usual - cost * sets));
        }
    }

    /**
     * Replays a session.
     *
     * @param events as they were stored, its start first
     * @param plan as it would have been
     * @param cost what one set costs; null = not known
     */
    public static Outcome of(List<RoomEvent> events, PricePlan plan, @Nullable Long cost) {
        var engine = new RoomEngine();
        var changes = new ArrayList<PriceChange>();
        long sets = 0;
        long replayed = 0;
        for (var event : events) {
            if (event instanceof PricePlanned || event instanceof PricePlanEnded || event instanceof PriceReset) {
                continue;
            }
            var applied = engine.apply(event);
            note(applied, changes);
            if (event instanceof SessionStarted started) {
                engine.apply(new PricePlanned(started.at(), plan));
            }
            if (event instanceof Ordered order
                    && applied.answer() == Applied.Answer.DONE
                    && plan.bundleId().equals(order.bundle())) {
                sets += order.sets();
                long price = engine.hostState().prices().getFirst().price();
                replayed += price * order.sets();
            }
        }
        return new Outcome(List.copyOf(changes), sets, plan.base() * sets, replayed, cost);
    }

    private static void note(Applied applied, List<PriceChange> changes) {
        for (var effect : applied.effects()) {
            if (effect instanceof RoomEffect.PriceChanged changed) {
                changes.add(changed.change());
            }
        }
    }
}
