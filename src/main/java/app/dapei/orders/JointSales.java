package app.dapei.orders;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often products were bought, and bought together, also never; without sign-in, whoever calls decides who may know.
 * Gifts and orders that do not count are left out.
 */
@Service
public class JointSales {

    private final JdbcClient jdbc;

    JointSales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Orders since a moment.
     *
     * @param together with both products
     * @param main with the main product
     * @param associated with the other
     * @param all of the shop
     */
    public record Counts(long together, long main, long associated, long all) {}

    /** The counts of a main product with each of others. */
    @Transactional(readOnly = true)
    public Map<Long, Counts> of(long shopId, long mainId, Collection<Long> others, Instant since) {
        var counts = new HashMap<Long, Counts>();
        if (others.isEmpty()) {
            return counts;
        }
        var from = Timestamp.from(since);
        long all = jdbc.sql("select count(*) from purchase_order o where o.shop_id = ? and o.ordered_at >= ? and "
                        + OrderStatus.COUNTS)
                .params(shopId, from)
                .query(Long.class)
                .single();
        long main = orders(shopId, mainId, from);
        for (long other : others) {
            long together = jdbc.sql("select count(distinct l.order_id) from order_line l"
                            + " join order_line x on x.order_id = l.order_id join purchase_order o on o.id = l.order_id"
                            + " where l.shop_id = ? and x.shop_id = ? and l.product_id = ? and x.product_id = ?"
                            + " and l.ordered_at >= ? and not l.gift and not x.gift and " + OrderStatus.COUNTS)
                    .params(shopId, shopId, mainId, other, from)
                    .query(Long.class)
                    .single();
            counts.put(other, new Counts(together, main, orders(shopId, other, from), all));
        }
        return counts;
    }

    private long orders(long shopId, long productId, Timestamp from) {
        return jdbc.sql("select count(distinct l.order_id) from order_line l join purchase_order o on o.id = l.order_id"
                        + " where l.shop_id = ? and l.product_id = ? and l.ordered_at >= ? and not l.gift and "
                        + OrderStatus.COUNTS)
                .params(shopId, productId, from)
                .query(Long.class)
                .single();
    }

    /** Units that came back of units sold since a moment, by product: {returned, sold}. */
    @Transactional(readOnly = true)
    public Map<Long, long[]> returns(long shopId, Collection<Long> productIds, Instant since) {
        var returns = new HashMap<Long, long[]>();
        if (productIds.isEmpty()) {
            return returns;
        }
        var from = Timestamp.from(since);
        // one product at a time: a list of them keeps H2 from the index by product and date
        for (long productId : Set.copyOf(productIds)) {
            long sold = jdbc.sql("select coalesce(sum(l.quantity), 0) from order_line l"
                            + " join purchase_order o on o.id = l.order_id where l.shop_id = ? and l.product_id = ?"
                            + " and l.ordered_at >= ? and not l.gift and " + OrderStatus.COUNTS)
                    .params(shopId, productId, from)
                    .query(Long.class)
                    .single();
            if (sold > 0) {
                returns.put(productId, new long[] {0, sold});
            }
        }
        jdbc.sql("select product_id, sum(quantity) as units from return_line where shop_id = :shop"
                        + " and product_id in (:ids) and returned_at >= :since group by product_id")
                .param("shop", shopId)
                .param("ids", productIds)
                .param("since", from)
                .query(row -> {
                    returns.computeIfAbsent(row.getLong("product_id"), id -> new long[] {0, 0})[0] =
                            row.getLong("units");
                });
        return returns;
    }
}
