package app.dapei.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Products as anybody may see them, without sign-in. Whoever calls must have decided that the shop is open to the
 * caller.
 */
@Service
public class Shelf {

    private final ProductQueries queries;

    Shelf(ProductQueries queries) {
        this.queries = queries;
    }

    /** Those of the products that the shop has, by number. */
    @Transactional(readOnly = true)
    public Map<Long, ShelfProduct> findAll(long shopId, Collection<Long> productIds) {
        return queries.findAll(shopId, productIds).stream()
                .map(ShelfProduct::of)
                .collect(Collectors.toUnmodifiableMap(ShelfProduct::id, product -> product));
    }

    /**
     * Unit costs of the products in minor units, those that are known, by number. For pricing alone: whoever calls keeps
     * them from everybody else.
     */
    @Transactional(readOnly = true)
    public Map<Long, Long> costs(long shopId, Collection<Long> productIds) {
        var costs = new HashMap<Long, Long>();
        for (var row : queries.findAll(shopId, productIds)) {
            var cost = row.cost();
            if (cost != null) {
                costs.put(row.id(), cost);
            }
        }
        return Map.copyOf(costs);
    }
}
