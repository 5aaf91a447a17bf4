package app.dapei.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The numbers of a shop's products by SKU, for programs that know SKUs only. Whoever calls must act for the shop. */
@Service
public class ProductNumbers {

    private static final int MOST_REMEMBERED = 200_000;

    private final JdbcClient jdbc;
    private final Map<Long, Map<String, Long>> found = new ConcurrentHashMap<>();

    ProductNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the SKUs that the shop has. SKUs do not change their product, so what was found is remembered. */
    public Map<String, Long> bySku(long shopId, Collection<String> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> known = found.computeIfAbsent(shopId, shop -> new ConcurrentHashMap<>());
        Set<String> missing = new HashSet<>(skus);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            if (known.size() > MOST_REMEMBERED) {
                known.clear();
            }
            jdbc.sql("select id, sku from product where shop_id = :shop and sku in (:skus)")
                    .param("shop", shopId)
                    .param("skus", missing)
                    .query(row -> {
                        known.put(row.getString("sku"), row.getLong("id"));
                    });
        }
        var numbers = new HashMap<String, Long>();
        for (String sku : skus) {
            Long number = known.get(sku);
            if (number != null) {
                numbers.put(sku, number);
            }
        }
        return numbers;
    }
}
