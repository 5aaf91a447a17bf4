package app.dapei.mining;

import app.dapei.orders.OrderStatus;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A plan that suits a shop: the last days of its orders, and a minimum count that grows with their number, but is at
 * least 5.
 */
@Component
class PlanProposal {

    private static final double SHARE_OF_ORDERS = 0.0004;
    private static final int LEAST_COUNT = 5;
    private static final double CONFIDENCE = 0.02;
    private static final int SIZE = 3;
    private static final int BASKET = 100;

    private final JdbcClient jdbc;

    PlanProposal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Span(Timestamp first, Timestamp last) {}

    /** The plan over at most so many days; empty where the shop has no orders. */
    Optional<MiningPlan> of(long shopId, ZoneId zone, int days) {
        var span = jdbc.sql("select min(o.ordered_at), max(o.ordered_at) from purchase_order o where o.shop_id = ? and "
                        + OrderStatus.COUNTS)
                .param(shopId)
                .query((row, number) -> row.getTimestamp(1) == null
                        ? Optional.<Span>empty()
                        : Optional.of(new Span(row.getTimestamp(1), row.getTimestamp(2))))
                .single();
        return span.map(range -> {
            var last = LocalDate.ofInstant(range.last().toInstant(), zone);
            var first = LocalDate.ofInstant(range.first().toInstant(), zone);
            var from = first.isBefore(last.minusDays(days - 1L)) ? last.minusDays(days - 1L) : first;
            return new MiningPlan(from, last, minimumCount(shopId, from, zone), CONFIDENCE, SIZE, BASKET);
        });
    }

    private int minimumCount(long shopId, LocalDate from, ZoneId zone) {
        long orders = jdbc.sql("select count(*) from purchase_order o where o.shop_id = ? and o.ordered_at >= ? and "
                        + OrderStatus.COUNTS)
                .params(shopId, Timestamp.from(from.atStartOfDay(zone).toInstant()))
                .query(Long.class)
                .single();
        return Math.max(LEAST_COUNT, (int) Math.round(SHARE_OF_ORDERS * orders));
    }
}
