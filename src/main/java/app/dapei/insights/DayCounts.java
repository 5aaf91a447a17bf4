package app.dapei.insights;

import app.dapei.shared.TableStatistics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Counts the orders of days by session, product and bundle, straight from orders, lines and returns. The database only
 * finds the rows of a few days; they are added up here, in one pass, since neither database does so in reasonable time
 * for a large shop: H2 works a sum out anew for every row that it is joined with.
 */
@Component
class DayCounts {

    /** How many days are counted at a time: their orders are kept in memory. */
    private static final int DAYS_AT_ONCE = 7;

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String SEGMENTS = """
        from kpi_work g
        join purchase_order o on o.shop_id = g.shop_id and o.ordered_at >= g.start_at and o.ordered_at < g.end_at
            and o.status in ('PAID', 'SHIPPED', 'COMPLETED')
        """;
    private static final String LINES = """
        select g.on_day, g.session_key, o.id, o.buyer_key, o.amount, l.product_id, l.quantity, l.paid, l.bundle_id
        """ + SEGMENTS + """
        join order_line l on l.order_id = o.id and not l.gift
        where g.shop_id = ?
        """;
    private static final String RETURNS = """
        select o.id, r.product_id, r.quantity, r.refunded
        """ + SEGMENTS + """
        join return_line r on r.order_id = o.id
        where g.shop_id = ?
        """;
    private static final String ITEMS = """
        select main_product_id as product_id, id as bundle_id, 1 as main from bundle where shop_id = ?
        union all
        select product_id, bundle_id, 0 from bundle_slot where shop_id = ?
        """;

    private final JdbcTemplate jdbc;
    private final TableStatistics statistics;

    DayCounts(JdbcTemplate jdbc, TableStatistics statistics) {
        this.jdbc = jdbc;
        this.statistics = statistics;
    }

    /** Makes the counts of the segments' days anew, within the caller's transaction. */
    void make(long shopId, List<Segment> segments) {
        var byDay = segments.stream().collect(Collectors.groupingBy(Segment::day, TreeMap::new, Collectors.toList()));
        var items = jdbc
                .query(
                        ITEMS,
                        (row, number) -> new DayTally.Item(
                                row.getLong("product_id"),
                                row.getObject("bundle_id", UUID.class),
                                row.getInt("main") == 1),
                        shopId,
                        shopId)
                .stream()
                .collect(Collectors.groupingBy(DayTally.Item::product));
        var days = List.copyOf(byDay.keySet());
        for (int from = 0; from < days.size(); from += DAYS_AT_ONCE) {
            var some = days.subList(from, Math.min(days.size(), from + DAYS_AT_ONCE));
            var tally = new DayTally(items);
            over(
                    shopId,
                    some.stream()
                            .flatMap(day -> byDay.getOrDefault(day, List.of()).stream())
                            .toList(),
                    () -> {
                        read(LINES, shopId, row -> line(tally, row));
                        read(
                                RETURNS,
                                shopId,
                                row -> tally.comesBack(
                                        row.getLong("id"),
                                        row.getLong("product_id"),
                                        row.getLong("quantity"),
                                        row.getLong("refunded")));
                    });
            store(shopId, some, tally);
        }
    }

    private void read(String sql, long shopId, RowCallbackHandler reader) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    statement.setFetchSize(ROWS_AT_ONCE);
                    statement.setLong(1, shopId);
                    return statement;
                },
                reader);
    }

    private static void line(DayTally tally, ResultSet row) throws SQLException {
        tally.sells(
                row.getLong("id"),
                new DayTally.Place(row.getDate("on_day").toLocalDate(), row.getString("session_key")),
                row.getString("buyer_key"),
                row.getLong("amount"),
                new DayTally.Line(
                        row.getLong("product_id"),
                        row.getLong("quantity"),
                        row.getLong("paid"),
                        row.getObject("bundle_id", UUID.class)));
    }

    private void store(long shopId, List<LocalDate> days, DayTally tally) {
        for (String table : List.of("kpi_order_day", "kpi_product_day", "kpi_bundle_day")) {
            jdbc.batchUpdate(
                    "delete from " + table + " where shop_id = ? and on_day = ?",
                    days.stream().map(day -> new Object[] {shopId, day}).toList());
        }
        jdbc.batchUpdate("""
            insert into kpi_order_day (shop_id, on_day, session_key, orders, buyers, amount, units, several, bundled,
                returned_orders, refunded) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, tally.orderRows(shopId));
        jdbc.batchUpdate("""
            insert into kpi_product_day (shop_id, on_day, session_key, product_id, bundle_id, orders, units, paid,
                returned_units, refunded) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, tally.productRows(shopId));
        jdbc.batchUpdate("""
            insert into kpi_bundle_day (shop_id, on_day, session_key, bundle_id, main_orders, attached_orders,
                stamped_orders, main_buyers, attached_buyers) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, tally.bundleRows(shopId));
    }

    /** Counts while the segments stand in {@code kpi_work}. */
    void over(long shopId, List<Segment> segments, Runnable count) {
        jdbc.batchUpdate(
                "insert into kpi_work (shop_id, on_day, session_key, start_at, end_at) values (?, ?, ?, ?, ?)",
                segments.stream()
                        .map(one -> new Object[] {shopId, one.day(), one.session(), at(one.start()), at(one.end())})
                        .toList());
        statistics.refresh("kpi_work");
        count.run();
        jdbc.update("delete from kpi_work where shop_id = ?", shopId);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
