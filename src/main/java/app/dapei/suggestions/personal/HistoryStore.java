package app.dapei.suggestions.personal;

import app.dapei.suggestions.personal.core.ViewerHistory;
import app.dapei.suggestions.personal.core.ViewerHistory.Touch;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what one viewer did, in native SQL with the shop as a parameter. */
@Component
class HistoryStore {

    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    HistoryStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ViewerHistory of(long shopId, Collection<String> viewers) {
        if (viewers.isEmpty()) {
            return ViewerHistory.NONE;
        }
        var touches = new HashMap<Long, Touch>();
        readEvents(shopId, viewers, touches);
        return withOrders(shopId, viewers, touches);
    }

    private void readEvents(long shopId, Collection<String> viewers, Map<Long, Touch> touches) {
        jdbc.sql("""
            select product_id, kind, count(*) as events from activity_event
            where shop_id = :shop and viewer_key in (:viewers) and at > :since
              and product_id is not null and kind in ('VIEW', 'CLICK', 'CART')
            group by product_id, kind
            """)
                .param("shop", shopId)
                .param("viewers", viewers)
                .param("since", Timestamp.from(clock.instant().minus(LOOKED_BACK)))
                .query(row -> {
                    int events = row.getInt("events");
                    var touch =
                            row.getString("kind").equals("CART") ? new Touch(0, events, 0) : new Touch(events, 0, 0);
                    touches.merge(row.getLong("product_id"), touch, Touch::plus);
                });
    }

    private ViewerHistory withOrders(long shopId, Collection<String> viewers, Map<Long, Touch> touches) {
        long[] money = new long[2];
        jdbc.sql("""
            select l.product_id, count(distinct o.id) as orders, sum(l.paid) as paid,
                   sum(l.unit_price * l.quantity) as listed
            from purchase_order o join order_line l on l.order_id = o.id
            where o.shop_id = :shop and o.buyer_key in (:viewers) and o.status <> 'CANCELLED'
              and l.gift = false
            group by l.product_id
            """).param("shop", shopId).param("viewers", viewers).query(row -> {
            money[0] += row.getLong("paid");
            money[1] += row.getLong("listed");
            touches.merge(row.getLong("product_id"), new Touch(0, 0, row.getInt("orders")), Touch::plus);
        });
        int orders = jdbc.sql("""
            select count(*) from purchase_order
            where shop_id = :shop and buyer_key in (:viewers) and status <> 'CANCELLED'
            """)
                .param("shop", shopId)
                .param("viewers", viewers)
                .query(Integer.class)
                .single();
        double discount = money[1] == 0 ? 0 : Math.clamp(1 - (double) money[0] / money[1], 0, 1);
        return new ViewerHistory(touches, orders, discount);
    }
}
