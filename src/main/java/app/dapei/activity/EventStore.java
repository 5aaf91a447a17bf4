package app.dapei.activity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Events as rows; only ever added, always with the shop as a parameter. */
@Component
class EventStore {

    private static final String INSERT = """
        insert into activity_event (shop_id, batch_id, event_key, kind, at, viewer_key, product_id, bundle_id, slot,
            session_key, arm, script, dwell_ms, page_before, client_key, client_no)
        select ?, ?, n.event_key, n.kind, cast(n.at as timestamp with time zone), n.viewer, n.product,
            cast(n.bundle as uuid), cast(n.slot as int), n.session, n.arm, n.script, cast(n.dwell as int), n.page,
            n.client, n.client_no
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n(event_key, kind, at, viewer, product, bundle,
            slot, session, arm, script, dwell, page, client, client_no)
        on conflict do nothing
        """;

    /** A join, because H2 would read the whole shop for a list of keys. */
    private static final String STORED_KEYS = """
        select e.event_key from unnest(?) as k(sent)
        join activity_event e on e.shop_id = ? and e.event_key = k.sent where e.batch_id = ?
        """;

    private final JdbcTemplate jdbc;
    private final KnownProducts products;
    private final Clock clock;

    EventStore(JdbcTemplate jdbc, KnownProducts products, Clock clock) {
        this.jdbc = jdbc;
        this.products = products;
        this.clock = clock;
    }

    /**
     * What became of a batch.
     *
     * @param outcomes one per event, in their order
     * @param fresh those that are stored
     */
    record Stored(List<EventOutcome> outcomes, List<ActivityEvent> fresh) {}

    /** Stores what is new of a batch, within the caller's transaction. */
    Stored add(long shopId, long batchId, List<ActivityEvent> events) {
        Set<Long> known = products.of(shopId, events);
        var outcomes = new ArrayList<EventOutcome>(events.size());
        var sent = new ArrayList<ActivityEvent>(events.size());
        var keys = new HashSet<String>();
        for (ActivityEvent event : events) {
            Long product = event.productId();
            if (product != null && !known.contains(product)) {
                outcomes.add(EventOutcome.UNKNOWN_PRODUCT);
            } else if (keys.add(event.key())) {
                outcomes.add(EventOutcome.STORED);
                sent.add(event);
            } else {
                outcomes.add(EventOutcome.REPEATED);
            }
        }
        if (insert(shopId, batchId, sent) == sent.size()) {
            return new Stored(outcomes, sent);
        }
        return withoutRepeated(events, outcomes, sent, storedKeys(shopId, batchId, sent));
    }

    /** The number of a new batch. */
    long nextBatch() {
        return Objects.requireNonNull(jdbc.queryForObject("select nextval('activity_batch_seq')", Long.class));
    }

    /** Leaves a batch to be rolled up later. */
    void leave(long shopId, long batchId) {
        jdbc.update(
                "insert into activity_batch (id, shop_id, stored_at) values (?, ?, ?)",
                batchId,
                shopId,
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Stored withoutRepeated(
            List<ActivityEvent> events, List<EventOutcome> outcomes, List<ActivityEvent> sent, Set<String> stored) {
        for (int i = 0; i < events.size(); i++) {
            if (outcomes.get(i) == EventOutcome.STORED
                    && !stored.contains(events.get(i).key())) {
                outcomes.set(i, EventOutcome.REPEATED);
            }
        }
        return new Stored(
                outcomes,
                sent.stream().filter(event -> stored.contains(event.key())).toList());
    }

    private int insert(long shopId, long batchId, List<ActivityEvent> events) {
        if (events.isEmpty()) {
            return 0;
        }
        var columns = new Columns<>(events)
                .text(ActivityEvent::key)
                .text(ActivityEvent::kind)
                .text(ActivityEvent::at)
                .text(ActivityEvent::viewer)
                .whole(ActivityEvent::productId)
                .text(ActivityEvent::bundleId)
                .whole(event -> widened(event.slot()))
                .text(ActivityEvent::session)
                .text(ActivityEvent::arm)
                .text(ActivityEvent::script)
                .whole(event -> widened(event.dwellMillis()))
                .text(ActivityEvent::pageBefore)
                .text(ActivityEvent::client)
                .whole(ActivityEvent::sequence);
        return jdbc.update(connection -> {
            var statement = connection.prepareStatement(INSERT);
            statement.setLong(1, shopId);
            statement.setLong(2, batchId);
            columns.set(connection, statement, 3);
            return statement;
        });
    }

    private static @Nullable Long widened(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }

    private Set<String> storedKeys(long shopId, long batchId, List<ActivityEvent> events) {
        Object[] keys = events.stream().map(ActivityEvent::key).toArray();
        return new HashSet<>(jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(STORED_KEYS);
                    statement.setArray(1, connection.createArrayOf("varchar", keys));
                    statement.setLong(2, shopId);
                    statement.setLong(3, batchId);
                    return statement;
                },
                (row, number) -> row.getString("event_key")));
    }
}
