package app.dapei.rules.core;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A bundle at a moment.
 *
 * @param mainProductId its main product
 * @param mainQuantity units of it in one bundle
 * @param slots its slots, in order
 * @param readings how its products stand, alternates included; one that is missing is not counted
 * @param standing what earlier rules have made of it
 */
public record Situation(
        long mainProductId, int mainQuantity, List<Slot> slots, Map<Long, Reading> readings, Standing standing) {

    public Situation {
        slots = List.copyOf(slots);
        readings = Map.copyOf(readings);
    }

    /**
     * A slot.
     *
     * @param productId its product
     * @param quantity units of it in one bundle
     * @param required whether the bundle is sold only with it
     * @param gift whether it comes free
     * @param alternates products that may stand in, the best first
     */
    public record Slot(long productId, int quantity, boolean required, boolean gift, List<Long> alternates) {

        public Slot {
            alternates = List.copyOf(alternates);
        }
    }

    /**
     * What rules have made of a bundle.
     *
     * @param substitutes products that stand in, by slot
     * @param dropped slots that are left out
     * @param promoted the slot whose product is the main one, or -1
     * @param closed whether it is hidden, stopped or waited for
     */
    public record Standing(Map<Integer, Long> substitutes, Set<Integer> dropped, int promoted, boolean closed) {

        public static final Standing UNTOUCHED = new Standing(Map.of(), Set.of(), -1, false);

        public Standing {
            substitutes = Map.copyOf(substitutes);
            dropped = Set.copyOf(dropped);
        }
    }

    /** Whether a product can be had in a quantity: it is not counted, or there is enough. */
    boolean has(long productId, int quantity) {
        var reading = readings.get(productId);
        return reading == null || reading.available() >= quantity;
    }

    public Situation with(Standing other) {
        return new Situation(mainProductId, mainQuantity, slots, readings, other);
    }
}
