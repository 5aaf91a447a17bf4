package app.dapei.live.zone;

import app.dapei.live.core.RoomState.Position;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The stream of a room's changes as server-sent events. */
@Controller
class RoomStreamController {

    private static final Logger LOG = LoggerFactory.getLogger(RoomStreamController.class);

    private final RoomFeeds feeds;
    private final Addresses addresses;
    private final ZoneSettings settings;

    RoomStreamController(RoomFeeds feeds, Addresses addresses, ZoneSettings settings) {
        this.feeds = feeds;
        this.addresses = addresses;
        this.settings = settings;
    }

    /**
     * The request's own (virtual) thread writes the stream until the viewer leaves.
     *
     * @param since position of the state that the page came with
     * @param lastEventId what a browser sends when it reconnects by itself; goes before {@code since}
     */
    @GetMapping("/r/{code}/events")
    void events(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        var address = request.getRemoteAddr();
        addresses.requireMayAsk(address);
        var feed = feeds.require(code);
        if (feed.viewers() >= settings.connectionsPerRoom()) {
            throw RefusedException.full();
        }
        addresses.enter(address);
        try {
            stream(feed, Position.parse(lastEventId == null ? since : lastEventId), response);
        } finally {
            addresses.leave(address);
        }
    }

    private static void stream(RoomFeed feed, @Nullable Position since, HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try {
            feed.writeTo(response.getOutputStream(), since);
        } catch (IOException e) {
            LOG.debug("a viewer left room {}", feed.room().code(), e);
        }
    }
}
