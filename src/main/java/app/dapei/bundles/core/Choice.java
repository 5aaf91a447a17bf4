package app.dapei.bundles.core;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer takes of a bundle: the main product, always, and of some slots one product each.
 *
 * @param taken the product taken by slot, slots from 0; a slot that is missing is left out
 * @param promoted the slot whose product takes the place of the main one, which is then left out; or {@link #NONE}
 */
public record Choice(SortedMap<Integer, Long> taken, int promoted) {

    /** No slot. */
    public static final int NONE = -1;

    public Choice {
        taken = new TreeMap<>(taken);
        if (promoted != NONE && !taken.containsKey(promoted)) {
            throw new IllegalArgumentException("the promoted slot must be taken; got: " + promoted);
        }
    }

    /** Everything, each slot with its first product. */
    public static Choice whole(BundleDraft draft) {
        var taken = new TreeMap<Integer, Long>();
        for (int i = 0; i < draft.slots().size(); i++) {
            taken.put(i, draft.slots().get(i).productId());
        }
        return new Choice(taken, NONE);
    }

    /**
     * What a shop offers at the present stock: for what is sold out the first alternate that is not; optional slots
     * without any are left out.
     */
    public static Choice offered(BundleDraft draft, Map<Long, ProductFacts> products) {
        return whole(draft).atStock(draft, products);
    }

    /** The same at the present stock; see {@link #offered}. */
    public Choice atStock(BundleDraft draft, Map<Long, ProductFacts> products) {
        var at = this;
        for (var entry : taken.entrySet()) {
            int index = entry.getKey();
            var slot = draft.slots().get(index);
            if (isSoldOut(products.get(entry.getValue()), slot.quantity())) {
                var alternate = slot.alternates().stream()
                        .filter(id -> !isSoldOut(products.get(id), slot.quantity()))
                        .findFirst();
                if (alternate.isPresent()) {
                    at = at.with(index, alternate.get());
                } else if (!slot.required() && index != promoted) {
                    at = at.without(index);
                }
            }
        }
        return at;
    }

    private static boolean isSoldOut(@Nullable ProductFacts facts, int quantity) {
        if (facts == null) {
            return true;
        }
        var deliverable = facts.deliverable(Math.max(1, quantity));
        return deliverable != null && deliverable == 0;
    }

    public Choice with(int slot, long productId) {
        var other = new TreeMap<>(taken);
        other.put(slot, productId);
        return new Choice(other, promoted);
    }

    public Choice without(int slot) {
        var other = new TreeMap<>(taken);
        other.remove(slot);
        return new Choice(other, promoted == slot ? NONE : promoted);
    }

    /** Lets a slot's product take the place of the main one. */
    public Choice promoting(int slot) {
        return new Choice(taken, slot);
    }

    public boolean takes(int slot) {
        return taken.containsKey(slot);
    }

    /** Whether it makes sense for a draft: each slot is there, and each product is one that may stand in it. */
    public boolean fits(BundleDraft draft) {
        return taken.entrySet().stream()
                .allMatch(entry -> entry.getKey() >= 0
                        && entry.getKey() < draft.slots().size()
                        && draft.slots().get(entry.getKey()).mayBe(entry.getValue()));
    }
}
