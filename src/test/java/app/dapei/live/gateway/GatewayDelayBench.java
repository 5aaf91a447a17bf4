package app.dapei.live.gateway;

import app.dapei.testing.DurablePostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * How long a notice takes from one node to another over PostgreSQL, at 200 notices a second of 20 rooms, and what it
 * costs those who write meanwhile: two threads that store 100 events at a time as fast as the database takes them, with
 * and without the notices, in turns. A notice carries the time of its publication as its session's number.
 */
final class GatewayDelayBench {

    private static final int ROOMS = 20;
    private static final int NOTICES_A_SECOND = 200;
    private static final int WRITERS = 2;
    private static final int BATCH = 100;
    private static final int ROUNDS = 4;
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final GatewaySettings SETTINGS =
            new GatewaySettings(GatewaySettings.Nodes.POSTGRES, Duration.ofMillis(20), Duration.ofSeconds(5));

    private GatewayDelayBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var server = DurablePostgres.start();
                var database = new HikariDataSource()) {
            database.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            database.setUsername("postgres");
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create table event (id bigserial primary key, at timestamptz, body text)");
            }
            measure(database);
        }
        System.exit(0);
    }

    private static void measure(DataSource database) throws Exception {
        var delays = new ConcurrentLinkedQueue<Long>();
        var one = new PostgresGateway(database, SETTINGS);
        var other = new PostgresGateway(database, SETTINGS);
        other.onRemote(frame -> delays.add(System.nanoTime() - frame.session()));
        one.start();
        other.start();
        write(database, () -> {});
        double alone = 0;
        double together = 0;
        for (int round = 0; round < ROUNDS; round++) {
            alone += write(database, () -> {}) / ROUNDS;
            together += write(database, new Notices(one)) / ROUNDS;
        }
        one.stop();
        other.stop();
        var sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.println(String.format(
                Locale.ROOT,
                "%d notices heard of %d; delay p50 %.1f ms, p99 %.1f ms, longest %.1f ms; events stored a second:"
                        + " %.0f without notices, %.0f with them (%.1f %%)",
                sorted.length,
                ROUNDS * NOTICES_A_SECOND * ROUND.toSeconds(),
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                alone,
                together,
                100 * together / alone));
    }

    /** Publishes at an even pace until it is interrupted. */
    private record Notices(PostgresGateway gateway) implements Runnable {

        @Override
        public void run() {
            long next = System.nanoTime();
            for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                gateway.publish(Frame.moved("room" + i % ROOMS, System.nanoTime()));
                next += TimeUnit.SECONDS.toNanos(1) / NOTICES_A_SECOND;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    /** Events stored a second while something else goes on. */
    private static double write(DataSource database, Runnable meanwhile) throws Exception {
        var over = new AtomicBoolean();
        var beside = Thread.ofPlatform().start(meanwhile);
        long start = System.nanoTime();
        long stored = 0;
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Future<Long>>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(pool.submit(() -> store(database, over)));
            }
            Thread.sleep(ROUND);
            over.set(true);
            for (var writer : writers) {
                stored += writer.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        beside.interrupt();
        beside.join();
        return stored / seconds;
    }

    private static long store(DataSource database, AtomicBoolean over) throws SQLException {
        long stored = 0;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into event (at, body) values (now(), ?)")) {
            connection.setAutoCommit(false);
            for (; !over.get(); stored += BATCH) {
                for (int i = 0; i < BATCH; i++) {
                    insert.setString(1, "{\"source\":\"viewer-" + i + "\",\"number\":" + stored + ",\"taps\":10}");
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        }
        return stored;
    }
}
