package app.dapei.live.zone;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What is different for one viewer: which bundles come first and why, and the switch that turns that off. */
@Controller
class ViewerSelfController {

    private final RoomFeeds feeds;
    private final ViewerOrder order;
    private final ViewerIds viewers;
    private final Addresses addresses;

    ViewerSelfController(RoomFeeds feeds, ViewerOrder order, ViewerIds viewers, Addresses addresses) {
        this.feeds = feeds;
        this.order = order;
        this.viewers = viewers;
        this.addresses = addresses;
    }

    /**
     * One viewer's view of a room.
     *
     * @param personal whether the viewer lets the order be made from what the viewer did before
     * @param order bundles in this viewer's order; those that are not named follow in the room's
     * @param hidden bundles that this viewer does not see
     * @param why for those that were moved forward: what to tell the viewer
     * @param waits bundles that the viewer waits for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Own(boolean personal, List<UUID> order, List<UUID> hidden, Map<UUID, Why> why, List<UUID> waits) {}

    /**
     * A reason in words of the page's texts.
     *
     * @param key which sentence
     * @param product what it speaks of; null = nothing
     * @param productEn its English name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(
            String key, @Nullable String product, @Nullable String productEn) {}

    /**
     * The switch.
     *
     * @param personal whether the order may be made from what the viewer did before
     */
    record Wish(boolean personal) {}

    @GetMapping("/r/{code}/me")
    ResponseEntity<Own> me(@PathVariable String code, HttpServletRequest request) {
        addresses.requireMayAsk(request.getRemoteAddr());
        var room = feeds.require(code).room();
        boolean personal = PersonalSwitch.isOn(request);
        var own = viewers.viewer(request)
                .map(viewer -> order.of(room, viewer, personal))
                .orElse(new Own(personal, List.of(), List.of(), Map.of(), List.of()));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(own);
    }

    @PostMapping(path = "/r/{code}/me", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> set(@PathVariable String code, @RequestBody Wish wish, HttpServletRequest request) {
        addresses.requireMayAsk(request.getRemoteAddr());
        feeds.require(code);
        var cookie = PersonalSwitch.cookie(wish.personal(), request.isSecure());
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
