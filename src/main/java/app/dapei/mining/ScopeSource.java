package app.dapei.mining;

import app.dapei.shared.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows parts of a shop's trade that a run may be limited to, such as broadcasts or scenarios. Implemented by modules
 * above; every bean is asked.
 */
public interface ScopeSource {

    /** The kind of part, such as {@code SESSION}; its name is the text {@code mining.scope.} and the kind. */
    String kind();

    /** The parts to choose from, the likeliest first, at most some hundred. */
    List<Choice> choices(long shopId);

    /** What belongs to a part; empty where it is not, or no longer, the shop's. */
    Optional<Limits> limits(long shopId, String key);

    /**
     * A part to choose.
     *
     * @param key its key, at most 80 characters
     * @param label what a person calls it
     */
    record Choice(String key, String label) {}

    /**
     * What belongs to a part.
     *
     * @param times orders placed in one of these stretches; empty = at any time
     * @param products lines of these products; empty = of any
     */
    record Limits(List<TimeRange> times, Set<Long> products) {

        public Limits {
            times = List.copyOf(times);
            products = Set.copyOf(products);
        }

        /** Whether a line of this product in an order of this moment belongs to the part. */
        boolean include(long productId, Instant at) {
            return includeTime(at) && (products.isEmpty() || products.contains(productId));
        }

        boolean includeTime(Instant at) {
            return times.isEmpty() || times.stream().anyMatch(time -> time.contains(at));
        }
    }
}
