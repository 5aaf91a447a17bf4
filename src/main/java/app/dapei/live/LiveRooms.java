package app.dapei.live;

import app.dapei.live.core.Applied;
import app.dapei.live.core.HostState;
import app.dapei.live.core.LiveState;
import app.dapei.live.core.RoomEvent;
import app.dapei.live.gateway.Frame;
import app.dapei.live.gateway.GatewaySettings;
import app.dapei.live.gateway.Gateways;
import app.dapei.shared.Audited;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
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
    private final SessionOffers offers;
    private final WordStore words;
    private final SessionEffects effects;
    private final Turns turns;
    private final RoomLeases leases;
    private final Gateways gateways;
    private final GatewaySettings settings;
    private final ApplicationEventPublisher events;
    private final PracticeClocks clocks;
    private volatile boolean started;

    LiveRooms(
            SessionStore store,
            EventLog log,
            SessionOffers offers,
            WordStore words,
            SessionEffects effects,
            Turns turns,
            RoomLeases leases,
            Gateways gateways,
            GatewaySettings settings,
            ApplicationEventPublisher events,
            PracticeClocks clocks) {
        this.store = store;
        this.log = log;
        this.offers = offers;
        this.words = words;
        this.effects = effects;
        this.turns = turns;
        this.leases = leases;
        this.gateways = gateways;
        this.settings = settings;
        gateways.onRemote(this::on);
        this.events = events;
        this.clocks = clocks;
    }

    /** What everybody may see of the session that is live in a room; {@link LiveState#NOTHING} where none is. */
    public LiveState stateOf(Room room) {
        return running(room.shopId(), room.code()).map(RunningSession::state).orElse(LiveState.NOTHING);
    }

    /** Number of the session that is live in a room. */
    public OptionalLong sessionIn(Room room) {
        var session = running(room.shopId(), room.code());
        return session.isPresent() ? OptionalLong.of(session.get().session().id()) : OptionalLong.empty();
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

    /** A session where this node runs it. */
    Optional<RunningSession> runningHere(LiveSession session) {
        return Optional.ofNullable(running.get(session.room()))
                .filter(one -> one.session().id() == session.id());
    }

    /** The sessions that this node runs. */
    List<RunningSession> all() {
        return List.copyOf(running.values());
    }

    private RunningSession takeUp(LiveSession session) {
        return running.computeIfAbsent(
                session.room(),
                room -> new RunningSession(
                        session, log, turns, clocks.of(session), change -> changed(session, change)));
    }

    /** Another node has stored events: reads them soon. */
    private void on(Frame frame) {
        var session = running.get(new RoomCode(frame.room()));
        if (session != null && session.session().id() == frame.session()) {
            session.wake();
        }
    }

    /** Keeps the leases of what runs here, takes up what no node sees to, and lets go of what ended elsewhere. */
    @Scheduled(fixedDelay = 1000)
    void keepLeases() {
        if (!started || !settings.shared()) {
            return;
        }
        for (var session : running.values()) {
            if (session.state().isLive()) {
                leases.renew(session.session());
            } else {
                running.remove(session.session().room(), session);
                session.close();
            }
        }
        for (var orphan : leases.orphans()) {
            running(orphan.shopId(), new RoomCode(orphan.room())).ifPresent(session -> leases.renew(session.session()));
        }
    }

    /** This node sees to a session that begins here. */
    void lead(LiveSession session) {
        if (settings.shared()) {
            leases.renew(session);
        }
    }

    /** Lets go of a session that is over. */
    void release(LiveSession session) {
        var ended = running.remove(session.room());
        if (ended != null) {
            ended.close();
            leases.give(session);
            events.publishEvent(
                    new LiveStateChanged(session.shopId(), session.room(), session.id(), LiveState.NOTHING));
            events.publishEvent(new HostStateChanged(session.id(), LiveState.NOTHING, HostState.NOTHING));
        }
    }

    private void changed(LiveSession session, RunningSession.Change change) {
        if (leases.holds(session.id())) {
            change.effects().forEach(effect -> effects.follow(session, effect));
        }
        if (change.stored()) {
            gateways.publish(Frame.moved(session.room().value(), session.id()));
        }
        if (change.live()) {
            events.publishEvent(new LiveStateChanged(session.shopId(), session.room(), session.id(), change.state()));
        }
        events.publishEvent(new HostStateChanged(session.id(), change.state(), change.host()));
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

    /** Tells a session what can be shown now, and what cannot. */
    void checkStock(RunningSession running) {
        var session = running.session();
        var unavailable = offers.unavailable(session, running.state().onAir());
        running.submit(at -> new RoomEvent.StockChanged(at, unavailable));
        var offered = offers.of(session.shopId());
        running.submit(at -> new RoomEvent.OffersChanged(at, offered));
        var rules = words.rules(session.shopId());
        running.submit(at -> new RoomEvent.CueRulesSet(at, rules));
    }

    /**
     * Counts an order that was made in a room, once.
     *
     * @param order unique in the session
     * @param products what is in it
     * @param bundle the bundle it was ordered as; null = none
     * @param sets how many of that bundle
     */
    public CompletableFuture<Applied> ordered(
            Room room, String order, Set<Long> products, @Nullable UUID bundle, int sets) {
        return submit(room, at -> new RoomEvent.Ordered(at, order, products, bundle, sets));
    }

    /** Counts how often viewers opened bundles or products. */
    public CompletableFuture<Applied> clicked(Room room, int times) {
        return submit(room, at -> new RoomEvent.Clicked(at, times));
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
