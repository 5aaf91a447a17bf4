package app.dapei.experiments;

import app.dapei.access.Shops;
import app.dapei.experiments.RunningTrials.Trial;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the first arm of each viewer, and when its change was first on the viewer's screen. Written in batches, so that a
 * crowd that comes at once costs few writes; the arm itself comes from a hash, so nothing is lost with what still waits.
 */
@Component
class ExposureLog {

    private static final long REMEMBERED = 200_000;
    private static final int HOURS_A_PART = 6;

    private static final String ASSIGN = """
        insert into experiment_exposure
            (experiment_id, viewer_key, shop_id, arm, shares_period, room_code, assigned_at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """;
    private static final String SEE = """
        update experiment_exposure set seen_at = ?, counts_until = ?, on_day = ?, day_part = ?
        where experiment_id = ? and viewer_key = ? and shop_id = ? and arm = ? and seen_at is null
        """;
    private static final String MIX = """
        update experiment_exposure set mixed = true
        where experiment_id = ? and viewer_key = ? and shop_id = ? and arm <> ? and not mixed
        """;

    private final Cache<Key, Integer> arms = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofHours(6))
            .build();
    private final Map<Key, Entry> waiting = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Shops shops;
    private final Clock clock;

    ExposureLog(
            JdbcClient client, JdbcTemplate jdbc, PlatformTransactionManager transactions, Shops shops, Clock clock) {
        this.client = client;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.shops = shops;
        this.clock = clock;
    }

    private record Key(UUID experimentId, String viewer) {}

    private record Entry(Trial trial, int arm, String room, Instant assignedAt, Instant seenAt, boolean seen) {}

    /** The arm that a viewer had before; empty for one who was not there yet. */
    OptionalInt formerArm(Trial trial, String viewer) {
        var key = new Key(trial.id(), viewer);
        var known = arms.getIfPresent(key);
        if (known == null) {
            known = client.sql("""
                select arm from experiment_exposure
                where shop_id = ? and experiment_id = ? and viewer_key = ?
                """)
                    .params(trial.shopId(), trial.id(), viewer)
                    .query(Integer.class)
                    .optional()
                    .orElse(null);
            if (known != null) {
                arms.put(key, known);
            }
        }
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /** Takes down that a viewer has this arm. */
    void assigned(Trial trial, String viewer, int arm, String room) {
        var key = new Key(trial.id(), viewer);
        if (arms.asMap().putIfAbsent(key, arm) == null) {
            var now = clock.instant();
            put(key, new Entry(trial, arm, room, now, now, false));
        }
    }

    /** Takes down that the arm's change was on the viewer's screen. */
    void seen(Trial trial, String viewer, int arm, String room) {
        var now = clock.instant();
        put(new Key(trial.id(), viewer), new Entry(trial, arm, room, now, now, true));
    }

    private void put(Key key, Entry entry) {
        lock.lock();
        try {
            waiting.merge(key, entry, (before, now) -> before.seen() ? before : now);
        } finally {
            lock.unlock();
        }
    }

    /** Writes what waits, and waits for what is being written; called each second, and before numbers are read. */
    @Scheduled(fixedDelay = 1000)
    void flush() {
        writing.lock();
        try {
            var batch = taken();
            if (!batch.isEmpty()) {
                write(batch);
            }
        } finally {
            writing.unlock();
        }
    }

    private Map<Key, Entry> taken() {
        lock.lock();
        try {
            var batch = new LinkedHashMap<>(waiting);
            waiting.clear();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** What cannot be written now waits for the next time. */
    private void write(Map<Key, Entry> batch) {
        try {
            transaction.executeWithoutResult(status -> insert(batch));
        } catch (RuntimeException e) {
            batch.forEach(this::put);
            throw e;
        }
    }

    private void insert(Map<Key, Entry> batch) {
        List<Object[]> assigned = new ArrayList<>();
        List<Object[]> seen = new ArrayList<>();
        List<Object[]> mixed = new ArrayList<>();
        batch.forEach((key, entry) -> {
            var trial = entry.trial();
            assigned.add(new Object[] {
                key.experimentId(),
                key.viewer(),
                trial.shopId(),
                entry.arm(),
                trial.period(),
                entry.room(),
                entry.assignedAt().atOffset(ZoneOffset.UTC)
            });
            mixed.add(new Object[] {key.experimentId(), key.viewer(), trial.shopId(), entry.arm()});
            if (entry.seen()) {
                seen.add(seen(key, entry));
            }
        });
        jdbc.batchUpdate(ASSIGN, assigned);
        jdbc.batchUpdate(SEE, seen);
        jdbc.batchUpdate(MIX, mixed);
    }

    private Object[] seen(Key key, Entry entry) {
        var trial = entry.trial();
        var local = entry.seenAt().atZone(shops.get(trial.shopId()).zone());
        var until =
                entry.seenAt().plus(Duration.ofHours(trial.setup().maturity().outcomeHours()));
        return new Object[] {
            entry.seenAt().atOffset(ZoneOffset.UTC),
            until.atOffset(ZoneOffset.UTC),
            local.toLocalDate(),
            local.getHour() / HOURS_A_PART,
            key.experimentId(),
            key.viewer(),
            trial.shopId(),
            entry.arm()
        };
    }

    /**
     * How many viewers an arm has.
     *
     * @param arm      the arm
     * @param period   which shares of traffic held
     * @param day      day of the first sight; null for viewers who did not see it yet
     * @param assigned viewers who were given it, seen or not
     * @param seen     viewers who saw it
     * @param mixed    viewers who met another arm too
     */
    record ArmViewers(int arm, int period, @Nullable LocalDate day, long assigned, long seen, long mixed) {}

    List<ArmViewers> viewers(long shopId, UUID experimentId, Instant asOf) {
        return client.sql("""
            select arm, shares_period, on_day, count(*) as assigned,
                   sum(case when seen_at is not null and not mixed then 1 else 0 end) as seen,
                   sum(case when mixed then 1 else 0 end) as mixed
            from experiment_exposure
            where shop_id = ? and experiment_id = ? and (seen_at is null or seen_at <= ?)
            group by arm, shares_period, on_day order by on_day, arm, shares_period
            """)
                .params(shopId, experimentId, Timestamp.from(asOf))
                .query((row, number) -> new ArmViewers(
                        row.getInt("arm"),
                        row.getInt("shares_period"),
                        row.getDate("on_day") == null
                                ? null
                                : row.getDate("on_day").toLocalDate(),
                        row.getLong("assigned"),
                        row.getLong("seen"),
                        row.getLong("mixed")))
                .list();
    }

    /** How many viewers of an experiment saw the arm of another one too that ran at the same time. */
    long overlapping(long shopId, UUID experimentId) {
        return client.sql("""
            select count(distinct x.viewer_key) from experiment_exposure x
            join experiment_exposure o on o.shop_id = x.shop_id and o.viewer_key = x.viewer_key
                 and o.experiment_id <> x.experiment_id and o.seen_at is not null
                 and o.seen_at < x.counts_until and o.counts_until > x.seen_at
            where x.shop_id = ? and x.experiment_id = ? and x.seen_at is not null
            """).params(shopId, experimentId).query(Long.class).single();
    }
}
