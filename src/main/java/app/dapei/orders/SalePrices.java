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
 * What buyers really paid per unit, after all discounts, without sign-in; whoever calls decides who may know. Gifts and
 * orders that do not count are no sales. Amounts are minor units, rounded down.
 */
@Service
public class SalePrices {

    /** One product at a time: a list of them keeps H2 from the index by product and date. */
    private static final String SOLD = """
        select l.paid / l.quantity as price, l.ordered_at
        from order_line l join purchase_order o on o.id = l.order_id
        where l.shop_id = ? and o.shop_id = l.shop_id and l.product_id = ? and l.ordered_at >= ? and l.ordered_at < ?
          and not l.gift and l.paid > 0 and \
        """ + OrderStatus.COUNTS;

    private static final String LOWEST = SOLD + " order by price, l.ordered_at desc limit 1";
    private static final String LAST = SOLD + " order by l.shop_id desc, l.product_id desc, l.ordered_at desc limit 1";

    private final JdbcClient jdbc;

    SalePrices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A price that was paid.
     *
     * @param price per unit
     * @param at when; of several at the lowest price the latest
     */
    public record Sale(long price, Instant at) {}

    /** The lowest price of each product in a stretch of time; products that were not sold in it are missing. */
    @Transactional(readOnly = true)
    public Map<Long, Sale> lowest(long shopId, Collection<Long> productIds, Instant from, Instant until) {
        return sales(LOWEST, shopId, productIds, from, until);
    }

    /** The price of the last sale of each product in a stretch of time; products that were not sold in it are missing. */
    @Transactional(readOnly = true)
    public Map<Long, Sale> last(long shopId, Collection<Long> productIds, Instant from, Instant until) {
        return sales(LAST, shopId, productIds, from, until);
    }

    private Map<Long, Sale> sales(String sql, long shopId, Collection<Long> productIds, Instant from, Instant until) {
        var sales = new HashMap<Long, Sale>();
        for (long productId : Set.copyOf(productIds)) {
            jdbc.sql(sql)
                    .params(shopId, productId, Timestamp.from(from), Timestamp.from(until))
                    .query((row, number) -> new Sale(
                            row.getLong("price"), row.getTimestamp("ordered_at").toInstant()))
                    .optional()
                    .ifPresent(sale -> sales.put(productId, sale));
        }
        return sales;
    }
}
