package app.dapei.live.zone;

import app.dapei.access.CurrentShop;
import app.dapei.live.Room;
import app.dapei.live.core.RoomState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The states of one room, made by one thread, a few a second at most; {@link StreamWriters} take them to the viewers. */
final class RoomFeed {

    private static final Logger LOG = LoggerFactory.getLogger(RoomFeed.class);

    private final Room room;
    private final Clock clock;
    private final ZoneSettings settings;
    private final StreamWriters writers;
    private final Consumer<RoomState> others;
    private final Map<RoomPart, Map<String, String>> partItems = new LinkedHashMap<>();
    private final Set<RoomPart> changedParts = ConcurrentHashMap.newKeySet();
    private final Semaphore changes = new Semaphore(0);
    private final List<Set<ViewerStream>> streams;
    private volatile RoomState state;
    private volatile Instant lastUse;
    private volatile boolean closed;

    /**
     * Reads all parts once and starts the feed's thread.
     *
     * @param others told of each new state, at once
     */
    RoomFeed(
            Room room,
            Collection<RoomPart> parts,
            String epoch,
            ZoneSettings settings,
            StreamWriters writers,
            Consumer<RoomState> others,
            Clock clock) {
        this.room = room;
        this.others = others;
        this.clock = clock;
        this.settings = settings;
        this.writers = writers;
        streams = Stream.generate(ConcurrentHashMap::<ViewerStream>newKeySet)
                .<Set<ViewerStream>>map(some -> some)
                .limit(writers.count())
                .toList();
        writers.attend(this);
        lastUse = clock.instant();
        parts.forEach(part -> partItems.put(part, read(part)));
        state = RoomState.first(room.code().value(), epoch, clock.instant(), allItems());
        Thread.ofVirtual().name("room-" + room.code()).start(this::follow);
    }

    Room room() {
        return room;
    }

    RoomState state() {
        lastUse = clock.instant();
        return state;
    }

    /** The newest state, for those whom it is written to: not counted as a use. */
    RoomState newest() {
        return state;
    }

    int viewers() {
        return streams.stream().mapToInt(Set::size).sum();
    }

    /** Whether nobody has asked for it for a while. */
    boolean isIdleSince(Instant time) {
        return viewers() == 0 && lastUse.isBefore(time);
    }

    /** Has a part read again soon; many calls in a row cost one reading. */
    void changed(RoomPart part) {
        changedParts.add(part);
        changes.release();
    }

    void changed() {
        changedParts.addAll(partItems.keySet());
        changes.release();
    }

    /** Ends all its connections and its thread. */
    void close() {
        closed = true;
        changes.release();
        writers.forget(this);
        streams.forEach(some -> some.forEach(ViewerStream::end));
    }

    /** Takes a viewer in; the stream is told of new states from now on. */
    void join(ViewerStream stream) {
        streams.get(writers.assign()).add(stream);
        if (closed) {
            stream.end();
        }
    }

    void leave(ViewerStream stream) {
        streams.forEach(some -> some.remove(stream));
        lastUse = clock.instant();
    }

    /** The viewers that one of the writers serves. */
    Set<ViewerStream> streams(int writer) {
        return streams.get(writer);
    }

    private void follow() {
        while (!closed) {
            changes.acquireUninterruptibly();
            changes.drainPermits();
            if (!closed && refresh()) {
                writers.changed(this);
                others.accept(state);
                pause(settings.frame());
            }
        }
    }

    private boolean refresh() {
        for (var part : partItems.keySet()) {
            if (changedParts.remove(part)) {
                partItems.put(part, readAgain(part));
            }
        }
        var before = state;
        state = before.next(allItems(), clock.instant());
        return state != before;
    }

    /** What cannot be read stays as it was; the next check tries again. */
    private Map<String, String> readAgain(RoomPart part) {
        try {
            return read(part);
        } catch (RuntimeException e) {
            LOG.warn("room {} keeps showing its former state: {} failed", room.code(), part, e);
            return partItems.getOrDefault(part, Map.of());
        }
    }

    private Map<String, String> read(RoomPart part) {
        return CurrentShop.call(room.shopId(), () -> part.items(room));
    }

    private Map<String, String> allItems() {
        var items = new HashMap<String, String>();
        partItems.values().forEach(items::putAll);
        return items;
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
