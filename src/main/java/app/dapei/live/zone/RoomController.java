package app.dapei.live.zone;

import app.dapei.access.Shops;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

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

    RoomController(RoomFeeds feeds, Shops shops, RoomPage page, Addresses addresses, ViewerIds viewers) {
        this.feeds = feeds;
        this.shops = shops;
        this.page = page;
        this.addresses = addresses;
        this.viewers = viewers;
    }

    @GetMapping("/r/{code}")
    ResponseEntity<String> page(@PathVariable String code, HttpServletRequest request) {
        addresses.requireMayAsk(request.getRemoteAddr());
        var feed = feeds.require(code);
        var locale = ViewerLanguage.of(request);
        var shop = shops.get(feed.room().shopId());
        var answer = ResponseEntity.ok();
        if (viewers.of(request).isEmpty()) {
            answer.header(
                    HttpHeaders.SET_COOKIE, viewers.fresh(request.isSecure()).toString());
        }
        return answer.contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header("Content-Security-Policy", CONTENT_SECURITY)
                .header("Referrer-Policy", "no-referrer")
                .body(page.of(feed.room(), shop, feed.state(), locale));
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
