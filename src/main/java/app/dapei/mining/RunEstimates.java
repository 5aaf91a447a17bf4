package app.dapei.mining;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Foretells what a run takes, from counts in SQL and from how long the shop's last run took. */
@Component
class RunEstimates {

    /** Measured with H2 and PostgreSQL on two processors: reading a line, and storing an association. */
    private static final double NANOS_A_LINE = 2_000;

    private static final double NANOS_A_RULE = 40_000;
    private static final long BYTES_A_LINE = 4;
    /** A pair with its index entry, the tests of its two rules and the rules. */
    private static final long BYTES_A_PAIR = 250;

    private static final double SHARE_OF_HEAP = 0.5;

    private final JdbcTemplate jdbc;
    private final RunStore store;

    RunEstimates(JdbcTemplate jdbc, RunStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    private record Length(int products, long orders) {}

    /** How many products were sold, and how many of them in as many orders as the plan asks for. */
    private record Products(long all, long frequent) {}

    @Transactional(readOnly = true)
    RunEstimate of(long shopId, MiningPlan plan, ZoneId zone) {
        var sql = new OrderLineSql(shopId, plan, zone);
        var lengths = lengths(sql);
        long orders = lengths.stream().mapToLong(Length::orders).sum();
        long longOrders = lengths.stream()
                .filter(length -> length.products() > plan.maximumBasket())
                .mapToLong(Length::orders)
                .sum();
        long lines = 0;
        double increments = 0;
        for (var length : lengths) {
            int counted = counted(length.products(), plan);
            lines += length.orders() * counted;
            increments += (double) length.orders() * counted * (counted - 1) / 2;
        }
        var products = products(sql, plan.minimumCount());
        long frequent = products.frequent();
        long pairs = (long) Math.min(frequent * (frequent - 1) / 2.0, increments / plan.minimumCount());
        return new RunEstimate(
                orders,
                lines,
                products.all(),
                frequent,
                longOrders,
                pairs,
                BYTES_A_LINE * lines + BYTES_A_PAIR * pairs,
                (long) (SHARE_OF_HEAP * Runtime.getRuntime().maxMemory()),
                time(shopId, orders, lines, pairs));
    }

    private static int counted(int products, MiningPlan plan) {
        if (products <= plan.maximumBasket()) {
            return products;
        }
        return switch (plan.options().longBaskets()) {
            case LEAVE_OUT -> 0;
            case SAMPLE -> plan.maximumBasket();
        };
    }

    private List<Length> lengths(OrderLineSql sql) {
        return jdbc.query(
                "select s.products, count(*) as orders from (select l.order_id, count(distinct l.product_id) as"
                        + " products "
                        + sql.from() + " group by l.order_id) s group by s.products",
                (row, number) -> new Length(row.getInt("products"), row.getLong("orders")),
                sql.parameters().toArray());
    }

    /** The lines are read once for both numbers: of half a million of them a reading takes seconds. */
    private Products products(OrderLineSql sql, int leastOrders) {
        var parameters = new ArrayList<>(sql.parameters());
        parameters.addFirst(leastOrders);
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*), count(case when s.orders >= ? then 1 end) from"
                        + " (select count(distinct l.order_id) as orders " + sql.from() + " group by l.product_id) s",
                (row, number) -> new Products(row.getLong(1), row.getLong(2)),
                parameters.toArray()));
    }

    private Duration time(long shopId, long orders, long lines, long pairs) {
        Optional<RunStore.Pace> pace = store.lastPace(shopId);
        return pace.filter(last -> last.orders() > 0)
                .map(last -> Duration.ofMillis((long) (1.0 * last.time().toMillis() * orders / last.orders())))
                .orElseGet(() -> Duration.ofNanos((long)
                        (NANOS_A_LINE * lines + NANOS_A_RULE * Math.min(2 * pairs, AssociationWriter.STORED_LIMIT))));
    }
}
