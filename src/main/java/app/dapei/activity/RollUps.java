package app.dapei.activity;

import app.dapei.access.Shops;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the roll-ups: what the intake has stored is added within about a second, each batch exactly once, since its
 * mark goes in the same transaction. A late event adds to its own minute and day, however old. Everything can be made
 * anew from the events.
 */
@Component
public class RollUps {

    private static final int BATCHES_AT_ONCE = 200;
    private static final int EVENTS_AT_ONCE = 50_000;
    private static final String COLUMNS = """
        select event_key, kind, at, viewer_key, product_id, bundle_id, slot, session_key, arm, script, dwell_ms,
            page_before, client_key, client_no from activity_event
        """;

    /** A batch that is committed after the waiting ones were deleted is rolled up later, so it is not read here. */
    private static final String WHOLE_AND_NOT_WAITING = "where shop_id = ? and at >= ? "
            + "and not exists (select 1 from activity_batch b where b.id = activity_event.batch_id)";

    private final JdbcTemplate jdbc;
    private final RollUpStore store;
    private final Shops shops;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RollUps(JdbcTemplate jdbc, RollUpStore store, Shops shops, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.store = store;
        this.shops = shops;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Adds all that is stored and not yet rolled up, of all shops; returns how many batches. */
    public int catchUp() {
        int total = 0;
        for (Long shopId : jdbc.queryForList("select distinct shop_id from activity_batch", Long.class)) {
            for (int done = BATCHES_AT_ONCE; done == BATCHES_AT_ONCE; total += done) {
                Integer batches = transaction.execute(status -> addBatches(shopId));
                done = batches == null ? 0 : batches;
            }
        }
        return total;
    }

    /** Adds events that are stored in the caller's transaction. */
    void add(long shopId, List<ActivityEvent> events) {
        if (!events.isEmpty()) {
            store.lock(shopId);
            var rolled = new RollUp(shops.get(shopId).zone());
            events.forEach(rolled::add);
            store.add(shopId, rolled);
        }
    }

    /** Makes the roll-ups of a shop anew from its events, as far back as these are kept whole. */
    public void rebuild(long shopId) {
        transaction.executeWithoutResult(status -> {
            store.lock(shopId);
            ZoneId zone = shops.get(shopId).zone();
            Instant from = wholeFrom(shopId);
            clear(shopId, from, zone);
            jdbc.update("delete from activity_batch where shop_id = ?", shopId);
            var portion = new Portion(shopId, zone);
            jdbc.query(COLUMNS + WHOLE_AND_NOT_WAITING, portion, shopId, from.atOffset(ZoneOffset.UTC));
            portion.flush();
        });
    }

    /** Says that the events before a moment are no longer kept whole, so that their roll-ups stay as they are. */
    public void keepWholeFrom(long shopId, Instant from) {
        store.lock(shopId);
        jdbc.update("update activity_roll set whole_from = ? where shop_id = ?", from.atOffset(ZoneOffset.UTC), shopId);
    }

    private int addBatches(long shopId) {
        store.lock(shopId);
        List<Long> ids = jdbc.queryForList(
                "select id from activity_batch where shop_id = ? order by id limit " + BATCHES_AT_ONCE,
                Long.class,
                shopId);
        if (ids.isEmpty()) {
            return 0;
        }
        var portion = new Portion(shopId, shops.get(shopId).zone());
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(COLUMNS.replace(
                                    "activity_event", "unnest(?) as k(id) join activity_event on batch_id = k.id")
                            + "where shop_id = ?");
                    statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                    statement.setLong(2, shopId);
                    return statement;
                },
                portion);
        portion.flush();
        jdbc.batchUpdate(
                "delete from activity_batch where id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
        jdbc.update(
                "update activity_roll set rolled_at = ? where shop_id = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                shopId);
        return ids.size();
    }

    private Instant wholeFrom(long shopId) {
        Timestamp from =
                jdbc.queryForObject("select whole_from from activity_roll where shop_id = ?", Timestamp.class, shopId);
        return from == null ? Instant.EPOCH : from.toInstant();
    }

    private void clear(long shopId, Instant from, ZoneId zone) {
        var at = from.atOffset(ZoneOffset.UTC);
        LocalDate day = LocalDate.ofInstant(from, zone);
        jdbc.update("delete from activity_day where shop_id = ? and on_day >= ?", shopId, day);
        jdbc.update("delete from activity_minute where shop_id = ? and at_minute >= ?", shopId, at);
        jdbc.update("""
            delete from activity_reach where shop_id = ? and session_key in
                (select session_key from activity_viewer where shop_id = ? and first_at >= ?)
            """, shopId, shopId, at);
        jdbc.update("delete from activity_viewer where shop_id = ? and first_at >= ?", shopId, at);
        jdbc.update("delete from activity_client where shop_id = ? and on_day >= ?", shopId, day);
        jdbc.update("delete from activity_completeness where shop_id = ? and on_day >= ?", shopId, day);
    }

    /** Adds the events of a result in portions that fit the memory. */
    private final class Portion implements RowCallbackHandler {

        private final long shopId;
        private final ZoneId zone;
        private RollUp rolled;
        private int events;

        Portion(long shopId, ZoneId zone) {
            this.shopId = shopId;
            this.zone = zone;
            rolled = new RollUp(zone);
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            rolled.add(event(row));
            if (++events % EVENTS_AT_ONCE == 0) {
                flush();
            }
        }

        void flush() {
            if (!rolled.isEmpty()) {
                store.add(shopId, rolled);
                rolled = new RollUp(zone);
            }
        }
    }

    static ActivityEvent event(ResultSet row) throws SQLException {
        return new ActivityEvent(
                row.getString("event_key"),
                ActivityKind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getString("viewer_key"),
                row.getObject("product_id", Long.class),
                row.getObject("bundle_id", UUID.class),
                row.getObject("slot", Integer.class),
                row.getString("session_key"),
                row.getString("arm"),
                row.getString("script"),
                row.getObject("dwell_ms", Integer.class),
                row.getString("page_before"),
                row.getString("client_key"),
                row.getObject("client_no", Long.class));
    }
}
