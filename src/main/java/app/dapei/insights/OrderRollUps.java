package app.dapei.insights;

import app.dapei.access.Shop;
import app.dapei.access.Shops;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what the dashboards read of orders. Each day carries a mark of what it was made from; days whose orders or
 * returns give another mark are made anew, so a late order or return opens its day again, whoever stored it.
 */
@Component
public class OrderRollUps {

    private static final Duration AFTERWARDS = Duration.ofMinutes(30);
    /** Who comes back is counted over all orders, so not with every new one. */
    private static final Duration BUYERS_AT_MOST = Duration.ofHours(1);

    private static final String MARKS = """
        select d.on_day, count(*) as orders, coalesce(sum(o.amount), 0) as amount,
            sum(case when o.status in ('PAID', 'SHIPPED', 'COMPLETED') then 1 else 0 end) as counting,
            coalesce(sum(r.returned), 0) as returned, coalesce(sum(r.refunded), 0) as refunded,
            coalesce(sum(b.stamped), 0) as stamped
        from unnest(?, ?, ?) as d(on_day, start_at, end_at)
        join purchase_order o on o.shop_id = ? and o.ordered_at >= cast(d.start_at as timestamp with time zone)
            and o.ordered_at < cast(d.end_at as timestamp with time zone)
        left join (select order_id, sum(quantity) as returned, sum(refunded) as refunded from return_line
                   where shop_id = ? group by order_id) r on r.order_id = o.id
        left join (select order_id, count(*) as stamped from order_line
                   where shop_id = ? and bundle_id is not null group by order_id) b on b.order_id = o.id
        group by d.on_day
        """;

    private final JdbcTemplate jdbc;
    private final Shops shops;
    private final Clock clock;
    private final DayCounts counts;
    private final BuyerCounts buyers;
    private final TransactionTemplate transaction;

    OrderRollUps(
            JdbcTemplate jdbc,
            Shops shops,
            Clock clock,
            DayCounts counts,
            BuyerCounts buyers,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.shops = shops;
        this.clock = clock;
        this.counts = counts;
        this.buyers = buyers;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Mark(long orders, long counting, long amount, long returned, long refunded, long stamped) {}

    /** Brings the whole history of a shop up to date; returns how many days were made anew. */
    public int refresh(long shopId) {
        Shop shop = shops.get(shopId);
        return span(shopId)
                .map(span -> refresh(
                        shop,
                        LocalDate.ofInstant(span.first(), shop.zone()),
                        LocalDate.ofInstant(span.last(), shop.zone()),
                        Duration.ZERO))
                .orElse(0);
    }

    /** Brings the last two days of a shop up to date. */
    void refreshLatest(long shopId) {
        Shop shop = shops.get(shopId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), shop.zone());
        refresh(shop, today.minusDays(1), today, BUYERS_AT_MOST);
    }

    private record Span(Instant first, Instant last) {}

    private Optional<Span> span(long shopId) {
        return jdbc.query(
                        "select min(ordered_at) as first_at, max(ordered_at) as last_at from purchase_order where"
                                + " shop_id = ?",
                        (row, number) -> {
                            Timestamp first = row.getTimestamp("first_at");
                            return first == null
                                    ? Optional.<Span>empty()
                                    : Optional.of(new Span(
                                            first.toInstant(),
                                            row.getTimestamp("last_at").toInstant()));
                        },
                        shopId)
                .getFirst();
    }

    private int refresh(Shop shop, LocalDate first, LocalDate last, Duration buyersAtMost) {
        Integer changed = transaction.execute(status -> {
            lock(shop.id());
            Set<LocalDate> days = changed(shop, first, last);
            if (!days.isEmpty()) {
                counts.make(shop.id(), segments(shop, days));
                if (buyersAreOlder(shop.id(), buyersAtMost)) {
                    buyers.make(shop);
                }
            }
            return days.size();
        });
        return changed == null ? 0 : changed;
    }

    private boolean buyersAreOlder(long shopId, Duration age) {
        Timestamp at =
                jdbc.queryForObject("select buyers_at from kpi_refresh where shop_id = ?", Timestamp.class, shopId);
        return at == null || !at.toInstant().plus(age).isAfter(clock.instant());
    }

