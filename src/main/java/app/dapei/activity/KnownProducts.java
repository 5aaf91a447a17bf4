package app.dapei.activity;

import app.dapei.catalog.Shelf;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which products are a shop's. Those that were found are remembered, because each batch of events asks again; that one
 * of them may be removed later does no harm, since the log outlives products.
 */
@Component
class KnownProducts {

    private static final int MOST_REMEMBERED = 200_000;

    private final Shelf shelf;
    private final Map<Long, Set<Long>> found = new ConcurrentHashMap<>();

    KnownProducts(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The products of the events that the shop has. */
    Set<Long> of(long shopId, Collection<ActivityEvent> events) {
        Set<Long> asked = events.stream()
                .map(ActivityEvent::productId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        Set<Long> known = found.computeIfAbsent(shopId, shop -> ConcurrentHashMap.newKeySet());
        Set<Long> missing = new HashSet<>(asked);
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            Set<Long> fresh = shelf.findAll(shopId, missing).keySet();
            if (known.size() + fresh.size() > MOST_REMEMBERED) {
                known.clear();
            }
            known.addAll(fresh);
            missing.removeAll(fresh);
            asked.removeAll(missing);
        }
        return asked;
    }
}
