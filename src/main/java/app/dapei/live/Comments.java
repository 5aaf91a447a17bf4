package app.dapei.live;

import app.dapei.live.core.Applied;
import app.dapei.live.core.Comment;
import app.dapei.live.core.RoomEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/**
 * What viewers write while a session is live. Knowing a room's code is enough; whoever calls says who the viewer is and
 * sees to limits.
 */
@Service
public class Comments {

    private static final int ID_LIMIT = 120;

    private final LiveRooms live;
    private final CommentReaders readers;

    Comments(LiveRooms live, CommentReaders readers) {
        this.live = live;
        this.readers = readers;
    }

    /**
     * Takes a comment in: it is read, stored, shown on the consoles, and may raise a cue.
     *
     * @param viewer who; the same for the same viewer
     * @param name as others see them, at most 60 characters
     * @param messageId unique in the session, at most 120 characters; one that comes again is answered ALREADY
     * @param text 1 to 200 characters
     * @return ends when the comment is stored
     * @throws IllegalArgumentException if a value is too long or empty
     * @throws SessionBusyException if too many wait already
     */
    public CompletableFuture<Applied> say(Room room, String viewer, String name, String messageId, String text) {
        require("viewer", viewer, ID_LIMIT);
        require("message id", messageId, ID_LIMIT);
        require("text", text, Comment.TEXT_LIMIT);
        var shown = name.strip();
        var cut = shown.length() <= Comment.NAME_LIMIT ? shown : shown.substring(0, Comment.NAME_LIMIT);
        return live.running(room.shopId(), room.code())
                .map(session -> say(session, viewer, cut, messageId, text.strip()))
                .orElseGet(() -> CompletableFuture.completedFuture(new Applied(Applied.Answer.NOT_LIVE, List.of())));
    }

    private CompletableFuture<Applied> say(
            RunningSession session, String viewer, String name, String messageId, String text) {
        var read = readers.of(session.session()).read(text);
        return session.submit(at -> new RoomEvent.Commented(
                at, messageId, viewer, name, text, read.intents(), read.items(), read.topics()));
    }

    private static void require(String what, String value, int limit) {
        if (value.isBlank() || value.strip().length() > limit) {
            throw new IllegalArgumentException(what + " must have 1 to " + limit + " characters; got: "
                    + value.strip().length());
        }
    }
}
