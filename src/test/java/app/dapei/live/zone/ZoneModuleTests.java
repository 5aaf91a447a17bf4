package app.dapei.live.zone;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.live.Room;
import app.dapei.live.RoomCode;
import app.dapei.live.Rooms;
import app.dapei.live.ShopRooms;
import app.dapei.testing.Acting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a viewer's browser gets, over real HTTP. */
@ZoneTest
class ZoneModuleTests {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofSeconds(10);

    private static final AtomicInteger VIEWERS = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Acting acting;

    @Autowired
    Rooms rooms;

    @Autowired
    ShopRooms shopRooms;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String viewer = "10.7.0." + VIEWERS.incrementAndGet();
    private Shop shop;
    private Room room;

    @BeforeEach
    void makeRoom() {
        shop = acting.newShop();
        room = rooms.add(shop.id(), "<b>晚八点</b>", "Eight o'clock");
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private URI events(Room of) {
        return address("/r/" + of.code() + "/events");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path)).header("X-Forwarded-For", viewer);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private void close(Room which) {
        acting.as(shop, Role.HOST, () -> {
            shopRooms.close(which.id());
            return which;
        });
    }

    @Test
    void servesThePageInTheLanguageOfTheBrowserOrAsAskedFor() throws Exception {
        var path = "/r/" + room.code();
        assertThat(text(get(path, "Accept-Language", "en-GB,en;q=0.8")))
                .contains("<html lang=\"en\">", "<title>Eight o&#39;clock", "Buy together");
        assertThat(text(get(path, "Accept-Language", "zh-TW")))
                .contains("<html lang=\"zh-CN\">", "<title>&lt;b&gt;晚八点&lt;/b&gt;", "搭配购");
        assertThat(text(get(path, "Accept-Language", "fr"))).contains("<html lang=\"zh-CN\">");
        assertThat(text(get(path + "?lang=zh-CN", "Accept-Language", "en"))).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void carriesTheFirstStateWithoutLettingANameBecomeMarkup() throws Exception {
        var page = text(get("/r/" + room.code()));
        assertThat(page).contains("\\u003cb>晚八点").doesNotContain("<b>晚八点");
        assertThat(page).contains("\"open\":true");
    }

    @Test
    void keepsNoSessionAndAllowsNothingFromElsewhere() throws Exception {
        for (var path : new String[] {"/r/" + room.code() + "/state", "/r/nosuchroom"}) {
            assertThat(get(path).headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(get("/r/" + room.code()).headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("dapei-viewer=")
                        .contains("Path=/r/", "HttpOnly", "SameSite=Lax"));
        var policy = get("/r/" + room.code())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertThat(policy).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
        try (var stream = EventStream.open(events(room), viewer)) {
            assertThat(stream.answer().headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void weighsLessThanSixtyKilobytesWithAllItsFiles() throws Exception {
        var page = get("/r/" + room.code(), "Accept-Encoding", "gzip");
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        int weight = page.body().length;
        var html = new String(
                new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes(), StandardCharsets.UTF_8);
        var files = Pattern.compile("(?:href|src)=\"(/viewer/[^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(files).hasSizeGreaterThan(3);
        for (var file : files) {
            var answer = get(file, "Accept-Encoding", "gzip");
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(file)
                    .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
            weight += answer.body().length;
        }
        assertThat(weight).isLessThan(60_000).isGreaterThan(5_000);
    }

    @Test
    void everyModuleThatAScriptImportsIsPreloaded() throws Exception {
        var html = text(get("/r/" + room.code()));
        var base = Pattern.compile("href=\"(/viewer/[0-9a-f]+)/room.css\"")
                .matcher(html)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        for (var script : new String[] {"room.js", "cards.js", "rows.js", "dock.js", "live.js"}) {
            var imports = Pattern.compile("from '\\./([a-z]+\\.js)'")
                    .matcher(text(get(base + "/" + script)))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(imports)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(html).contains("modulepreload\" href=\"" + base + "/" + name));
        }
    }

    @Test
    void answersUnknownAndMalformedCodesAlike() throws Exception {
        var unknown = get("/r/nosuchroom", "Accept-Language", "en");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(text(unknown)).contains("There is no such room");
        var malformed = get("/r/KEIN-RAUM", "Accept-Language", "en");
        assertThat(malformed.statusCode()).isEqualTo(404);
        assertThat(text(malformed)).isEqualTo(text(unknown));
        assertThat(get("/r/nosuchroom/state").statusCode()).isEqualTo(404);
        assertThat(get("/r/nosuchroom/events").statusCode()).isEqualTo(404);
    }

    @Test
    void givesTheStateOnceAndThenSaysThatNothingChanged() throws Exception {
        var path = "/r/" + room.code() + "/state";
        var first = get(path);
        assertThat(text(first)).contains("\"full\":true", "\"key\":\"room\"");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/");
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        close(room);
        try (var stream = EventStream.open(events(room), viewer)) {
            stream.await(LATEST, event -> event.data().toString().contains("\"open\":false"));
        }
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsAChangeWithinASecondUncompressed() throws Exception {
        try (var stream = EventStream.open(events(room), viewer)) {
            assertThat(stream.answer().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(stream.answer().headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(stream.frame(LATEST).get("full").booleanValue()).isTrue();
            close(room);
            var change = stream.frame(SOON);
            assertThat(change.get("full").booleanValue()).isFalse();
            assertThat(change.get("items").get(0).get("state").get("open").booleanValue())
                    .isFalse();
        }
    }

    @Test
    void resumesWhereAViewerWasAndBringsEverythingToOneFromElsewhere() {
        String seen;
        try (var stream = EventStream.open(events(room), viewer)) {
            seen = stream.frame(LATEST).get("pos").asString();
        }
        close(room);
        try (var stream = EventStream.resume(events(room), viewer, seen)) {
            var frame = stream.await(
                    LATEST,
                    event -> event.name().equals("room")
                            && event.data().get("items").size() > 0);
            assertThat(frame.data().get("full").booleanValue()).isFalse();
            assertThat(frame.data().get("items")).hasSize(1);
            assertThat(frame.id()).isEqualTo(frame.data().get("pos").asString());
        }
        try (var stream = EventStream.resume(events(room), viewer, "00ff-7")) {
            assertThat(stream.frame(LATEST).get("full").booleanValue()).isTrue();
        }
    }

    @Test
    void givesASignOfLifeWhereNothingHappens() {
        try (var stream = EventStream.open(events(room), viewer)) {
            stream.await(LATEST, event -> event.name().equals("alive"));
        }
    }

    @Test
    void keepsRoomsApart() throws Exception {
        var other = rooms.add(acting.newShop().id(), "别家", null);
        try (var mine = EventStream.open(events(room), viewer);
                var theirs = EventStream.open(events(other), viewer)) {
            mine.frame(LATEST);
            assertThat(theirs.frame(LATEST).toString()).contains("别家").doesNotContain("晚八点");
            close(room);
            mine.frame(SOON);
            var next = theirs.await(LATEST, event -> true);
            assertThat(next.name()).isEqualTo("alive");
        }
    }

    @Test
    void refusesMoreStreamsFromOneAddressThanItMayHave() throws Exception {
        var open = new EventStream[6];
        try {
            for (int i = 0; i < open.length; i++) {
                open[i] = EventStream.open(events(room), viewer);
                open[i].frame(LATEST);
            }
            var refused = get("/r/" + room.code() + "/events");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("15");
        } finally {
            for (var stream : open) {
                stream.close();
            }
        }
    }

    @Test
    void showsARoomThatIsClosedAsClosed() throws Exception {
        close(room);
        assertThat(text(get("/r/" + room.code()))).contains("\"open\":false");
        assertThat(rooms.find(new RoomCode(room.code().value())).orElseThrow().open())
                .isFalse();
    }
}
