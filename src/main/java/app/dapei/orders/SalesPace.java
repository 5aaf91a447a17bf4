package app.dapei.orders;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How fast products of a shop sell, orders counted that wait for their payment. Whoever calls must have decided that the
 * caller may know.
 */
@Service
public class SalesPace {

    private static final String SOLD = """
        from order_line l join purchase_order o on o.id = l.order_id
        where l.shop_id = ? and l.ordered_at >= ? and l.ordered_at < ? and o.status <> 'CANCELLED'
        """;

    private final JdbcClient jdbc;

    SalesPace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Units by product, minute by minute, the latest first; products that sold nothing are left out.
     *
     * @param now end of the latest minute
     * @param minutes how many
     */
    @Transactional(readOnly = true)
    public Map<Long, long[]> perMinute(long shopId, Instant now, int minutes) {
        var pace = new HashMap<Long, long[]>();
        jdbc.sql("select l.product_id, date_trunc('minute', l.ordered_at) as in_minute, sum(l.quantity) as units "
                        + SOLD + " group by l.product_id, date_trunc('minute', l.ordered_at)")
                .params(shopId, Timestamp.from(now.minus(Duration.ofMinutes(minutes))), Timestamp.from(now))
                .query(row -> {
                    var age = Duration.between(row.getTimestamp("in_minute").toInstant(), now);
                    int minute = (int) Math.min(minutes - 1L, age.toMinutes());
                    pace.computeIfAbsent(row.getLong("product_id"), product -> new long[minutes])[minute] +=
                            row.getLong("units");
                });
        return pace;
    }

    /** Units by product in a stretch of time; products that sold nothing are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Long> units(long shopId, Instant from, Instant to) {
        var units = new HashMap<Long, Long>();
        jdbc.sql("select l.product_id, sum(l.quantity) as units " + SOLD + " group by l.product_id")
                .params(shopId, Timestamp.from(from), Timestamp.from(to))
                .query(row -> {
                    units.put(row.getLong("product_id"), row.getLong("units"));
                });
        return units;
    }
}
