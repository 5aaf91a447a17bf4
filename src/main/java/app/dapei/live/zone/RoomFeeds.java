package app.dapei.live.zone;

import app.dapei.live.Audience;
import app.dapei.live.LiveStateChanged;
import app.dapei.live.Room;
import app.dapei.live.RoomCode;
import app.dapei.live.Rooms;
import app.dapei.live.core.RoomState;
import app.dapei.live.gateway.Frame;
import app.dapei.live.gateway.Gateways;
import app.dapei.shared.Audited;
import app.dapei.stock.StockChanged;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The feeds of the rooms that somebody watches on this node. */
@Component
class RoomFeeds implements SmartLifecycle, Audience {

    private static final Duration KEPT_UNUSED = Duration.ofMinutes(2);

    private final SecureRandom random = new SecureRandom();
    private final ConcurrentHashMap<RoomCode, RoomFeed> feeds = new ConcurrentHashMap<>();
    private final Rooms rooms;
    private final List<RoomPart> parts;
    private final LivePart livePart;
    private final ConcurrentHashMap<RoomCode, String> goals = new ConcurrentHashMap<>();
    private final ZoneSettings settings;
    private final StreamWriters writers;
    private final Gateways gateways;
    private final Clock clock;
    private volatile boolean running;

    RoomFeeds(
            Rooms rooms,
            List<RoomPart> parts,
            LivePart livePart,
            ZoneSettings settings,
            StreamWriters writers,
            Gateways gateways,
            Clock clock) {
        this.rooms = rooms;
        this.parts = parts;
        this.livePart = livePart;
        this.settings = settings;
        this.writers = writers;
        this.gateways = gateways;
        this.clock = clock;
    }

    /**
     * The feed of a room, started where nobody watched it yet.
     *
     * @throws UnknownCodeException if there is no such room
     */
    RoomFeed require(String text) {
        if (!RoomCode.isValid(text)) {
            throw new UnknownCodeException();
        }
        var code = new RoomCode(text);
        var known = feeds.get(code);
        return known != null ? known : start(rooms.find(code).orElseThrow(UnknownCodeException::new));
    }

    private RoomFeed start(Room room) {
        var feed = feeds.computeIfAbsent(
                room.code(), code -> new RoomFeed(room, parts, newEpoch(), settings, writers, others(code), clock));
        // what changed after it was read and before it could hear of it
        feed.changed();
        return feed;
    }

    /** Whoever hears the room through an outside provider. */
    private Consumer<RoomState> others(RoomCode code) {
        return gateways.carry(Frame.Kind.STATE)
                ? state -> gateways.publish(Frame.state(code.value(), state.json()))
                : state -> {};
    }

    /** Whatever was done in a shop may show in its rooms. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(Audited event) {
        ofShop(event.shopId(), RoomFeed::changed);
    }

    /** What can be sold has changed, and with it perhaps what is offered. */
    @EventListener
    void on(StockChanged event) {
        ofShop(event.shopId(), RoomFeed::changed);
    }

    /** Something in a session changed; like goals and prices of the moment change bundles, too. */
    @EventListener
    void on(LiveStateChanged event) {
        var feed = feeds.get(event.room());
        if (feed == null && event.sessionId() > 0 && gateways.carry(Frame.Kind.STATE)) {
            require(event.room().value());
        }
        if (feed != null) {
            var unlock = event.state().unlock();
            var goal = (unlock == null ? "" : unlock.unlock().id() + unlock.state())
                    + event.state().prices();
            var before = goals.put(event.room(), goal);
            if (goal.equals(before)) {
                feed.changed(livePart);
            } else {
                feed.changed();
            }
        }
    }

    private void ofShop(@Nullable Long shopId, Consumer<RoomFeed> act) {
        if (shopId != null) {
            feeds.values().stream()
                    .filter(feed -> feed.room().shopId() == shopId)
                    .forEach(act);
        }
    }

    /** Finds changes that nobody announced, and lets go of feeds that nobody uses. */
    @Scheduled(fixedDelayString = "${dapei.zone.recheck:5s}")
    void recheck() {
        var before = clock.instant().minus(KEPT_UNUSED);
        for (var feed : feeds.values()) {
            if (feed.isIdleSince(before)) {
                feeds.remove(feed.room().code(), feed);
                goals.remove(feed.room().code());
                feed.close();
            } else {
                feed.changed();
            }
        }
    }

    @Override
    public int watching(RoomCode room) {
        var feed = feeds.get(room);
        return feed == null ? 0 : feed.viewers();
    }

    private String newEpoch() {
        var bytes = new byte[6];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends all streams, before the web server waits for the requests under way to end. */
    @Override
    public void stop() {
        running = false;
        feeds.values().forEach(RoomFeed::close);
        feeds.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
