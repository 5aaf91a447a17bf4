package app.dapei.activity;

import app.dapei.access.Shops;
import app.dapei.catalog.Shelf;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down what viewers do. Events are only ever added; the counts by day are kept in the same transaction. Whoever
 * calls must have decided that the caller may write for the shop.
 */
@Service
public class ActivityLog {

    /** Most events in one batch. */
    public static final int BATCH_LIMIT = 5_000;

    /** A join, because H2 would read the whole shop for a list of keys. */
    private static final String STORED_KEYS = """
            select e.event_key from unnest(?) as k(sent)
            join activity_event e on e.shop_id = ? and e.event_key = k.sent
            """;

    private static final String INSERT_EVENT = """
            insert into activity_event (shop_id, event_key, kind, at, on_day, viewer_key, product_id, session_key,
                                        dwell_ms)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ADD_TO_DAY = """
            update activity_day set events = events + ?, dwell_ms = dwell_ms + ?
            where shop_id = ? and on_day = ? and product_id = ? and kind = ?
            """;
    private static final String INSERT_DAY =
            "insert into activity_day (events, dwell_ms, shop_id, on_day, product_id, kind) values (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Shops shops;
    private final Shelf shelf;

    ActivityLog(JdbcTemplate jdbc, JdbcClient client, Shops shops, Shelf shelf) {
        this.jdbc = jdbc;
        this.client = client;
        this.shops = shops;
        this.shelf = shelf;
    }

    private record Bucket(LocalDate day, long productId, ActivityKind kind) {

        static final Comparator<Bucket> ORDER = Comparator.comparing(Bucket::day)
                .thenComparing(Bucket::productId)
                .thenComparing(Bucket::kind);
    }

    private record Count(long events, long dwellMillis) {

        Count plus(Count other) {
            return new Count(events + other.events, dwellMillis + other.dwellMillis);
        }
    }

    /**
     * Stores the events of a batch that are new to the shop: all of them, or none where it throws.
     *
     * @throws IllegalArgumentException if there are more than {@value #BATCH_LIMIT}
     * @throws org.springframework.dao.DuplicateKeyException if the same events are stored by somebody else at this
     *     moment; to be tried again
     */
    @Transactional
    public Recorded record(long shopId, List<ActivityEvent> events) {
        if (events.size() > BATCH_LIMIT) {
            throw new IllegalArgumentException(
                    "a batch must have at most " + BATCH_LIMIT + " events; got: " + events.size());
        }
        if (events.isEmpty()) {
            return new Recorded(0, 0, 0);
        }
        ZoneId zone = shops.get(shopId).zone();
        Set<Long> products = shelf.findAll(
                        shopId, events.stream().map(ActivityEvent::productId).collect(Collectors.toSet()))
                .keySet();
        List<ActivityEvent> ours = events.stream()
                .filter(event -> products.contains(event.productId()))
                .toList();
        List<ActivityEvent> fresh = fresh(shopId, ours);
        store(shopId, fresh, zone);
        count(shopId, fresh, zone);
        return new Recorded(fresh.size(), ours.size() - fresh.size(), events.size() - ours.size());
    }

    /** Makes the counts by day of a shop anew from its events. */
    @Transactional
    public void rebuild(long shopId) {
        jdbc.update("delete from activity_day where shop_id = ?", shopId);
        jdbc.update("""
                insert into activity_day (shop_id, on_day, product_id, kind, events, dwell_ms)
                select shop_id, on_day, product_id, kind, count(*), coalesce(sum(dwell_ms), 0) from activity_event
                where shop_id = ? group by shop_id, on_day, product_id, kind
                """, shopId);
    }

    /** Whether the shop has any event. */
    @Transactional(readOnly = true)
    public boolean isEmpty(long shopId) {
        return client.sql("select count(*) from (select 1 from activity_event where shop_id = ? limit 1) one")
                        .param(shopId)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private List<ActivityEvent> fresh(long shopId, List<ActivityEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Object[] keys = events.stream().map(ActivityEvent::key).toArray();
        var seen = new HashSet<>(jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(STORED_KEYS);
                    statement.setArray(1, connection.createArrayOf("varchar", keys));
                    statement.setLong(2, shopId);
                    return statement;
                },
                (row, number) -> row.getString("event_key")));
        return events.stream().filter(event -> seen.add(event.key())).toList();
    }

    private void store(long shopId, List<ActivityEvent> events, ZoneId zone) {
        jdbc.batchUpdate(
                INSERT_EVENT,
                events.stream()
                        .map(event -> new Object[] {
                            shopId,
                            event.key(),
                            event.kind().name(),
                            event.at().atOffset(ZoneOffset.UTC),
                            LocalDate.ofInstant(event.at(), zone),
                            event.viewer(),
                            event.productId(),
                            event.session(),
                            event.dwellMillis()
                        })
                        .toList());
    }

    private void count(long shopId, List<ActivityEvent> events, ZoneId zone) {
        // in one order for everybody, so that two batches never wait for each other in a circle
        var buckets = new TreeMap<Bucket, Count>(Bucket.ORDER);
        for (ActivityEvent event : events) {
            var bucket = new Bucket(LocalDate.ofInstant(event.at(), zone), event.productId(), event.kind());
            long dwell = Objects.requireNonNullElse(event.dwellMillis(), 0);
            buckets.merge(bucket, new Count(1, dwell), Count::plus);
        }
        List<Object[]> rows =
                buckets.entrySet().stream().map(entry -> row(shopId, entry)).toList();
        int[] changed = jdbc.batchUpdate(ADD_TO_DAY, rows);
        var missing = new ArrayList<Object[]>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                missing.add(rows.get(i));
            }
        }
        jdbc.batchUpdate(INSERT_DAY, missing);
    }

    private static Object[] row(long shopId, Map.Entry<Bucket, Count> entry) {
        Bucket bucket = entry.getKey();
        Count count = entry.getValue();
        return new Object[] {
            count.events(),
            count.dwellMillis(),
            shopId,
            bucket.day(),
            bucket.productId(),
            bucket.kind().name()
        };
    }
}
