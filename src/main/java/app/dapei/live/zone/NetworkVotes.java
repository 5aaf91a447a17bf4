package app.dapei.live.zone;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps one network from deciding a poll: of its votes only the first few are counted, the others are kept aside, for
 * whoever looks into it. Whoever a platform vouches for is one person and is not held.
 */
@Component
class NetworkVotes {

    private static final int LOCKS = 64;

    private final Object[] locks = new Object[LOCKS];
    private final JdbcClient jdbc;
    private final ZoneSettings settings;
    private final Clock clock;

    NetworkVotes(JdbcClient jdbc, ZoneSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /**
     * A vote as it came.
     *
     * @param network where from, see {@link Addresses#networkOf}
     */
    record Cast(long shopId, long session, String poll, String viewer, int option, String network) {}

    /** Whether the vote counts; the same for a viewer whenever asked again. */
    boolean admits(Cast vote) {
        // on one node the count is exact; several nodes at once may let through one more each
        synchronized (locks[Math.floorMod((vote.poll() + vote.network()).hashCode(), LOCKS)]) {
            return jdbc.sql("select held from network_vote where session_id = ? and poll_id = ? and viewer_key = ?")
                    .params(vote.session(), vote.poll(), vote.viewer())
                    .query(Boolean.class)
                    .optional()
                    .map(held -> !held)
                    .orElseGet(() -> store(vote));
        }
    }

    private boolean store(Cast vote) {
        int counted = jdbc.sql("""
            select count(*) from network_vote
            where session_id = ? and poll_id = ? and network = ? and held = false
            """)
                .params(vote.session(), vote.poll(), vote.network())
                .query(Integer.class)
                .single();
        boolean held = counted >= settings.votesPerNetwork();
        try {
            jdbc.sql("""
                insert into network_vote (session_id, poll_id, viewer_key, shop_id, network, option_no, held, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                    .params(vote.session(), vote.poll(), vote.viewer(), vote.shopId(), vote.network(), vote.option())
                    .params(held, Timestamp.from(clock.instant()))
                    .update();
            return !held;
        } catch (DuplicateKeyException e) {
            // the same vote came in twice at once, by another node
            return admits(vote);
        }
    }
}
