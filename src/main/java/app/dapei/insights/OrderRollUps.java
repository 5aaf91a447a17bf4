package app.dapei.insights;

import app.dapei.access.Shop;
import app.dapei.access.Shops;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private static final String DAYS = """
        from kpi_work d
        join purchase_order o on o.shop_id = d.shop_id and o.ordered_at >= d.start_at and o.ordered_at < d.end_at
        """;

    private static final String MARKS = """
        select x.on_day, sum(x.orders) as orders, sum(x.amount) as amount, sum(x.counting) as counting,
            sum(x.returned) as returned, sum(x.refunded) as refunded, sum(x.stamped) as stamped
        from (select d.on_day, 1 as orders, o.amount,
                  case when o.status in ('PAID', 'SHIPPED', 'COMPLETED') then 1 else 0 end as counting, 0 as returned,
                  0 as refunded, 0 as stamped
        """ + DAYS + """
        union all
        select d.on_day, 0, 0, 0, r.quantity, r.refunded, 0
        """ + DAYS + """
        join return_line r on r.order_id = o.id
        union all
        select d.on_day, 0, 0, 0, 0, 0, 1
        """ + DAYS + """
              join order_line l on l.order_id = o.id and l.bundle_id is not null
              where d.shop_id = :shop) x
        group by x.on_day
        """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Shops shops;
    private final Clock clock;
    private final DayCounts counts;
    private final BuyerCounts buyers;
    private final TransactionTemplate transaction;

    OrderRollUps(
            JdbcTemplate jdbc,
            JdbcClient client,
            Shops shops,
            Clock clock,
            DayCounts counts,
            BuyerCounts buyers,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.client = client;
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
        RowCallbackHandler reader = row -> kept.put(row.getDate("on_day").toLocalDate(), mark(row));
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
        var whole = first.datesUntil(last.plusDays(1))
                .map(day -> new Segment(
                        day,
                        "",
                        day.atStartOfDay(shop.zone()).toInstant(),
                        day.plusDays(1).atStartOfDay(shop.zone()).toInstant()))
                .toList();
        var marks = new HashMap<LocalDate, Mark>();
        counts.over(
                shop.id(),
                whole,
                () -> client.sql(MARKS).param("shop", shop.id()).query(row -> {
                    marks.put(row.getDate("on_day").toLocalDate(), mark(row));
                }));
        return marks;
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getLong("orders"),
                row.getLong("counting"),
                row.getLong("amount"),
                row.getLong("returned"),
                row.getLong("refunded"),
                row.getLong("stamped"));
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
