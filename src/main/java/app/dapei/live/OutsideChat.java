package app.dapei.live;

import app.dapei.access.ApiScopes;
import app.dapei.access.CurrentShop;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductFilter;
import app.dapei.live.core.Applied;
import app.dapei.live.core.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes in what happens in a room's outside chat, as programs of the shop send it. */
@Service
@PreAuthorize(ApiScopes.COMMENTS)
public class OutsideChat {

    /** More lines are refused. */
    public static final int MOST_LINES = 1000;

    private static final int PATIENCE_SECONDS = 5;
    private static final int ID_LIMIT = 100;

    private final Rooms rooms;
    private final Comments comments;
    private final LiveRooms live;
    private final Catalog catalog;
    private final CurrentShop current;

    OutsideChat(Rooms rooms, Comments comments, LiveRooms live, Catalog catalog, CurrentShop current) {
        this.rooms = rooms;
        this.comments = comments;
        this.live = live;
        this.catalog = catalog;
        this.current = current;
    }

    /** What kind of thing happened. */
    public enum Kind {
        COMMENT,
        ROOM_ENTER,
        ROOM_LIKE,
        LIVE_ORDER,
        FOLLOW,
        FANSCLUB
    }

    /**
     * Something that happened outside.
     *
     * @param kind what
     * @param id of the message, unique in the session; one that comes again counts once
     * @param name of the viewer, as shown
     * @param user the viewer's id outside
     * @param content what was written
     * @param product number or code of the ordered product
     */
    public record Happening(
            Kind kind,
            String id,
            String name,
            String user,
            @Nullable String content,
            @Nullable String product) {}

    /**
     * What became of them.
     *
     * @param accepted how many counted
     * @param repeated how many had counted before
     * @param ignored how many say nothing to a session: entries, follows, club joins
     * @param notLive how many came while no session was live in the room
     */
    public record Taken(int accepted, int repeated, int ignored, int notLive) {}

    /** The current shop's room with a code. */
    public Optional<Room> room(String code) {
        return RoomCode.isValid(code)
                ? rooms.find(new RoomCode(code)).filter(room -> room.shopId() == current.id())
                : Optional.empty();
    }

    /**
     * Takes them in, in order; returns when they are stored.
     *
     * @throws IllegalArgumentException if there are too many, or a value is too long or missing
     * @throws SessionBusyException if too many wait already; what was not taken can be sent again
     */
    public Taken take(Room room, List<Happening> happenings) {
        if (happenings.size() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "send at most " + MOST_LINES + " lines at once; got: " + happenings.size());
        }
        happenings.forEach(OutsideChat::check);
        var waiting = new ArrayList<CompletableFuture<Applied>>();
        int ignored = 0;
        for (var one : happenings) {
            var taken = take(room, one);
            if (taken.isPresent()) {
                waiting.add(taken.get());
            } else {
                ignored++;
            }
        }
        return count(waiting, ignored);
    }

    private static Taken count(List<CompletableFuture<Applied>> waiting, int ignored) {
        int accepted = 0;
        int repeated = 0;
        int notLive = 0;
        for (var one : waiting) {
            switch (answer(one)) {
                case DONE -> accepted++;
                case ALREADY -> repeated++;
                case NOT_LIVE, NOT_POSSIBLE -> notLive++;
            }
        }
        return new Taken(accepted, repeated, ignored, notLive);
    }

    private static Applied.Answer answer(CompletableFuture<Applied> waiting) {
        try {
            return waiting.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join().answer();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Optional<CompletableFuture<Applied>> take(Room room, Happening one) {
        var viewer = "out:" + one.user();
        return switch (one.kind()) {
            case COMMENT -> Optional.of(comments.say(room, viewer, one.name(), "out:" + one.id(), text(one)));
            case ROOM_LIKE -> Optional.of(live.like(room, "out:" + one.id(), 1, 1));
            case LIVE_ORDER -> product(one).map(id -> live.ordered(room, "out:" + one.id(), Set.of(id), null, 0));
            case ROOM_ENTER, FOLLOW, FANSCLUB -> Optional.empty();
        };
    }

    private static String text(Happening one) {
        var content = one.content() == null ? "" : one.content().strip();
        return content.length() <= Comment.TEXT_LIMIT ? content : content.substring(0, Comment.TEXT_LIMIT);
    }

    private Optional<Long> product(Happening one) {
        var wanted = one.product();
        if (wanted == null || wanted.isBlank()) {
            return Optional.empty();
        }
        return catalog.find(ProductFilter.ALL.withText(wanted), PageRequest.of(0, 20)).stream()
                .filter(row ->
                        row.sku().equals(wanted) || String.valueOf(row.id()).equals(wanted))
                .map(row -> row.id())
                .findFirst();
    }

    private static void check(Happening one) {
        require("msg_id", one.id());
        require("user_id", one.user());
        if (one.kind() == Kind.COMMENT
                && (one.content() == null || one.content().isBlank())) {
            throw new IllegalArgumentException("content of the comment " + one.id() + " is missing; send its text");
        }
    }

    private static void require(String field, String value) {
        if (value.isBlank() || value.length() > ID_LIMIT) {
            throw new IllegalArgumentException(
                    field + " must have 1 to " + ID_LIMIT + " characters; got: " + value.length());
        }
    }
}
