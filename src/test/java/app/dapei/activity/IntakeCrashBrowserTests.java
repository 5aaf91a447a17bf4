package app.dapei.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.testing.RunningPortal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills the packaged portal with SIGKILL while programs send events, and starts it again on what it left behind:
 * every event that was acknowledged is there exactly once, in the log and in the roll-ups, and what got no answer can be
 * sent again without being counted twice.
 */
@Tag("browser")
class IntakeCrashBrowserTests {

    private static final String EMPTY = "--dapei.demo.enabled=false";
    private static final int SENDERS = 8;
    private static final int BATCH = 100;
    private static final Duration LOAD = Duration.ofSeconds(5);
    private static final String SECRET = "A".repeat(43);
    private static final String KEY_ID = "crashtestkey";
    private static final String SESSION = "crash";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<List<String>> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<List<String>> unanswered = new ConcurrentLinkedQueue<>();

    @Test
    void losesNothingThatItAcknowledgedAndDoublesNothingWhenItIsKilledUnderLoad() throws Exception {
        Path data;
        try (var portal = RunningPortal.start(EMPTY)) {
            data = portal.data();
        }
        try (var connection = connect(data)) {
            addKey(connection);
        }
        try (var portal = RunningPortal.start(data, EMPTY)) {
            loadUntilItIsKilled(portal);
        }
        assertThat(acknowledged).as("batches that were acknowledged").hasSizeGreaterThan(SENDERS);
        Set<String> told = acknowledged.stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<String> open = unanswered.stream().flatMap(List::stream).collect(Collectors.toSet());
        try (var connection = connect(data)) {
            var stored = stored(connection);
            assertThat(stored).as("at most once").doesNotHaveDuplicates();
            assertThat(new HashSet<>(stored)).as("all that was acknowledged").containsAll(told);
            stored.removeAll(told);
            assertThat(open).as("what else is there was on its way").containsAll(stored);
        }
        try (var portal = RunningPortal.start(data, EMPTY)) {
            for (var batch : unanswered) {
                assertThat(send(portal, batch)).isEqualTo(200);
            }
            var whole = acknowledged.iterator().next();
            assertThat(send(portal, whole)).as("sent again").isEqualTo(200);
            // the roll-ups follow within about a second
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, 10, TimeUnit.SECONDS)
                    .join();
        }
        try (var connection = connect(data)) {
            told.addAll(open);
            assertThat(stored(connection)).hasSize(told.size()).hasSameElementsAs(told);
            assertThat(number(connection, "select sum(events) from activity_day where session_key = '" + SESSION + "'"))
                    .as("counted in the roll-ups")
                    .isEqualTo(told.size());
        }
    }

    private void loadUntilItIsKilled(RunningPortal portal) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var senders = new ArrayList<Future<?>>();
            for (int sender = 0; sender < SENDERS; sender++) {
                String prefix = sender + "-";
                senders.add(pool.submit(() -> sendUntilItDies(portal, prefix)));
            }
            CompletableFuture.runAsync(
                            () -> portal.process().destroyForcibly(),
                            CompletableFuture.delayedExecutor(LOAD.toMillis(), TimeUnit.MILLISECONDS))
                    .get(1, TimeUnit.MINUTES);
            portal.process().onExit().get(1, TimeUnit.MINUTES);
            for (var one : senders) {
                one.get(1, TimeUnit.MINUTES);
            }
        }
    }

    private void sendUntilItDies(RunningPortal portal, String prefix) {
        for (int number = 0; ; number++) {
            String start = prefix + number + "-";
            List<String> batch =
                    IntStream.range(0, BATCH).mapToObj(i -> start + i).toList();
            try {
                (send(portal, batch) == 200 ? acknowledged : unanswered).add(batch);
            } catch (IOException killed) {
                unanswered.add(batch);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private int send(RunningPortal portal, List<String> ids) throws IOException, InterruptedException {
        String events = ids.stream()
                .map(id ->
                        "{\"id\":\"%s\",\"kind\":\"like\",\"at\":\"2026-11-20T12:30:00Z\",\"viewer\":\"v\",\"session\":\"%s\"}"
                                .formatted(id, SESSION))
                .collect(Collectors.joining(",", "[", "]"));
        return client.send(
                        HttpRequest.newBuilder(URI.create(portal.url("/api/v1/events")))
                                .header("Authorization", "Bearer dpk_" + KEY_ID + "_" + SECRET)
                                .header("Content-Type", "application/json")
                                .timeout(Duration.ofSeconds(30))
                                .POST(HttpRequest.BodyPublishers.ofString(events))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static Connection connect(Path data) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + data.resolve("dapei") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "dapei", "");
    }

    private static void addKey(Connection connection) throws SQLException, GeneralSecurityException {
        var hash = MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.US_ASCII));
        try (var shop = connection.createStatement()) {
            shop.executeUpdate("insert into shop (id, code, name, currency, zone, created_at)"
                    + " values (nextval('shop_seq'), 'crash', 'crash', 'CNY', 'Asia/Shanghai', current_timestamp)");
        }
        try (var insert = connection.prepareStatement("""
            insert into api_key (id, shop_id, name, scopes, per_second, secret_hash, signing_key, created_at,
                created_by)
            select ?, min(id), 'crash', 'EVENTS', 10000, ?, ?, current_timestamp, 'test' from shop
            """)) {
            insert.setString(1, KEY_ID);
            insert.setString(2, HexFormat.of().formatHex(hash));
            insert.setString(3, "0".repeat(64));
            insert.executeUpdate();
        }
    }

    private static List<String> stored(Connection connection) throws SQLException {
        var keys = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select event_key from activity_event where session_key = '" + SESSION + "'")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
