package app.dapei.activity;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What viewers did with the products of the current shop, counted by day of the shop's zone. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class Activities {

    private final JdbcClient jdbc;
    private final CurrentShop current;

    Activities(JdbcClient jdbc, CurrentShop current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** One product's counts over some days, both included. */
    @Transactional(readOnly = true)
    public ProductActivity ofProduct(long productId, LocalDate first, LocalDate last) {
        return ofProducts(List.of(productId), first, last).getOrDefault(productId, ProductActivity.NONE);
    }

    /** The counts of those of the products that had any over some days, both included, by number. */
    @Transactional(readOnly = true)
    public Map<Long, ProductActivity> ofProducts(Collection<Long> productIds, LocalDate first, LocalDate last) {
        var counts = new HashMap<Long, ProductActivity>();
        if (!productIds.isEmpty()) {
            jdbc.sql("""
                            select product_id, kind, sum(events) as events, sum(dwell_ms) as dwell
                            from activity_day
                            where shop_id = :shop and product_id in (:products) and on_day between :first and :last
                            group by product_id, kind
                            """)
                    .param("shop", current.id())
                    .param("products", productIds)
                    .param("first", first)
                    .param("last", last)
                    .query(row -> {
                        var kind = ActivityKind.valueOf(row.getString("kind"));
                        var product = row.getLong("product_id");
                        counts.put(
                                product,
                                counts.getOrDefault(product, ProductActivity.NONE)
                                        .plus(kind, row.getLong("events"), row.getLong("dwell")));
                    });
        }
        return Map.copyOf(counts);
    }
}