    private void lock(long shopId) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.update("insert into kpi_refresh (shop_id, days_at) values (?, ?) on conflict do nothing", shopId, now);
        jdbc.update("update kpi_refresh set days_at = ? where shop_id = ?", now, shopId);
    }

    private Set<LocalDate> changed(Shop shop, LocalDate first, LocalDate last) {
        Map<LocalDate, Mark> now = marks(shop, first, last);
        Map<LocalDate, Mark> kept = new HashMap<>();
        RowCallbackHandler reader = row -> kept.put(
                row.getDate("on_day").toLocalDate(),
                new Mark(
                        row.getLong("orders"),
                        row.getLong("counting"),
                        row.getLong("amount"),
                        row.getLong("returned"),
                        row.getLong("refunded"),
                        row.getLong("stamped")));
        jdbc.query(
                "select * from kpi_day_mark where shop_id = ? and on_day between ? and ?",
                reader,
                shop.id(),
                first,
                last);
        var days = new TreeSet<LocalDate>();
        var all = new HashSet<>(now.keySet());
        all.addAll(kept.keySet());
        all.stream().filter(day -> !Objects.equals(now.get(day), kept.get(day))).forEach(days::add);
        keep(shop.id(), days, now);
        return days;
    }

    private void keep(long shopId, Set<LocalDate> days, Map<LocalDate, Mark> now) {
        var rows = new ArrayList<Object[]>();
        for (LocalDate day : days) {
            jdbc.update("delete from kpi_day_mark where shop_id = ? and on_day = ?", shopId, day);
            Mark mark = now.get(day);
            if (mark != null) {
                rows.add(new Object[] {
                    shopId,
                    day,
                    mark.orders(),
                    mark.counting(),
                    mark.amount(),
                    mark.returned(),
                    mark.refunded(),
                    mark.stamped()
                });
            }
        }
        jdbc.batchUpdate("""
            insert into kpi_day_mark (shop_id, on_day, orders, counting, amount, returned, refunded, stamped)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """, rows);
    }

    private Map<LocalDate, Mark> marks(Shop shop, LocalDate first, LocalDate last) {
        List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
        var marks = new HashMap<LocalDate, Mark>();
        RowCallbackHandler reader = row -> marks.put(
                LocalDate.parse(row.getString("on_day")),
                new Mark(
                        row.getLong("orders"),
                        row.getLong("counting"),
                        row.getLong("amount"),
                        row.getLong("returned"),
                        row.getLong("refunded"),
                        row.getLong("stamped")));
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(MARKS);
                    statement.setArray(1, connection.createArrayOf("varchar", text(days)));
                    statement.setArray(
                            2,
                            connection.createArrayOf(
                                    "varchar",
                                    text(days.stream()
                                            .map(day -> day.atStartOfDay(shop.zone())
                                                    .toInstant())
                                            .toList())));
                    statement.setArray(
                            3,
                            connection.createArrayOf(
                                    "varchar",
                                    text(days.stream()
                                            .map(day -> day.plusDays(1)
                                                    .atStartOfDay(shop.zone())
                                                    .toInstant())
                                            .toList())));
                    statement.setLong(4, shop.id());
                    statement.setLong(5, shop.id());
                    statement.setLong(6, shop.id());
                    return statement;
                },
                reader);
        return marks;
    }

    private static Object[] text(List<?> values) {
        return values.stream().map(Object::toString).toArray();
    }

    private List<Segment> segments(Shop shop, Set<LocalDate> days) {
        List<Segment.Window> windows = jdbc.query(
                "select id, started_at, ended_at from live_session where shop_id = ? and started_at is not null",
                (row, number) -> {
                    Timestamp ended = row.getTimestamp("ended_at");
                    Instant end = ended == null ? clock.instant() : ended.toInstant();
                    return new Segment.Window(
                            Long.toString(row.getLong("id")),
                            row.getTimestamp("started_at").toInstant(),
                            end.plus(AFTERWARDS));
                },
                shop.id());
        return days.stream()
                .flatMap(day -> Segment.of(day, shop.zone(), windows).stream())
                .toList();
    }
}
