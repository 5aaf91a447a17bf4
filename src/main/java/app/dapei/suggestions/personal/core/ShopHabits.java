package app.dapei.suggestions.personal.core;

import java.util.Map;

/**
 * What is known of the buyers of a shop as a whole.
 *
 * @param goesWith share of the orders of a product that also contain the other, at least (lower end of its 95 %
 *     interval), by product and other product
 * @param again share of a product's buyers who bought it again
 */
public record ShopHabits(Map<Long, Map<Long, Double>> goesWith, Map<Long, Double> again) {

    /** Nothing is known. */
    public static final ShopHabits NONE = new ShopHabits(Map.of(), Map.of());

    public ShopHabits {
        goesWith = Map.copyOf(goesWith);
        again = Map.copyOf(again);
    }

    double share(long product, long other) {
        return goesWith.getOrDefault(product, Map.of()).getOrDefault(other, 0.0);
    }

    double again(long product) {
        return again.getOrDefault(product, 0.0);
    }
}
