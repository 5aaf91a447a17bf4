package app.dapei.live.zone;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps one network from deciding a poll: of its votes only the first few are counted, the others are kept aside, for
 * whoever looks into it. Whoever a platform vouches for is one person and is not held.
 *
 * <p>Votes that come while others are being decided are decided together after them, in one transaction: else each would
 * need a connection and a commit of its own, and in a lively poll everything else would wait for those.
 */
@Component
class NetworkVotes {

    private static final int BATCH = 500;
    private static final int TRIES = 3;

    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ZoneSettings settings;
    private final Clock clock;

    NetworkVotes(JdbcTemplate template, PlatformTransactionManager transactions, ZoneSettings settings, Clock clock) {
        this.template = template;
        jdbc = JdbcClient.create(template);
        transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A vote as it came.
     *
     * @param network where from, see {@link Addresses#networkOf}
     */
    record Cast(long shopId, long session, String poll, String viewer, int option, String network) {}

    private record Waiting(Cast vote, CompletableFuture<Boolean> admitted) {}

    private record Poll(long session, String id) {}

    /** Whether the vote counts; the same for a viewer whenever asked again. */
    boolean admits(Cast vote) {
        var own = new Waiting(vote, new CompletableFuture<>());
        waiting.add(own);
        turn.lock();
        try {
            while (!own.admitted().isDone()) {
                decideNext();
            }
        } finally {
            turn.unlock();
        }
        try {
            return own.admitted().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void decideNext() {
        var batch = new ArrayList<Waiting>();
        waiting.drainTo(batch, BATCH);
        try {
            var polls = batch.stream()
                    .collect(Collectors.groupingBy(
                            one -> new Poll(one.vote().session(), one.vote().poll())));
            polls.forEach((poll, some) -> {
                var votes = some.stream().map(Waiting::vote).toList();
                var admitted = decide(poll, votes, TRIES);
                some.forEach(
                        one -> one.admitted().complete(admitted.get(one.vote().viewer())));
            });
        } catch (RuntimeException | Error e) {
            batch.forEach(one -> one.admitted().completeExceptionally(e));
        }
    }

    /** Whether each viewer's vote counts. On one node that is exact; several at once may let through some more each. */
    private Map<String, Boolean> decide(Poll poll, List<Cast> votes, int tries) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> decideAndStore(poll, votes)));
        } catch (DuplicateKeyException e) {
            if (tries == 1) {
                throw e;
            }
            // the same vote came in at another node at the same time
            return decide(poll, votes, tries - 1);
        }
    }

    private Map<String, Boolean> decideAndStore(Poll poll, List<Cast> votes) {
        var admitted = known(poll, votes);
        var counted = counted(poll, votes);
        var now = Timestamp.from(clock.instant());
        var rows = new ArrayList<Object[]>();
        for (var vote : votes) {
            if (!admitted.containsKey(vote.viewer())) {
                int before = counted.getOrDefault(vote.network(), 0);
                boolean held = before >= settings.votesPerNetwork();
                counted.put(vote.network(), held ? before : before + 1);
                admitted.put(vote.viewer(), !held);
                rows.add(new Object[] {
                    poll.session(), poll.id(), vote.viewer(), vote.shopId(), vote.network(), vote.option(), held, now
                });
            }
        }
        template.batchUpdate("""
            insert into network_vote (session_id, poll_id, viewer_key, shop_id, network, option_no, held, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """, rows);
        return admitted;
    }

    private Map<String, Boolean> known(Poll poll, List<Cast> votes) {
        var known = new HashMap<String, Boolean>();
        jdbc.sql("""
            select viewer_key, held from network_vote
            where session_id = :session and poll_id = :poll and viewer_key in (:viewers)
            """)
                .param("session", poll.session())
                .param("poll", poll.id())
                .param("viewers", votes.stream().map(Cast::viewer).distinct().toList())
                .query(row -> {
                    known.put(row.getString("viewer_key"), !row.getBoolean("held"));
                });
        return known;
    }

    private Map<String, Integer> counted(Poll poll, List<Cast> votes) {
        var counted = new HashMap<String, Integer>();
        jdbc.sql("""
            select network, count(*) as votes from network_vote
            where session_id = :session and poll_id = :poll and network in (:networks) and held = false
            group by network
            """)
                .param("session", poll.session())
                .param("poll", poll.id())
                .param("networks", votes.stream().map(Cast::network).distinct().toList())
                .query(row -> {
                    counted.put(row.getString("network"), row.getInt("votes"));
                });
        return counted;
    }
}
