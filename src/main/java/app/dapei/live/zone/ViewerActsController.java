package app.dapei.live.zone;

import app.dapei.live.Comments;
import app.dapei.live.LiveRooms;
import app.dapei.live.Room;
import app.dapei.live.core.Applied;
import app.dapei.live.core.Comment;
import app.dapei.live.core.RoomEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
 * What viewers do: likes, votes and comments. Answered when it is stored; a retry is answered like the first try and counts no
 * second time. 409 says that it does not count, 503 to try again.
 */
@Controller
class ViewerActsController {

    private static final int PATIENCE_SECONDS = 5;
    private static final int ID_LIMIT = 40;

    private static final int NAME_LENGTH = 4;

    private final RoomFeeds feeds;
    private final LiveRooms live;
    private final Comments comments;
    private final ViewerIds viewers;
    private final Addresses addresses;
    private final ViewerLimits limits;
    private final NetworkVotes networks;

    ViewerActsController(
            RoomFeeds feeds,
            LiveRooms live,
            Comments comments,
            ViewerIds viewers,
            Addresses addresses,
            ViewerLimits limits,
            NetworkVotes networks) {
        this.feeds = feeds;
        this.live = live;
        this.comments = comments;
        this.viewers = viewers;
        this.addresses = addresses;
        this.limits = limits;
        this.networks = networks;
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

    /**
     * Something said to the host.
     *
     * @param page made up by the open page, letters and digits
     * @param number rises with each comment of the page
     * @param text 1 to {@value Comment#TEXT_LIMIT} characters
     */
    record Said(String page, long number, String text) {

        boolean isValid() {
            return page.matches("[A-Za-z0-9]{1,40}")
                    && number > 0
                    && !text.isBlank()
                    && text.strip().length() <= Comment.TEXT_LIMIT;
        }
    }

    @PostMapping(path = "/r/{code}/likes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> like(@PathVariable String code, @RequestBody Likes likes, HttpServletRequest request) {
        var room = room(code, request);
        var viewer = viewers.of(request);
        if (viewer.isEmpty() || !likes.isValid()) {
            return refused(viewer.isEmpty());
        }
        limits.requireMayTap(viewer.get(), likes.taps());
        return answer(live.like(room, viewer.get() + "-" + likes.page(), likes.number(), likes.taps()));
    }

    /** 202 says that the vote is kept aside, because its network has had all the votes that are counted. */
    @PostMapping(path = "/r/{code}/votes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> vote(@PathVariable String code, @RequestBody Vote vote, HttpServletRequest request) {
        var room = room(code, request);
        var viewer = viewers.viewer(request);
        if (viewer.isEmpty() || !vote.isValid()) {
            return refused(viewer.isEmpty());
        }
        var who = viewer.get();
        limits.requireMayVote(who);
        var session = live.sessionIn(room);
        var network = Addresses.networkOf(request.getRemoteAddr());
        if (session.isPresent()
                && who.customer() == null
                && !networks.admits(new NetworkVotes.Cast(
                        room.shopId(), session.getAsLong(), vote.poll(), who.id(), vote.option(), network))) {
            return ResponseEntity.accepted().build();
        }
        return answer(live.vote(room, who.id(), vote.poll(), vote.option()));
    }

    @PostMapping(path = "/r/{code}/comments", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> comment(@PathVariable String code, @RequestBody Said said, HttpServletRequest request) {
        var room = room(code, request);
        var viewer = viewers.of(request);
        if (viewer.isEmpty() || !said.isValid()) {
            return refused(viewer.isEmpty());
        }
        limits.requireMayComment(viewer.get());
        var name = "#" + viewer.get().substring(0, NAME_LENGTH).toUpperCase(Locale.ROOT);
        var message = viewer.get() + "-" + said.page() + "-" + said.number();
        return answer(comments.say(room, viewer.get(), name, message, said.text()));
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
