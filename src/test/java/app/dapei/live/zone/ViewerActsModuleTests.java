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
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

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

    @Autowired
    ViewerActsController acts;

    @Autowired
    ViewerIds viewers;

    @Autowired
    JdbcClient jdbc;

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
    void answersAWishToBuyOrToWaitThatMakesNoSenseWithoutAnErrorPage() throws Exception {
        var ann = cookie();
        for (var what : List.of("locks", "orders", "waits")) {
            assertThat(post(what, ann, "{")).as(what).isEqualTo(400);
            assertThat(post(what, ann, "{}")).as(what).isEqualTo(400);
            assertThat(post(what, "other=1", "{\"bundle\":\"" + UUID.randomUUID() + "\",\"act\":\"JOIN\"}"))
                    .as(what)
                    .isBetween(400, 403);
        }
        assertThat(post("waits", ann, "{\"bundle\":\"" + UUID.randomUUID() + "\",\"act\":\"JUMP\"}"))
                .isEqualTo(400);
        assertThat(post("waits", ann, "{\"bundle\":\"" + UUID.randomUUID() + "\",\"act\":\"JOIN\"}"))
                .as("nothing to wait for")
                .isEqualTo(200);
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

    @Test
    void handsACommentToTheHostOnce() throws Exception {
        var ann = cookie();
        var said = "{\"page\":\"p1\",\"number\":1,\"text\":\"求搭配裤子\"}";
        assertThat(post("comments", ann, said)).isEqualTo(204);
        assertThat(post("comments", ann, said)).isEqualTo(204);
        assertThat(post("comments", ann, "{\"page\":\"p1\",\"number\":2,\"text\":\" \"}"))
                .isEqualTo(400);
        assertThat(post("comments", "other=1", said)).isEqualTo(403);
    }

    @Test
    void slowsDownAViewerWhoSaysTooMuchOrTapsFasterThanAThumb() throws Exception {
        var ann = cookie();
        int refused = 0;
        for (int i = 1; i <= 7; i++) {
            int status = post("comments", ann, "{\"page\":\"p1\",\"number\":" + i + ",\"text\":\"666\"}");
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        refused = 0;
        for (int i = 1; i <= 5; i++) {
            int status = post("likes", ann, "{\"page\":\"p1\",\"number\":" + i + ",\"taps\":50}");
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        assertThat(live.stateOf(room).likes()).isLessThan(250);
    }

    @Test
    void tenThousandForgedVotesFromOneNetworkMoveTheResultByTwentyAtMost() throws Exception {
        var poll = openPoll().poll().id();
        assertThat(post("votes", cookie(), "{\"poll\":\"" + poll + "\",\"option\":0}"))
                .isEqualTo(204);
        int held = 0;
        for (int i = 0; i < 10_000; i++) {
            var request = new MockHttpServletRequest();
            request.setRemoteAddr("203.0.113." + i % 256);
            var cookie = viewers.fresh(false).cookie();
            request.setCookies(new Cookie(cookie.getName(), cookie.getValue()));
            var answer = acts.vote(room.code().value(), new ViewerActsController.Vote(poll, 1), request);
            held += answer.getStatusCode().value() == 202 ? 1 : 0;
        }
        assertThat(live.stateOf(room).poll().votes()).containsExactly(1, 20);
        assertThat(held).isEqualTo(9_980);
    }

    @Test
    void takesDownWhatAPageTellsOnceWithViewerAndSession() throws Exception {
        var ann = cookie();
        var batch = "{\"page\":\"pg1\",\"events\":[{\"n\":1,\"kind\":\"JOIN\",\"ago\":10},"
                + "{\"n\":2,\"kind\":\"EXPOSURE\",\"ago\":5,\"bundle\":\"" + new UUID(1, 2) + "\",\"slot\":0}]}";
        assertThat(post("activity", ann, batch)).isEqualTo(204);
        assertThat(post("activity", ann, batch)).isEqualTo(204);
        assertThat(jdbc.sql("select kind from activity_event where shop_id = ? and session_key = ? order by client_no")
                        .params(room.shopId(), String.valueOf(session.id()))
                        .query(String.class)
                        .list())
                .containsExactly("JOIN", "EXPOSURE");
        for (var bad : List.of(
                "{\"page\":\"pg1\",\"events\":[{\"n\":3,\"kind\":\"ORDER\",\"ago\":1,\"product\":1}]}",
                "{\"page\":\"pg1\",\"events\":[{\"n\":3,\"kind\":\"CLICK\",\"ago\":1}]}")) {
            assertThat(post("activity", ann, bad)).as(bad).isEqualTo(400);
        }
        assertThat(post("activity", "other=1", batch)).isEqualTo(403);
    }

    @Test
    void keepsTheSwitchOfThePersonalOrder() throws Exception {
        var ann = cookie();
        var off = client.send(
                to("/r/" + room.code() + "/me")
                        .header("Content-Type", "application/json")
                        .header("Cookie", ann)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"personal\":false}"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(off.statusCode()).isEqualTo(204);
        var kept = off.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(own(ann)).contains("\"personal\":true");
        assertThat(own(ann + "; " + kept)).contains("\"personal\":false", "\"order\":[]");
    }

    private String own(String cookies) throws IOException, InterruptedException {
        return client.send(
                        to("/r/" + room.code() + "/me")
                                .header("Cookie", cookies)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
