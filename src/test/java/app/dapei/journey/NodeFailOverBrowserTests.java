package app.dapei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dapei.testing.BrowserTest;
import app.dapei.testing.DurablePostgres;
import app.dapei.testing.RunningPortal;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on one PostgreSQL, of which the one with the host on it is killed with SIGKILL while viewers vote at both: the
 * other takes the room over, closes the poll, and has counted each viewer's vote once.
 */
@BrowserTest
class NodeFailOverBrowserTests {

    private static final String ROOM = "/r/xiaoman";
    private static final int VOTERS = 120;
    private static final int OPTIONS = 2;
    private static final Duration BETWEEN_VOTERS = Duration.ofMillis(50);
    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(60);

    private static final int STORED = 204;
    private static final int TRIES = 60;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Pattern POLL_ID =
            Pattern.compile("\"key\":\"poll\",\"rev\":\\d+,\"state\":\\{\"id\":\"([^\"]+)\"");
    private static final Pattern VOTES_AT_THE_END = Pattern.compile("\"votes\":\\[(\\d+),(\\d+)],\"open\":false");

    private final HttpClient client = HttpClient.newHttpClient();

    private static String[] onOneDatabase(EmbeddedPostgres postgres) {
        return new String[] {
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--dapei.gateway.nodes=postgres",
            "--dapei.demo.orders=2000",
            "--dapei.zone.requests-per-second=100000"
        };
    }

    @Test
    void anotherNodeTakesTheRoomOfADeadOneAndNoVoteIsLost(Page host) throws Exception {
        try (var postgres = DurablePostgres.start();
                var first = RunningPortal.start(onOneDatabase(postgres));
                var second = RunningPortal.start(onOneDatabase(postgres));
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            startPoll(host, first);
            var poll = pollSeenAt(second);
            var before = nodeOf(postgres);
            assertThat(before).as("the node that sees to the session").isNotEmpty();

            var voters = new ArrayList<Future<?>>();
            for (int voter = 0; voter < VOTERS; voter++) {
                int number = voter;
                voters.add(pool.submit(() -> vote(number, poll, first, second)));
                Thread.sleep(BETWEEN_VOTERS);
                if (voter == VOTERS / 3) {
                    first.process().destroyForcibly();
                }
            }
            await().atMost(TAKEN_OVER).until(() -> !nodeOf(postgres).equals(before));
            for (var voter : voters) {
                voter.get(1, TimeUnit.MINUTES);
            }
            var votes = await().atMost(POLL.plus(TAKEN_OVER))
                    .until(() -> VOTES_AT_THE_END.matcher(state(second)), Matcher::find);
            assertThat(List.of(votes.group(1), votes.group(2))).containsOnly(String.valueOf(VOTERS / OPTIONS));
        }
    }

    private static void startPoll(Page host, RunningPortal portal) {
        People.signIn(portal, host, "mei");
        host.navigate(portal.url("/sessions"));
        host.getByTestId("plan-session").click();
        host.getByTestId("session-name").locator("input").fill("Two nodes");
        host.getByTestId("save-session").click();
        host.getByTestId("start-session").click();
        host.getByTestId("new-poll").click();
        host.getByTestId("poll-options").locator("input").click();
        var options = host.locator("vaadin-multi-select-combo-box-item:visible");
        options.nth(0).click();
        options.nth(1).click();
        host.getByTestId("poll-question").locator("input").click();
        host.getByTestId("start-poll").click();
        host.getByTestId("close-poll").waitFor(new Locator.WaitForOptions().setTimeout(POLL.toMillis()));
    }

    private String pollSeenAt(RunningPortal node) {
        var poll = await().atMost(TAKEN_OVER).until(() -> POLL_ID.matcher(state(node)), Matcher::find);
        return poll.group(1);
    }

    /** A viewer comes to one of the nodes and, where that is gone, to the other, until the vote is stored. */
    private Void vote(int voter, String poll, RunningPortal first, RunningPortal second) throws InterruptedException {
        var address = "10." + voter + ".1.1";
        String cookie = null;
        var body = "{\"poll\":\"" + poll + "\",\"option\":" + voter % OPTIONS + "}";
        var node = voter % 3 == 0 ? second : first;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                if (cookie == null) {
                    cookie = send(request(node, "", address).GET())
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElseThrow()
                            .split(";")[0];
                }
                var answer = send(request(node, "/votes", address)
                        .header("Content-Type", "application/json")
                        .header("Cookie", cookie)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
                if (answer.statusCode() == STORED) {
                    return null;
                }
            } catch (IOException gone) {
                node = second;
            }
            Thread.sleep(BETWEEN_TRIES);
        }
        throw new IllegalStateException("voter " + voter + " was never told that the vote is stored");
    }

    private static HttpRequest.Builder request(RunningPortal node, String path, String address) {
        return HttpRequest.newBuilder(URI.create(node.url(ROOM + path)))
                .header("X-Forwarded-For", address)
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String state(RunningPortal node) throws IOException, InterruptedException {
        return send(request(node, "/state", "10.250.1.1").GET()).body();
    }

    /** The node that sees to the live session: the only one that holds a lease which has not run out. */
    private static String nodeOf(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select l.node from room_lease l
                    join live_session s on s.id = l.session_id
                    where s.name = 'Two nodes'
                    """)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
