package app.dapei.live.zone;

import app.dapei.access.CurrentShop;
import app.dapei.live.Room;
import app.dapei.live.core.RoomState;
import app.dapei.live.core.RoomState.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream of one room: one thread makes its states, each connection's thread writes the newest one to its viewer.
 * A slow viewer skips states and holds up nobody.
 */
final class RoomFeed {

    private static final Logger LOG = LoggerFactory.getLogger(RoomFeed.class);
    private static final byte[] HEARTBEAT = "event: alive\ndata: {}\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RETRY = "retry: 3000\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Room room;
    private final Clock clock;
    private final ZoneSettings settings;
    private final Map<RoomPart, Map<String, String>> partItems = new LinkedHashMap<>();
    private final Set<RoomPart> changedParts = ConcurrentHashMap.newKeySet();
    private final Semaphore changes = new Semaphore(0);
    private final Set<Thread> receivers = ConcurrentHashMap.newKeySet();
    private volatile RoomState state;
    private volatile Instant lastUse;
    private volatile boolean closed;

    /** Reads all parts once and starts the feed's thread. */
    RoomFeed(Room room, Collection<RoomPart> parts, String epoch, ZoneSettings settings, Clock clock) {
        this.room = room;
        this.clock = clock;
        this.settings = settings;
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

    int viewers() {
        return receivers.size();
    }

    /** Whether nobody has asked for it for a while. */
    boolean isIdleSince(Instant time) {
        return receivers.isEmpty() && lastUse.isBefore(time);
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
        receivers.forEach(LockSupport::unpark);
    }

    /**
     * Writes states to a viewer on the calling thread, until the viewer leaves or the feed closes.
     *
     * @param since what the viewer has seen; null = nothing
     * @throws IOException when the viewer is gone
     */
    void writeTo(OutputStream out, @Nullable Position since) throws IOException {
        var receiver = Thread.currentThread();
        receivers.add(receiver);
        try {
            var now = state;
            out.write(RETRY);
            out.write(now.frameSince(since));
            out.flush();
            writeChanges(out, now.position());
        } finally {
            receivers.remove(receiver);
            lastUse = clock.instant();
        }
    }

    private void writeChanges(OutputStream out, Position first) throws IOException {
        var seen = first;
        long quietSince = System.nanoTime();
        while (!closed && !Thread.currentThread().isInterrupted()) {
            var now = state;
            long left = settings.heartbeat().toNanos() - (System.nanoTime() - quietSince);
            if (!now.position().equals(seen)) {
                out.write(now.frameSince(seen));
                seen = now.position();
            } else if (left <= 0) {
                out.write(HEARTBEAT);
            } else {
                LockSupport.parkNanos(this, left);
                continue;
            }
            out.flush();
            quietSince = System.nanoTime();
        }
    }

    private void follow() {
        while (!closed) {
            changes.acquireUninterruptibly();
            changes.drainPermits();
            if (!closed && refresh()) {
                receivers.forEach(LockSupport::unpark);
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
