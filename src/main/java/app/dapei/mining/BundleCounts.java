package app.dapei.mining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often one bundle brought certain products into an order together. */
final class BundleCounts {

    private final Map<Set<Long>, Integer> orders = new HashMap<>();
    private final Map<Long, List<Set<Long>>> byProduct = new HashMap<>();

    /** A bundle brought exactly these products into an order. */
    void add(Set<Long> brought) {
        var products = Set.copyOf(brought);
        if (orders.merge(products, 1, Integer::sum) == 1) {
            products.forEach(product ->
                    byProduct.computeIfAbsent(product, key -> new ArrayList<>()).add(products));
        }
    }

    /** In how many orders one bundle brought all these products. */
    int of(Collection<Long> wanted) {
        var any = wanted.iterator().next();
        return byProduct.getOrDefault(any, List.of()).stream()
                .filter(brought -> brought.containsAll(wanted))
                .mapToInt(brought -> orders.getOrDefault(brought, 0))
                .sum();
    }
}
