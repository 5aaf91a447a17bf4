package app.dapei.live.zone;

import app.dapei.live.core.RoomState.Position;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
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
     * Opens the stream; the {@link StreamWriters} write it, no thread waits for the viewer.
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
            HttpServletResponse response)
            throws IOException {
        var address = request.getRemoteAddr();
        addresses.requireMayAsk(address);
        var feed = feeds.require(code);
        if (feed.viewers() >= settings.connectionsPerRoom()) {
            throw RefusedException.full();
        }
        addresses.enter(address);
        try {
            stream(feed, Position.parse(lastEventId == null ? since : lastEventId), request, response);
        } catch (IOException | RuntimeException e) {
            addresses.leave(address);
            throw e;
        }
    }

    private void stream(
            RoomFeed feed, @Nullable Position since, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        // the stream ends with the connection, so it need not come in chunks
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.flushBuffer();
        var bare = bare(response);
        var context = bare(request).startAsync(bare(request), bare);
        context.setTimeout(0);
        var address = request.getRemoteAddr();
        var stream = new ViewerStream(feed, bare.getOutputStream(), since, () -> complete(context));
        context.addListener(new EndOfStream(stream, () -> addresses.leave(address)));
        feed.join(stream);
        bare.getOutputStream().setWriteListener(stream);
    }

    private static void complete(AsyncContext context) {
        try {
            context.complete();
        } catch (IllegalStateException e) {
            LOG.debug("the web server had ended the stream already", e);
        }
    }

    /** Without what filters wrapped around it: they have done their part, and each frame would pass through them. */
    private static ServletRequest bare(ServletRequest request) {
        return request instanceof ServletRequestWrapper wrapper ? bare(wrapper.getRequest()) : request;
    }

    private static ServletResponse bare(ServletResponse response) {
        return response instanceof ServletResponseWrapper wrapper ? bare(wrapper.getResponse()) : response;
    }

    /** Hears from the web server that a connection is over. */
    private record EndOfStream(ViewerStream stream, Runnable whenOver) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            stream.stop();
            whenOver.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            stream.stop();
            complete(event.getAsyncContext());
        }

        @Override
        public void onError(AsyncEvent event) {
            stream.stop();
            complete(event.getAsyncContext());
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // nothing starts it again
        }
    }
}
