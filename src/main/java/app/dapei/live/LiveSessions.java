package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.live.core.Applied;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveState;
import app.dapei.live.core.Poll;
import app.dapei.live.core.RoomEvent;
import app.dapei.live.core.Unlock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current shop's sessions: planning them, and what the host does while one is live. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class LiveSessions {

    private final SessionStore store;
    private final Rooms rooms;
    private final LiveRooms live;
    private final HostActs acts;
    private final SessionOffers offers;
    private final CommentReaders readers;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LiveSessions(
            SessionStore store,
            Rooms rooms,
            LiveRooms live,
            HostActs acts,
            SessionOffers offers,
            CommentReaders readers,
            CurrentShop current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.live = live;
        this.acts = acts;
        this.offers = offers;
        this.readers = readers;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** The newest 200. */
    @Transactional(readOnly = true)
    public List<LiveSession> latest() {
        return store.latest(current.id());
    }

    /** @throws UnknownSessionException if the shop has no such session */
    @Transactional(readOnly = true)
    public LiveSession get(long sessionId) {
        return store.find(current.id(), sessionId).orElseThrow(() -> new UnknownSessionException(sessionId));
    }

    @Transactional(readOnly = true)
    public List<RundownItem> rundown(long sessionId) {
        return store.rundown(current.id(), sessionId);
    }

    /** What everybody in the room sees of a session; {@link LiveState#NOTHING} where it is not live. */
    public LiveState state(long sessionId) {
        var session = get(sessionId);
        return session.phase() == LiveSession.Phase.LIVE
                ? live.running(session.shopId(), session.room())
                        .map(RunningSession::state)
                        .orElse(LiveState.NOTHING)
                : LiveState.NOTHING;
    }

    /**
     * Plans a session.
     *
     * @throws UnknownRoomException if the shop has no such room
     * @throws IllegalArgumentException if the name is blank or too long
     */
    @Transactional
    @PreAuthorize(ShopRooms.MAY_RUN)
    public LiveSession plan(long roomId, String name, Instant scheduledAt) {
        if (!Room.isName(name)) {
            throw new IllegalArgumentException(
                    "name must have 1 to 120 characters; got: " + name.strip().length());
        }
        var room = rooms.require(current.id(), roomId);
        long id = store.add(current.id(), room.id(), name.strip(), scheduledAt, clock.instant());
        publish(get(id), "SESSION_PLANNED", "room: " + room.code() + "; at: " + scheduledAt);
        return get(id);
    }

    /** Adds an item at the end of the run-down. */
    @Transactional
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void addItem(long sessionId, LiveItem item) {
        store.addItem(current.id(), get(sessionId).id(), item);
        readers.forget(sessionId);
    }

    @Transactional
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void removeItem(RundownItem item) {
        store.removeItem(current.id(), item.id());
    }

    /** Moves an item one place towards the beginning; the first one stays. */
    @Transactional
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void moveUp(long sessionId, RundownItem item) {
        var items = new ArrayList<>(rundown(sessionId));
        int at = items.indexOf(item);
        if (at > 0) {
            Collections.swap(items, at, at - 1);
            store.arrange(current.id(), items);
        }
    }

    /** Moves an item to where another one stands. */
    @Transactional
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void move(long sessionId, RundownItem item, RundownItem before) {
        var items = new ArrayList<>(rundown(sessionId));
        int to = items.indexOf(before);
        if (to >= 0 && items.remove(item)) {
            items.add(to, item);
            store.arrange(current.id(), items);
            readers.forget(sessionId);
        }
    }

    /**
     * Begins a session; nothing happens where it has begun already.
     *
     * @throws RoomOccupiedException if another one is live in the room
     */
    @Transactional
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void start(long sessionId) {
        var session = get(sessionId);
        store.lockRoom(session.shopId(), session.room());
        if (get(sessionId).phase() != LiveSession.Phase.PLANNED) {
            return;
        }
        if (store.liveIn(session.shopId(), session.room()).isPresent()) {
            throw new RoomOccupiedException(session.room());
        }
        store.started(session, clock.instant());
        live.lead(session);
        publish(session, "SESSION_STARTED", "");
    }

    /** Ends a session for good; nothing happens where it is not live. */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void end(long sessionId) {
        var session = get(sessionId);
        if (session.phase() == LiveSession.Phase.LIVE) {
            act(sessionId, RoomEvent.SessionEnded::new);
            store.ended(session, clock.instant());
            live.release(session);
            publish(session, "SESSION_ENDED", "");
        }
    }

    /** Puts an item on air, for the consoles and viewers of the room. */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public Applied.Answer pin(long sessionId, LiveItem item) {
        prepare(sessionId);
        return act(sessionId, at -> new RoomEvent.ItemPinned(at, item));
    }

    /** Tells a live session what it can show, and what the orders say of it. */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void prepare(long sessionId) {
        acts.running(sessionId).ifPresent(running -> {
            offers.learn(current.id());
            live.checkStock(running);
        });
    }

    @PreAuthorize(ShopRooms.MAY_RUN)
    public Applied.Answer unpin(long sessionId) {
        return act(sessionId, RoomEvent.ItemUnpinned::new);
    }

    /**
     * Asks the viewers something.
     *
     * @param seconds how long, 15 to 1,800
     * @throws IllegalArgumentException if question, options or time are not as {@link Poll} wants them
     */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public Applied.Answer openPoll(
            long sessionId, String question, List<Poll.Option> options, int seconds, boolean changeable) {
        if (seconds < Poll.SHORTEST_SECONDS || seconds > Poll.LONGEST_SECONDS) {
            throw new IllegalArgumentException("a poll lasts 15 to 1800 seconds; got: " + seconds);
        }
        var id = UUID.randomUUID().toString();
        return act(
                sessionId,
                at -> new RoomEvent.PollOpened(
                        at, new Poll(id, question.strip(), options, at.plusSeconds(seconds), changeable)));
    }

    @PreAuthorize(ShopRooms.MAY_RUN)
    public Applied.Answer closePoll(long sessionId, String poll) {
        return act(sessionId, at -> new RoomEvent.PollClosed(at, poll));
    }

    /**
     * Hides a bundle's price until viewers have given so many likes, for at most so long.
     *
     * @throws IllegalArgumentException if the goal is not as {@link Unlock} wants it
     */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public Applied.Answer openUnlock(long sessionId, UUID bundleId, long goal, Duration atMost) {
        return openUnlock(sessionId, new UnlockDraft(bundleId, goal, atMost, null, 0, null));
    }

    /**
     * Sets a like goal that may bring a price of its own.
     *
     * @throws IllegalArgumentException if the goal is not as {@link Unlock} wants it
     */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public Applied.Answer openUnlock(long sessionId, UnlockDraft draft) {
        var id = UUID.randomUUID().toString();
        return act(
                sessionId,
                at -> new RoomEvent.UnlockOpened(
                        at,
                        new Unlock(
                                id,
                                draft.bundleId(),
                                draft.goal(),
                                at.plus(draft.atMost()),
                                draft.price(),
                                draft.sets(),
                                draft.lasts())));
    }

    @PreAuthorize(ShopRooms.MAY_RUN)
    public Applied.Answer withdrawUnlock(long sessionId, String unlock) {
        return act(sessionId, at -> new RoomEvent.UnlockWithdrawn(at, unlock));
    }

    private Applied.Answer act(long sessionId, Function<Instant, RoomEvent> event) {
        return acts.act(sessionId, event);
    }

    private void publish(LiveSession session, String act, String detail) {
        events.publishEvent(new SessionChanged(session.shopId(), session.id(), act, session.name(), detail));
    }
}
