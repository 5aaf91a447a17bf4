package app.dapei.live.zone;

import app.dapei.access.Shops;
import app.dapei.access.ViewerTokens;
import app.dapei.live.Room;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of a room, and its state for whoever cannot keep a stream open. */
@Controller
class RoomController {

    static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
            + " https:; media-src https:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final RoomFeeds feeds;
    private final Shops shops;
    private final RoomPage page;
    private final Addresses addresses;
    private final ViewerIds viewers;
    private final ViewerTokens tokens;
    private final ViewerOrder order;

    RoomController(
            RoomFeeds feeds,
            Shops shops,
            RoomPage page,
            Addresses addresses,
            ViewerIds viewers,
            ViewerTokens tokens,
            ViewerOrder order) {
        this.feeds = feeds;
        this.shops = shops;
        this.page = page;
        this.addresses = addresses;
        this.viewers = viewers;
        this.tokens = tokens;
        this.order = order;
    }

    /** @param token with which the shop's platform says who the viewer is; taken, and gone from the address at once */
    @GetMapping("/r/{code}")
    ResponseEntity<String> page(
            @PathVariable String code,
            @RequestParam(name = "viewer", required = false) @Nullable String token,
            HttpServletRequest request) {
        addresses.requireMayAsk(request.getRemoteAddr());
        var feed = feeds.require(code);
        if (token != null) {
            return takenFor(feed.room(), token, request);
        }
        var locale = ViewerLanguage.of(request);
        var shop = shops.get(feed.room().shopId());
        var answer = ResponseEntity.ok();
        var viewer = viewers.viewer(request).orElseGet(() -> {
            var issued = viewers.fresh(request.isSecure());
            answer.header(HttpHeaders.SET_COOKIE, issued.cookie().toString());
            return issued.viewer();
        });
        var own = order.of(feed.room(), viewer, PersonalSwitch.isOn(request));
        return answer.contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header("Content-Security-Policy", CONTENT_SECURITY)
                .header("Referrer-Policy", "no-referrer")
                .body(page.of(feed.room(), shop, feed.state(), own, locale));
    }

    private ResponseEntity<String> takenFor(Room room, String token, HttpServletRequest request) {
        var lang = request.getParameter("lang");
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(UriComponentsBuilder.fromPath("/r/" + room.code())
                        .queryParamIfPresent("lang", Optional.ofNullable(lang))
                        .encode()
                        .build()
                        .toUri())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        tokens.read(token)
                .filter(vouched -> vouched.shopId() == room.shopId())
                .ifPresent(vouched -> answer.header(
                        HttpHeaders.SET_COOKIE,
                        viewers.of(vouched, request.isSecure()).toString()));
        return answer.build();
    }

    @GetMapping("/r/{code}/state")
    ResponseEntity<String> state(@PathVariable String code, HttpServletRequest request, WebRequest web) {
        addresses.requireMayAsk(request.getRemoteAddr());
        var state = feeds.require(code).state();
        // weak, because the server does not compress what has a strong one
        var tag = "W/\"" + state.position() + "\"";
        if (web.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .contentType(MediaType.APPLICATION_JSON)
                .body(state.json());
    }
}
