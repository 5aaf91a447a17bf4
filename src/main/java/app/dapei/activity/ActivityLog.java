package app.dapei.activity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down what viewers do, and counts it, in one transaction. Events are only ever added. Whoever calls must have
 * decided that the caller may write for the shop. For many small batches at once there is {@link EventIntake}.
 */
@Service
public class ActivityLog {

    /** Most events in one batch. */
    public static final int BATCH_LIMIT = 5_000;

    private final EventStore store;
    private final RollUps rollUps;
    private final JdbcClient jdbc;

    ActivityLog(EventStore store, RollUps rollUps, JdbcClient jdbc) {
        this.store = store;
        this.rollUps = rollUps;
        this.jdbc = jdbc;
    }

    /**
     * Stores the events of a batch that are new to the shop: all of them, or none where it throws.
     *
     * @throws IllegalArgumentException if there are more than {@value #BATCH_LIMIT}
     */
    @Transactional
    public Recorded record(long shopId, List<ActivityEvent> events) {
        requireFits(events);
        if (events.isEmpty()) {
            return new Recorded(List.of());
        }
        var stored = store.add(shopId, store.nextBatch(), events);
        rollUps.add(shopId, stored.fresh());
        return new Recorded(stored.outcomes());
    }

    /** Makes the counts of a shop anew from its events. */
    public void rebuild(long shopId) {
        rollUps.rebuild(shopId);
    }

    /** Whether the shop has any event. */
    @Transactional(readOnly = true)
    public boolean isEmpty(long shopId) {
        return jdbc.sql("select count(*) from (select 1 from activity_event where shop_id = ? limit 1) one")
                        .param(shopId)
                        .query(Long.class)
                        .single()
                == 0;
    }

    static void requireFits(List<ActivityEvent> events) {
        if (events.size() > BATCH_LIMIT) {
            throw new IllegalArgumentException(
                    "a batch must have at most " + BATCH_LIMIT + " events; got: " + events.size());
        }
    }
}
