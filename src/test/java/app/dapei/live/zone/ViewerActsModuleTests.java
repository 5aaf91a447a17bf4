package app.dapei.live.zone;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.live.LiveRooms;
import app.dapei.live.LiveSession;
import app.dapei.live.LiveSessions;
import app.dapei.live.Room;
import app.dapei.live.ShopRooms;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.live.core.Poll;
import app.dapei.live.core.PollResult;
import app.dapei.testing.Acting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Likes and votes over real HTTP, and how a session comes to the viewers. */
@ZoneTest
class ViewerActsModuleTests {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofSeconds(10);

    @LocalServerPort
    int port;

    @Autowired
    Acting acting;

    @Autowired
    ShopRooms rooms;

    @Autowired
    LiveSessions sessions;

    @Autowired
    LiveRooms live;

    private final HttpClient client = HttpClient.newHttpClient();
    private Room room;
    private LiveSession session;

    @BeforeEach
    void goLive() {
        Shop shop = acting.newShop();
        acting.signIn(shop, Role.HOST);
        room = rooms.add("直播间");
        session = sessions.plan(room.id(), "今晚", Instant.parse("2026-11-22T12:00:00Z"));
        sessions.start(session.id());
    }

    @AfterEach
    void end() {
        sessions.end(session.id());
        acting.nobody();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-For", "10.9.0." + room.id() % 250);
    }

    private String cookie() throws IOException, InterruptedException {
        var answer = client.send(to("/r/" + room.code()).build(), HttpResponse.BodyHandlers.discarding());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private int post(String what, String cookie, String body) throws IOException, InterruptedException {
        var request = to("/r/" + room.code() + "/" + what)
                .header("Content-Type", "application/json")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private PollResult openPoll() {
        sessions.openPoll(session.id(), "下一个?", List.of(new Poll.Option("甲", ""), new Poll.Option("乙", "")), 60, false);
        return live.stateOf(room).poll();
    }

    @Test
    void countsAVoteOnceHoweverOftenItIsSent() throws Exception {
        var poll = openPoll().poll().id();
        var ann = cookie();
        var vote = "{\"poll\":\"" + poll + "\",\"option\":1}";
        assertThat(post("votes", ann, vote)).isEqualTo(204);
        assertThat(post("votes", ann, vote)).isEqualTo(204);
        assertThat(post("votes", cookie(), "{\"poll\":\"" + poll + "\",\"option\":0}"))
                .isEqualTo(204);
        assertThat(live.stateOf(room).poll().votes()).containsExactly(1, 1);
        assertThat(post("votes", ann, "{\"poll\":\"other\",\"option\":1}")).isEqualTo(409);
    }

    @Test
    void countsABatchOfLikesOnce() throws Exception {
        var ann = cookie();
        for (int i = 0; i < 3; i++) {
            assertThat(post("likes", ann, "{\"page\":\"p1\",\"number\":1,\"taps\":5}"))
                    .isEqualTo(204);
        }
        assertThat(post("likes", ann, "{\"page\":\"p2\",\"number\":1,\"taps\":2}"))
                .isEqualTo(204);
        assertThat(live.stateOf(room).likes()).isEqualTo(7);
    }

    @Test
    void refusesWhoHasNoCookieOfOursAndWhatMakesNoSense() throws Exception {
        var like = "{\"page\":\"p1\",\"number\":1,\"taps\":5}";
        assertThat(post("likes", "other=1", like)).isEqualTo(403);
        var real = cookie();
        assertThat(post("likes", "dapei-viewer=x" + real.substring("dapei-viewer=".length()), like))
                .isEqualTo(403);
        for (var bad : List.of(
                "{\"page\":\"p1\",\"number\":1,\"taps\":51}",
                "{\"page\":\"p1\",\"number\":0,\"taps\":1}",
                "{\"page\":\"a-b\",\"number\":1,\"taps\":1}",
                "not json")) {
            assertThat(post("likes", real, bad)).as(bad).isEqualTo(400);
        }
        assertThat(live.stateOf(room).likes()).isZero();
    }

    @Test
    void showsWhatIsOnAirAndHowAPollStandsWithinASecond() throws Exception {
        var address = URI.create("http://localhost:" + port + "/r/" + room.code() + "/events");
        try (var viewer = EventStream.open(address, "10.9.1.1")) {
            viewer.frame(LATEST);
            sessions.pin(session.id(), new ProductItem(1));
            viewer.await(SOON, event -> event.data().toString().contains("\"key\":\"air\""));
            var poll = openPoll().poll().id();
            viewer.await(SOON, event -> event.data().toString().contains("\"key\":\"poll\""));
            post("votes", cookie(), "{\"poll\":\"" + poll + "\",\"option\":1}");
            viewer.await(SOON, event -> event.data().toString().contains("\"votes\":[0,1]"));
        }
    }
}
