package app.dapei.live.core;

import app.dapei.live.core.Applied.Answer;
import app.dapei.live.core.RoomEvent.Commented;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;

/** The comments of a session, each message once. */
final class ChatLog {

    private static final int MOST_SHOWN = 120;

    /** So many messages are remembered as having come. */
    private static final int MOST_REMEMBERED = 100_000;

    private final LinkedHashSet<String> ids = new LinkedHashSet<>();
    private final ArrayDeque<Comment> latest = new ArrayDeque<>();
    private long comments;

    Answer add(Commented comment, Instant now) {
        if (!ids.add(comment.id())) {
            return Answer.ALREADY;
        }
        if (ids.size() > MOST_REMEMBERED) {
            Iterator<String> eldest = ids.iterator();
            eldest.next();
            eldest.remove();
        }
        comments++;
        latest.addLast(
                new Comment(comment.id(), now, comment.viewer(), comment.name(), comment.text(), comment.intents()));
        if (latest.size() > MOST_SHOWN) {
            latest.removeFirst();
        }
        return Answer.DONE;
    }

    List<Comment> latest() {
        return List.copyOf(latest);
    }

    long comments() {
        return comments;
    }
}
