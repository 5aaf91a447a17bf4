package app.dapei.mining;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the orders behind associations in native SQL, always with the shop as a parameter. */
@Component
class EvidenceQueries {

    /** The lines that a run looked at: those of its days and segment, and of the part of the trade it was limited to. */
    record Lines(OrderLineSql sql, ScopeSource.Limits limits) {}

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
    void forEachOrder(Lines lines, Map<Long, Long> sides, Consumer<WeekTally.Held> each) {
        WeekTally.@Nullable Held[] open = {null};
        of(lines, "select l.order_id, l.product_id, l.bundle_id, l.ordered_at ", sides.keySet(), " order by l.order_id")
                .query(row -> {
                    var held = open[0];
                    long product = row.getLong("product_id");
                    var at = row.getTimestamp("ordered_at").toInstant();
                    if (!lines.limits().include(product, at)) {
                        return;
                    }
                    if (held == null || held.orderId() != row.getLong("order_id")) {
                        if (held != null) {
                            each.accept(held);
                        }
                        held = WeekTally.Held.of(row.getLong("order_id"), at);
                        open[0] = held;
                    }
                    held.add(sides.getOrDefault(product, product), row.getObject("bundle_id", UUID.class));
                });
        var last = open[0];
        if (last != null) {
            each.accept(last);
        }
    }

    /** The number of counting orders with a line that the run looked at, by day. */
    void forEachDay(Lines lines, ZoneId zone, ObjIntConsumer<LocalDate> each) {
        Map<LocalDate, Integer> days = new HashMap<>();
        of(lines, "select distinct l.order_id, l.ordered_at ", lines.limits().products(), "")
                .query(row -> {
                    var at = row.getTimestamp("ordered_at").toInstant();
                    if (lines.limits().includeTime(at)) {
                        days.merge(LocalDate.ofInstant(at, zone), 1, Integer::sum);
                    }
                });
        days.forEach(each::accept);
    }

    /** @param products lines of these alone; empty = of any */
    private JdbcClient.StatementSpec of(Lines lines, String select, Set<Long> products, String end) {
        var parameters = new ArrayList<>(lines.sql().parameters());
        parameters.addAll(products);
        var ofProducts = products.isEmpty()
                ? ""
                : " and l.product_id in (" + String.join(", ", Collections.nCopies(products.size(), "?")) + ")";
        return jdbc.sql(select + lines.sql().from() + ofProducts + end).params(parameters);
    }
}
