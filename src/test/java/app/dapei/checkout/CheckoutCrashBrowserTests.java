package app.dapei.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.testing.RunningPortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills the packaged portal with SIGKILL in the middle of a rush, twice, and starts it again on what it left behind: every
 * order that a buyer was told of is there exactly once, every other one can be sent again, and the books balance.
 */
@Tag("browser")
class CheckoutCrashBrowserTests {

    private static final int BUYERS = 16;
    /** All buyers of the test share one address. */
    private static final String UNHURRIED = "--dapei.zone.requests-per-second=100000";

    private static final Duration RUSH = Duration.ofSeconds(5);
    private static final Pattern BUNDLE = Pattern.compile("\"key\":\"bundle:([0-9a-f-]{36})\"");
    private static final Pattern LOCK = Pattern.compile("\"lock\":\"([0-9a-f-]{36})\"");
    private static final Pattern ORDER = Pattern.compile("\"order\":\"(DP[0-9]+)\"");

    /** A decision that was sent, so that it can be sent again. */
    private record Sent(String cookie, String body) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Sent, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<Sent, String> open = new ConcurrentHashMap<>();

    @Test
    void keepsEveryPromiseAndTheBooksWhenItIsKilledInTheMiddle() throws Exception {
        Path data;
        try (var portal = RunningPortal.start(UNHURRIED)) {
            data = portal.data();
            rush(portal);
        }
        try (var portal = RunningPortal.start(data, UNHURRIED)) {
            rush(portal);
        }
        assertThat(acknowledged).as("orders that buyers were told of").hasSizeGreaterThan(BUYERS / 2);
        try (var portal = RunningPortal.start(data, UNHURRIED)) {
            for (var told : acknowledged.entrySet()) {
                assertThat(order(portal, told.getKey())).as("told again").isEqualTo(told.getValue());
            }
            for (var sent : List.copyOf(open.keySet())) {
                var number = order(portal, sent);
                assertThat(order(portal, sent)).isEqualTo(number);
            }
            assertThat(get(portal, "/actuator/health").body()).contains("\"status\":\"UP\"");
        }
        assertBooksBalance(data);
    }

    private void rush(RunningPortal portal) throws InterruptedException, ExecutionException, TimeoutException {
        var bundles = bundles(portal);
        var stop = new AtomicBoolean();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var buyers = new ArrayList<Future<?>>();
            for (int buyer = 0; buyer < BUYERS; buyer++) {
                var wanted = bundles.get(buyer % bundles.size());
                buyers.add(pool.submit(() -> buyUntil(stop, portal, wanted)));
            }
            // the portal dies while they are at it
            CompletableFuture.runAsync(
                            () -> portal.process().destroyForcibly(),
                            CompletableFuture.delayedExecutor(RUSH.toMillis(), TimeUnit.MILLISECONDS))
                    .get(1, TimeUnit.MINUTES);
            portal.process().onExit().get(1, TimeUnit.MINUTES);
            stop.set(true);
            for (var one : buyers) {
                one.get(1, TimeUnit.MINUTES);
            }
        }
    }

    private void buyUntil(AtomicBoolean stop, RunningPortal portal, String bundle) {
        try {
            var cookie = cookie(portal);
            while (!stop.get()) {
                var locked = post(portal, "locks", cookie, "{\"bundle\":\"" + bundle + "\"}");
                var lock = LOCK.matcher(locked.body());
                if (!lock.find()) {
                    if (locked.body().contains("ran-out")) {
                        return;
                    }
                    continue;
                }
                var sent =
                        new Sent(cookie, "{\"lock\":\"" + lock.group(1) + "\",\"key\":\"" + UUID.randomUUID() + "\"}");
                open.put(sent, bundle);
                var number = ORDER.matcher(
                        post(portal, "orders", sent.cookie(), sent.body()).body());
                if (number.find()) {
                    acknowledged.put(sent, number.group(1));
                }
                open.remove(sent);
            }
        } catch (IOException | UncheckedIOException killed) {
            // what was sent last stays open
            stop.set(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> bundles(RunningPortal portal) throws InterruptedException {
        var found = new ArrayList<String>();
        var matcher = BUNDLE.matcher(get(portal, "/r/trailhead/state").body());
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private String order(RunningPortal portal, Sent sent) throws Exception {
        var answer = post(portal, "orders", sent.cookie(), sent.body()).body();
        var number = ORDER.matcher(answer);
        return number.find() ? number.group(1) : answer.replaceAll(".*\"outcome\":\"([a-z-]+)\".*", "$1");
    }

    private HttpResponse<String> get(RunningPortal portal, String path) throws InterruptedException {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(portal.url(path))).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cookie(RunningPortal portal) throws InterruptedException {
        return get(portal, "/r/trailhead")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
    }

    private HttpResponse<String> post(RunningPortal portal, String act, String cookie, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(portal.url("/r/trailhead/" + act)))
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", "10.7." + Math.floorMod(cookie.hashCode(), 250) + ".1")
                        .header("Cookie", cookie)
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void assertBooksBalance(Path data) throws SQLException {
        var url = "jdbc:h2:file:" + data.resolve("dapei") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (var connection = DriverManager.getConnection(url, "dapei", "");
                var statement = connection.createStatement()) {
            assertZero(statement, "select count(*) from stock_level where on_hand + sold + returned <> supplied");
            assertZero(statement, """
                select count(*) from stock_level l where l.reserved <> coalesce((
                    select sum(r.quantity) from stock_reservation_line r
                    join stock_reservation h on h.id = r.reservation_id
                    where r.product_id = l.product_id and r.counted and h.state = 'OPEN'), 0)
                """);
            assertZero(statement, """
                select count(*) from checkout_order c where not exists (
                    select 1 from purchase_order p where p.id = c.order_id and p.amount = c.amount)
                   or not exists (select 1 from stock_reservation r where r.id = c.order_id)
                """);
            assertZero(statement, """
                select count(*) from purchase_order p where p.platform = 'DAPEI' and p.amount <> (
                    select sum(l.paid) from order_line l where l.order_id = p.id)
                """);
            try (var rows = statement.executeQuery("select number from checkout_order")) {
                var numbers = new ArrayList<String>();
                while (rows.next()) {
                    numbers.add(rows.getString(1));
                }
                assertThat(numbers).containsAll(acknowledged.values()).doesNotHaveDuplicates();
            }
        }
    }

    private static void assertZero(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            assertThat(rows.getLong(1)).as(sql).isZero();
        }
    }
}
