package app.dapei.bundles;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.Choice;
import java.util.Map;
import java.util.Set;

/**
 * What stock rules have made of a published bundle for now; its own content stays as it is.
 *
 * @param effect how viewers see it
 * @param substitutes an alternate that stands in, by slot
 * @param dropped slots that are left out
 * @param promoted the slot whose product takes the place of the main one, or {@link Choice#NONE}
 */
public record Adjustment(Effect effect, Map<Integer, Long> substitutes, Set<Integer> dropped, int promoted) {

    /** Nothing is adjusted. */
    public static final Adjustment NONE = new Adjustment(Effect.OFFERED, Map.of(), Set.of(), Choice.NONE);

    /** How viewers see a bundle. */
    public enum Effect {
        OFFERED,
        /** Seen, but nobody can buy it for now; who wants it can wait for it. */
        WAITLIST,
        /** Seen, but nobody can buy it. */
        STOPPED,
        /** Not seen. */
        HIDDEN
    }

    public Adjustment {
        substitutes = Map.copyOf(substitutes);
        dropped = Set.copyOf(dropped);
    }

    /** What is offered of a draft under these rules; what no longer fits a changed draft is passed over. */
    public Choice choice(BundleDraft draft) {
        var choice = Choice.whole(draft);
        for (var entry : substitutes.entrySet()) {
            int slot = entry.getKey();
            if (slot < draft.slots().size() && draft.slots().get(slot).mayBe(entry.getValue())) {
                choice = choice.with(slot, entry.getValue());
            }
        }
        for (int slot : dropped) {
            boolean optional =
                    slot < draft.slots().size() && !draft.slots().get(slot).required();
            choice = optional ? choice.without(slot) : choice;
        }
        return promoted != Choice.NONE && choice.takes(promoted) ? choice.promoting(promoted) : choice;
    }
}
