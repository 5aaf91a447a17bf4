package app.dapei.live.zone;

import app.dapei.live.LiveRooms;
import app.dapei.live.Room;
import app.dapei.live.core.Applied;
import app.dapei.live.core.RoomEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * What viewers do: likes and votes. Answered when it is stored; a retry is answered like the first try and counts no
 * second time. 409 says that it does not count, 503 to try again.
 */
@Controller
class ViewerActsController {

    private static final int PATIENCE_SECONDS = 5;
    private static final int ID_LIMIT = 40;

    private final RoomFeeds feeds;
    private final LiveRooms live;
    private final ViewerIds viewers;
    private final Addresses addresses;

    ViewerActsController(RoomFeeds feeds, LiveRooms live, ViewerIds viewers, Addresses addresses) {
        this.feeds = feeds;
        this.live = live;
        this.viewers = viewers;
        this.addresses = addresses;
    }

    /**
     * Taps on the like button.
     *
     * @param page made up by the open page, letters and digits
     * @param number rises with each batch of the page
     * @param taps 1 to 50
     */
    record Likes(String page, long number, int taps) {

        boolean isValid() {
            return page.matches("[A-Za-z0-9]{1,40}") && number > 0 && taps >= 1 && taps <= RoomEvent.Liked.TAPS_LIMIT;
        }
    }

    /**
     * A vote.
     *
     * @param poll which poll
     * @param option number of the option, from 0
     */
    record Vote(String poll, int option) {

        boolean isValid() {
            return !poll.isEmpty() && poll.length() <= ID_LIMIT && option >= 0;
        }
    }

    @PostMapping(path = "/r/{code}/likes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> like(@PathVariable String code, @RequestBody Likes likes, HttpServletRequest request) {
        var room = room(code, request);
        var viewer = viewers.of(request);
        if (viewer.isEmpty() || !likes.isValid()) {
            return refused(viewer.isEmpty());
        }
        return answer(live.like(room, viewer.get() + "-" + likes.page(), likes.number(), likes.taps()));
    }

    @PostMapping(path = "/r/{code}/votes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> vote(@PathVariable String code, @RequestBody Vote vote, HttpServletRequest request) {
        var room = room(code, request);
        var viewer = viewers.of(request);
        if (viewer.isEmpty() || !vote.isValid()) {
            return refused(viewer.isEmpty());
        }
        return answer(live.vote(room, viewer.get(), vote.poll(), vote.option()));
    }

    private Room room(String code, HttpServletRequest request) {
        addresses.requireMayAsk(request.getRemoteAddr());
        return feeds.require(code).room();
    }

    private static ResponseEntity<Void> refused(boolean unknownViewer) {
        return ResponseEntity.status(unknownViewer ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST)
                .build();
    }

    private static ResponseEntity<Void> answer(CompletableFuture<Applied> done) {
        try {
            return switch (done.get(PATIENCE_SECONDS, TimeUnit.SECONDS).answer()) {
                case DONE, ALREADY -> ResponseEntity.noContent().build();
                case NOT_LIVE, NOT_POSSIBLE ->
                    ResponseEntity.status(HttpStatus.CONFLICT).build();
            };
        } catch (ExecutionException | TimeoutException e) {
            throw RefusedException.notStored();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RefusedException.notStored();
        }
    }
}
