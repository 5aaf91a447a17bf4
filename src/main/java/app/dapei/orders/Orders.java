package app.dapei.orders;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.shared.TimeRange;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders of the current shop. Cancelled and unpaid orders count nowhere; gifts are lines, but no sales. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class Orders {

    private final JdbcClient jdbc;
    private final CurrentShop current;

    Orders(JdbcClient jdbc, CurrentShop current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** Sums over the orders of a stretch of time, by the time of ordering. */
    @Transactional(readOnly = true)
    public OrderTotals totals(TimeRange range) {
        return jdbc.sql("""
                        select count(*) as orders, count(distinct o.buyer_key) as buyers,
                               coalesce(sum(o.amount), 0) as amount,
                               coalesce(sum(l.units), 0) as units,
                               coalesce(sum(case when l.products >= 2 then 1 else 0 end), 0) as multiple
                        from purchase_order o
                        join (select order_id, sum(quantity) as units, count(distinct product_id) as products
                              from order_line
                              where shop_id = :shop and ordered_at >= :start and ordered_at < :end and not gift
                              group by order_id) l on l.order_id = o.id
                        where o.shop_id = :shop and\s""" + OrderStatus.COUNTS)
                .param("shop", current.id())
                .param("start", Timestamp.from(range.start()))
                .param("end", Timestamp.from(range.end()))
                .query((row, number) -> new OrderTotals(
                        row.getLong("orders"),
                        row.getLong("buyers"),
                        row.getLong("amount"),
                        row.getLong("units"),
                        row.getLong("multiple")))
                .single();
    }

    /** Orders and amounts by day of the zone, in order; days without orders are left out. */
    @Transactional(readOnly = true)
    public List<DayTotals> byDay(TimeRange range, ZoneId zone) {
        var days = new TreeMap<LocalDate, DayTotals>();
        jdbc.sql("""
                        select o.ordered_at, o.amount from purchase_order o
                        where o.shop_id = :shop and o.ordered_at >= :start and o.ordered_at < :end and\s""" + OrderStatus.COUNTS)
                .param("shop", current.id())
                .param("start", Timestamp.from(range.start()))
                .param("end", Timestamp.from(range.end()))
                .query(row -> {
                    var day = row.getTimestamp("ordered_at")
                            .toInstant()
                            .atZone(zone)
                            .toLocalDate();
                    days.merge(day, new DayTotals(day, 1, row.getLong("amount")), DayTotals::plus);
                });
        return List.copyOf(days.values());
    }

    /** When the shop's first and last counting order were placed; empty where it has none. */
    @Transactional(readOnly = true)
    public Optional<TimeRange> span() {
        return jdbc.sql("select min(o.ordered_at) as first, max(o.ordered_at) as last from purchase_order o "
                        + "where o.shop_id = ? and " + OrderStatus.COUNTS)
                .param(current.id())
                .query((row, number) -> {
                    var first = row.getTimestamp("first");
                    var last = row.getTimestamp("last");
                    return first == null
                            ? Optional.<TimeRange>empty()
                            : Optional.of(new TimeRange(first.toInstant(), afterwards(last.toInstant())));
                })
                .single();
    }

    private static Instant afterwards(Instant last) {
        return last.plusMillis(1);
    }
}
