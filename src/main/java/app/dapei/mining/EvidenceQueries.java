package app.dapei.mining;

import app.dapei.orders.OrderStatus;
import app.dapei.shared.TimeRange;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the orders behind associations in native SQL, always with the shop as a parameter. */
@Component
class EvidenceQueries {

    /** Lines of a range's counting orders, gifts left out. */
    private static final String LINES = """
        from order_line l join purchase_order o on o.id = l.order_id
        where l.shop_id = :shop and l.ordered_at >= :start and l.ordered_at < :end and not l.gift
        """ + " and " + OrderStatus.COUNTS;

    private final JdbcClient jdbc;

    EvidenceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The orders of these numbers, the latest first. */
    List<EvidenceOrder> orders(long shopId, List<WeekTally.Held> held, int sides) {
        if (held.isEmpty()) {
            return List.of();
        }
        Map<Long, Boolean> bundled = new HashMap<>();
        held.forEach(order -> bundled.put(order.orderId(), order.isBundled(sides)));
        return jdbc.sql("""
            select p.id, p.platform, p.external_no, p.ordered_at,
                   (select count(distinct a.product_id) from order_line a
                    where a.order_id = p.id and a.shop_id = :shop and not a.gift) as products
            from purchase_order p where p.shop_id = :shop and p.id in (:orders)
            order by p.ordered_at desc, p.id desc
            """)
                .param("shop", shopId)
                .param("orders", bundled.keySet())
                .query((row, number) -> new EvidenceOrder(
                        row.getLong("id"),
                        row.getString("platform"),
                        row.getString("external_no"),
                        row.getTimestamp("ordered_at").toInstant(),
                        row.getInt("products"),
                        Boolean.TRUE.equals(bundled.get(row.getLong("id")))))
                .list();
    }

    /**
     * What each order that holds any of the products holds of them.
     *
     * @param sides for each product the one that it counts as
     */
    void forEachOrder(long shopId, TimeRange range, Map<Long, Long> sides, Consumer<WeekTally.Held> each) {
        WeekTally.@Nullable Held[] open = {null};
        within(shopId, range, "select l.order_id, l.product_id, l.bundle_id, l.ordered_at " + LINES + """
             and l.product_id in (:products) order by l.order_id
            """)
                .param("products", sides.keySet())
                .query(row -> {
                    var held = open[0];
                    long product = row.getLong("product_id");
                    if (held == null || held.orderId() != row.getLong("order_id")) {
                        if (held != null) {
                            each.accept(held);
                        }
                        held = WeekTally.Held.of(
                                row.getLong("order_id"),
                                row.getTimestamp("ordered_at").toInstant());
                        open[0] = held;
                    }
                    held.add(sides.getOrDefault(product, product), row.getObject("bundle_id", UUID.class));
                });
        var last = open[0];
        if (last != null) {
            each.accept(last);
        }
    }

    /** The number of counting orders with a line that is no gift, by day. */
    void forEachDay(long shopId, TimeRange range, ZoneId zone, ObjIntConsumer<LocalDate> each) {
        Map<LocalDate, Integer> days = new HashMap<>();
        within(shopId, range, "select distinct l.order_id, l.ordered_at " + LINES)
                .query(row -> {
                    days.merge(
                            LocalDate.ofInstant(row.getTimestamp("ordered_at").toInstant(), zone), 1, Integer::sum);
                });
        days.forEach(each::accept);
    }

    private JdbcClient.StatementSpec within(long shopId, TimeRange range, String sql) {
        return jdbc.sql(sql)
                .param("shop", shopId)
                .param("start", Timestamp.from(range.start()))
                .param("end", Timestamp.from(range.end()));
    }
}
