package app.dapei.mining;

import app.dapei.orders.OrderStatus;
import app.dapei.shared.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which orders have changed and what they hold, in native SQL; for whole shops with the shop as a parameter. */
@Component
class OrderChanges {

    private static final Set<String> COUNTING =
            Set.of(OrderStatus.PAID.name(), OrderStatus.SHIPPED.name(), OrderStatus.COMPLETED.name());
    private static final int FETCH = 5_000;
    private static final int ORDERS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    OrderChanges(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(FETCH);
    }

    /**
     * A change of an order.
     *
     * @param number its number, rising as changes are made, though not as they are committed
     * @param shopId the order's shop
     * @param orderId the order
     */
    record Change(long number, long shopId, long orderId) {}

    /**
     * What an order holds.
     *
     * @param orderId its number
     * @param at when it was placed
     * @param products distinct products, gifts left out; none where the order does not count
     */
    record Contents(long orderId, Instant at, long[] products) {}

    /** The number of the last change; 0 before the first. */
    long last() {
        var last = jdbc.sql("select max(change_no) from purchase_order")
                .query((row, number) -> row.getLong(1))
                .single();
        return last == null ? 0 : last;
    }

    /** Changes of all shops with greater numbers, the smallest numbers first. */
    List<Change> after(long number, int limit) {
        return jdbc.sql("select change_no, shop_id, id from purchase_order where change_no > ? "
                        + "order by change_no limit ?")
                .params(number, limit)
                .query((row, count) -> new Change(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** What these orders of the shop hold now; orders that are gone are missing. */
    List<Contents> contents(long shopId, List<Long> orders) {
        List<Contents> contents = new ArrayList<>();
        for (int from = 0; from < orders.size(); from += ORDERS_AT_ONCE) {
            var some = orders.subList(from, Math.min(orders.size(), from + ORDERS_AT_ONCE));
            contents.addAll(read(shopId, some));
        }
        return contents;
    }

    private Collection<Contents> read(long shopId, List<Long> orders) {
        Map<Long, LongStream.Builder> products = new HashMap<>();
        jdbc.sql("""
            select order_id, product_id from order_line
            where shop_id = :shop and order_id in (:orders) and not gift
            """).param("shop", shopId).param("orders", orders).query(row -> {
            products.computeIfAbsent(row.getLong(1), order -> LongStream.builder())
                    .add(row.getLong(2));
        });
        return jdbc.sql("select id, status, ordered_at from purchase_order where shop_id = :shop and id in (:orders)")
                .param("shop", shopId)
                .param("orders", orders)
                .query((row, number) -> {
                    var held = products.get(row.getLong("id"));
                    long[] distinct =
                            held == null ? new long[0] : held.build().distinct().toArray();
                    return new Contents(
                            row.getLong("id"),
                            row.getTimestamp("ordered_at").toInstant(),
                            COUNTING.contains(row.getString("status")) ? distinct : new long[0]);
                })
                .list();
    }

    /** All counting orders of a stretch of time; to be called in a transaction, so that they are not held at once. */
    void forEach(long shopId, TimeRange range, Consumer<Contents> each) {
        var collector = new Collector(each);
        streaming.query(
                "select l.order_id, l.product_id, l.ordered_at from order_line l join purchase_order o "
                        + "on o.id = l.order_id where l.shop_id = ? and l.ordered_at >= ? and l.ordered_at < ? "
                        + "and not l.gift and " + OrderStatus.COUNTS + " order by l.order_id",
                collector::add,
                shopId,
                Timestamp.from(range.start()),
                Timestamp.from(range.end()));
        collector.end();
    }

    /** Puts the lines of an order together. */
    private static final class Collector {

        private final Consumer<Contents> each;
        private long order;
        private @Nullable Instant at;
        private LongStream.Builder products = LongStream.builder();

        Collector(Consumer<Contents> each) {
            this.each = each;
        }

        void add(ResultSet row) throws SQLException {
            if (at == null || order != row.getLong(1)) {
                end();
                order = row.getLong(1);
                at = row.getTimestamp(3).toInstant();
            }
            products.add(row.getLong(2));
        }

        void end() {
            var placed = at;
            if (placed != null) {
                each.accept(
                        new Contents(order, placed, products.build().distinct().toArray()));
                products = LongStream.builder();
            }
        }
    }
}
