package app.dapei.orders;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What buyers really paid per unit, after all discounts, without sign-in; whoever calls decides who may know. Gifts and
 * orders that do not count are no sales. Amounts are minor units, rounded down.
 */
@Service
public class SalePrices {

    private static final String SOLD = "from order_line l join purchase_order o on o.id = l.order_id"
            + " where l.shop_id = :shop and o.shop_id = :shop and l.product_id in (:ids) and l.ordered_at < :until"
            + " and not l.gift and l.paid > 0 and " + OrderStatus.COUNTS;

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
        return sales(
                "select l.product_id, l.paid / l.quantity as price, l.ordered_at " + SOLD
                        + " and l.ordered_at >= :from",
                shopId,
                productIds,
                from,
                until,
                true);
    }

    /** The price of the last sale of each product before a moment, at most a year ago; others are missing. */
    @Transactional(readOnly = true)
    public Map<Long, Sale> last(long shopId, Collection<Long> productIds, Instant from, Instant until) {
        return sales(
                "select l.product_id, l.paid / l.quantity as price, l.ordered_at " + SOLD
                        + " and l.ordered_at = (select max(x.ordered_at) from order_line x where x.shop_id = :shop"
                        + " and x.product_id = l.product_id and x.ordered_at < :until and x.ordered_at >= :from"
                        + " and not x.gift and x.paid > 0)",
                shopId,
                productIds,
                from,
                until,
                false);
    }

    private Map<Long, Sale> sales(
            String sql, long shopId, Collection<Long> productIds, Instant from, Instant until, boolean lowest) {
        var sales = new HashMap<Long, Sale>();
        if (productIds.isEmpty()) {
            return sales;
        }
        jdbc.sql(sql)
                .param("shop", shopId)
                .param("ids", productIds)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(row -> {
                    var sale = new Sale(
                            row.getLong("price"), row.getTimestamp("ordered_at").toInstant());
                    sales.merge(row.getLong("product_id"), sale, (one, other) -> better(one, other, lowest));
                });
        return sales;
    }

    private static Sale better(Sale one, Sale other, boolean lowest) {
        if (lowest && one.price() != other.price()) {
            return one.price() < other.price() ? one : other;
        }
        return one.at().isAfter(other.at()) ? one : other;
    }
}
