package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.live.core.Applied;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveState;
import app.dapei.live.core.RoomEffect;
import app.dapei.live.core.RoomEvent;
import app.dapei.shared.Audited;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The sessions that are live on this node, by room. Knowing a room's code is enough to see its state, to like and to
 * vote; what a host does goes through {@link LiveSessions}.
 */
@Service
public class LiveRooms implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRooms.class);

    private final ConcurrentHashMap<RoomCode, RunningSession> running = new ConcurrentHashMap<>();
    private final SessionStore store;
    private final EventLog log;
    private final PublishedBundles bundles;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile boolean started;

    LiveRooms(
            SessionStore store, EventLog log, PublishedBundles bundles, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.log = log;
        this.bundles = bundles;
        this.events = events;
        this.clock = clock;
    }

    /** What everybody may see of the session that is live in a room; {@link LiveState#NOTHING} where none is. */
    public LiveState stateOf(Room room) {
        return running(room.shopId(), room.code()).map(RunningSession::state).orElse(LiveState.NOTHING);
    }

    /**
     * Counts taps on the like button, each batch once.
     *
     * @param source one open page of a viewer
     * @param number rises with every batch of the page
     * @param taps 1 to 50
     * @return ends when the taps are stored
     * @throws SessionBusyException if too many wait already
     */
    public CompletableFuture<Applied> like(Room room, String source, long number, int taps) {
        return submit(room, at -> new RoomEvent.Liked(at, source, number, taps));
    }

    /**
     * Counts a viewer's vote.
     *
     * @param viewer who
     * @param poll id of the poll
     * @param option number of the option, from 0
     * @return ends when the vote is stored
     * @throws SessionBusyException if too many wait already
     */
    public CompletableFuture<Applied> vote(Room room, String viewer, String poll, int option) {
        return submit(room, at -> new RoomEvent.Voted(at, viewer, poll, option));
    }

    private CompletableFuture<Applied> submit(Room room, Function<Instant, RoomEvent> event) {
        return running(room.shopId(), room.code())
                .map(session -> session.submit(event))
                .orElseGet(() -> CompletableFuture.completedFuture(new Applied(Applied.Answer.NOT_LIVE, List.of())));
    }

    /** The session that is live in a room, taken up where this node does not run it yet. */
    Optional<RunningSession> running(long shopId, RoomCode room) {
        var known = running.get(room);
        return known != null ? Optional.of(known) : store.liveIn(shopId, room).map(this::takeUp);
    }

    private RunningSession takeUp(LiveSession session) {
        return running.computeIfAbsent(
                session.room(),
                room -> new RunningSession(session, log, clock, (state, effects) -> changed(session, state, effects)));
    }

    /** Lets go of a session that is over. */
    void release(LiveSession session) {
        var ended = running.remove(session.room());
        if (ended != null) {
            ended.close();
            events.publishEvent(
                    new LiveStateChanged(session.shopId(), session.room(), session.id(), LiveState.NOTHING));
        }
    }

    private void changed(LiveSession session, LiveState state, List<RoomEffect> effects) {
        for (var effect : effects) {
            switch (effect) {
                case RoomEffect.PollEnded ended -> queueWinner(session, ended);
                case RoomEffect.Unlocked unlocked ->
                    LOG.info(
                            "session {}: like goal of bundle {} reached",
                            session.id(),
                            unlocked.unlock().bundleId());
                case RoomEffect.WentOffAir gone ->
                    LOG.info("session {}: {} sold out and went off air", session.id(), gone.item());
            }
        }
        events.publishEvent(new LiveStateChanged(session.shopId(), session.room(), session.id(), state));
    }

    /** What viewers chose comes next in the run-down, unless it is in it already. */
    private void queueWinner(LiveSession session, RoomEffect.PollEnded ended) {
        var options = ended.result().poll().options();
        var winner = ended.result().leader();
        if (winner.isEmpty() || options.get(winner.getAsInt()).item().isEmpty()) {
            return;
        }
        var item = LiveItem.parse(options.get(winner.getAsInt()).item());
        boolean there = store.rundown(session.shopId(), session.id()).stream()
                .anyMatch(planned -> planned.item().equals(item));
        if (!there) {
            store.addItem(session.shopId(), session.id(), item);
        }
    }

    /** Stock, prices and bundles of a shop may have changed: tells its sessions what cannot be had. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(Audited event) {
        var shopId = event.shopId();
        if (shopId != null) {
            running.values().stream()
                    .filter(session -> session.session().shopId() == shopId)
                    .forEach(session -> Thread.ofVirtual().start(() -> checkStock(session)));
        }
    }

    void checkStock(RunningSession running) {
        var session = running.session();
        var unavailable = CurrentShop.call(session.shopId(), () -> unavailable(running));
        running.submit(at -> new RoomEvent.StockChanged(at, unavailable));
    }

    private Set<LiveItem> unavailable(RunningSession running) {
        var session = running.session();
        var sellable = bundles.ofShop(session.shopId()).stream()
                .filter(bundle -> !bundle.isSoldOut())
                .map(PublishedBundle::id)
                .collect(Collectors.toSet());
        var unavailable = new HashSet<LiveItem>();
        store.rundown(session.shopId(), session.id()).forEach(planned -> unavailable.add(planned.item()));
        var onAir = running.state().onAir();
        if (onAir != null) {
            unavailable.add(onAir);
        }
        unavailable.removeIf(item -> !(item instanceof BundleItem bundle) || sellable.contains(bundle.bundleId()));
        return unavailable;
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        started = false;
        running.values().forEach(RunningSession::close);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
