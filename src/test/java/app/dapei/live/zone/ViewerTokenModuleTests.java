package app.dapei.live.zone;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.ApiKeyDraft;
import app.dapei.access.ApiKeys;
import app.dapei.access.ApiScope;
import app.dapei.access.CurrentShop;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.live.Room;
import app.dapei.live.Rooms;
import app.dapei.testing.Acting;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/** A platform says who the viewer is. */
@ZoneTest
class ViewerTokenModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Acting acting;

    @Autowired
    Rooms rooms;

    @Autowired
    ApiKeys keys;

    @Autowired
    ViewerIds viewers;

    private final HttpClient client = HttpClient.newHttpClient();

    private String key(Shop shop, ApiScope scope) {
        return CurrentShop.call(
                shop.id(),
                () -> acting.as(shop, Role.ADMIN, () -> keys.create(new ApiKeyDraft("platform", Set.of(scope), 10))));
    }

    private static String hmac(String key, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As a platform makes it from the key that it was shown once. */
    private static String token(String key, String customer, Instant until) throws Exception {
        var parts = key.split("_", 3);
        var claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"sub\":\"%s\",\"exp\":%d}"
                        .formatted(customer, until.getEpochSecond())
                        .getBytes(StandardCharsets.UTF_8));
        return parts[1] + "." + claims + "." + hmac(hmac(parts[2], "dapei-signing"), "viewer." + claims);
    }

    private HttpResponse<Void> open(Room room, String token) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/r/" + room.code() + "?viewer=" + token))
                .header("X-Forwarded-For", "10.8.0." + room.id() % 250);
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    private Optional<ViewerIds.Viewer> viewer(HttpResponse<Void> answer) {
        return answer.headers().firstValue("Set-Cookie").flatMap(cookie -> {
            var request = new MockHttpServletRequest();
            var value = cookie.split(";")[0].split("=", 2);
            request.setCookies(new Cookie(value[0], value[1]));
            return viewers.viewer(request);
        });
    }

    @Test
    void isTakenOnceAndGoneFromTheAddress() throws Exception {
        var shop = acting.newShop();
        var room = rooms.add(shop.id(), "直播间", null);
        var token = token(key(shop, ApiScope.EVENTS), "kunde-7", Instant.now().plusSeconds(300));
        var answer = open(room, token);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/r/" + room.code());
        var known = viewer(answer).orElseThrow();
        assertThat(known.customer()).isEqualTo("kunde-7");
        assertThat(known.keys()).containsExactly(known.id(), "kunde-7");
        assertThat(viewer(open(room, token)).orElseThrow().id()).isEqualTo(known.id());
    }

    @Test
    void isRefusedWhereItIsForgedOverOrOfAnotherShop() throws Exception {
        var shop = acting.newShop();
        var room = rooms.add(shop.id(), "直播间", null);
        var key = key(shop, ApiScope.EVENTS);
        var good = token(key, "kunde-7", Instant.now().plusSeconds(300));
        var later = Instant.now().plusSeconds(300);
        for (var bad : new String[] {
            good.substring(0, good.length() - 1) + (good.endsWith("0") ? "1" : "0"),
            token(key, "kunde-7", Instant.now().minusSeconds(1)),
            token(key(shop, ApiScope.STOCK), "kunde-7", later),
            token(key(acting.newShop(), ApiScope.EVENTS), "kunde-7", later),
            "a.b.c",
            "nothing"
        }) {
            assertThat(viewer(open(room, bad))).as(bad).isEmpty();
        }
    }
}
