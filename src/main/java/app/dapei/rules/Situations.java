package app.dapei.rules;

import app.dapei.bundles.Adjustment;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.SlotRole;
import app.dapei.rules.core.Decision;
import app.dapei.rules.core.Reading;
import app.dapei.rules.core.RuleAction;
import app.dapei.rules.core.Situation;
import app.dapei.rules.core.Situation.Slot;
import app.dapei.rules.core.Situation.Standing;
import app.dapei.stock.StockAlarms;
import app.dapei.stock.core.Alarm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings bundles, stock and what is in force into the form in which rules decide, and back. */
final class Situations {

    private Situations() {}

    static Situation of(BundleDraft draft, Map<Long, Reading> readings, List<Decision> inForce) {
        var slots = draft.slots().stream()
                .map(slot -> new Slot(
                        slot.productId(),
                        slot.quantity(),
                        slot.required(),
                        slot.role() == SlotRole.GIFT,
                        slot.alternates()))
                .toList();
        return new Situation(
                Objects.requireNonNull(draft.mainProductId()),
                draft.mainQuantity(),
                slots,
                readings,
                standing(inForce, slots.size()));
    }

    static Reading reading(StockAlarms.Reading stock) {
        return new Reading(stock.available(), stock.rate().perMinute(), stock.alarm() != Alarm.ENOUGH);
    }

    private static Standing standing(List<Decision> inForce, int slots) {
        var substitutes = new HashMap<Integer, Long>();
        var dropped = new HashSet<Integer>();
        int promoted = -1;
        boolean closed = false;
        for (var decision : inForce) {
            if (decision.slot() < slots) {
                switch (decision.rule().action()) {
                    case SUBSTITUTE -> substitutes.put(decision.slot(), decision.substitute());
                    case DEGRADE -> dropped.add(decision.slot());
                    case PROMOTE_ASSOC -> promoted = decision.slot();
                    case WAITLIST, HIDE, STOP -> closed = true;
                }
            }
        }
        return new Standing(substitutes, dropped, promoted, closed);
    }

    /** What viewers are shown while these are in force. */
    static Adjustment adjustment(List<Decision> inForce) {
        var substitutes = new HashMap<Integer, Long>();
        var dropped = new HashSet<Integer>();
        int promoted = -1;
        var effect = Adjustment.Effect.OFFERED;
        for (var decision : inForce) {
            switch (decision.rule().action()) {
                case SUBSTITUTE -> substitutes.put(decision.slot(), decision.substitute());
                case DEGRADE -> dropped.add(decision.slot());
                case PROMOTE_ASSOC -> promoted = decision.slot();
                case WAITLIST, HIDE, STOP ->
                    effect = stronger(effect, effect(decision.rule().action()));
            }
        }
        return new Adjustment(effect, substitutes, dropped, promoted);
    }

    private static Adjustment.Effect effect(RuleAction action) {
        return switch (action) {
            case WAITLIST -> Adjustment.Effect.WAITLIST;
            case STOP -> Adjustment.Effect.STOPPED;
            case HIDE -> Adjustment.Effect.HIDDEN;
            case SUBSTITUTE, DEGRADE, PROMOTE_ASSOC -> Adjustment.Effect.OFFERED;
        };
    }

    private static Adjustment.Effect stronger(Adjustment.Effect one, Adjustment.Effect other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
