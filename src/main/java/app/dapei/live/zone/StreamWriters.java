package app.dapei.live.zone;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes new states to all viewers on a few threads. A thread of its own for each viewer would have to be woken for
 * each frame, which costs more than the frame; here one waking serves thousands.
 */
@Component
class StreamWriters implements SmartLifecycle {

    private static final int MOST_WRITERS = 4;
    private static final int BEATS = 4;

    private final AtomicInteger next = new AtomicInteger();
    private final Writer[] writers;
    private final ZoneSettings settings;
    private volatile boolean running;

    StreamWriters(ZoneSettings settings) {
        this.settings = settings;
        writers = new Writer[Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_WRITERS)];
        for (int i = 0; i < writers.length; i++) {
            writers[i] = new Writer(i);
        }
    }

    /** How many write; each viewer belongs to one of them. */
    int count() {
        return writers.length;
    }

    /** The writer for one more viewer. */
    int assign() {
        return Math.floorMod(next.getAndIncrement(), writers.length);
    }

    /** A feed has a new state. */
    void changed(RoomFeed feed) {
        for (var writer : writers) {
            writer.changed.add(feed);
            writer.wake();
        }
    }

    /** Whose viewers are given signs of life. */
    void attend(RoomFeed feed) {
        for (var writer : writers) {
            writer.attended.add(feed);
        }
    }

    void forget(RoomFeed feed) {
        for (var writer : writers) {
            writer.attended.remove(feed);
            writer.changed.remove(feed);
        }
    }

    /** Starts new threads each time: what was stopped may be started again. */
    @Override
    public void start() {
        running = true;
        for (var writer : writers) {
            writer.begin();
        }
    }

    @Override
    public void stop() {
        running = false;
        for (var writer : writers) {
            writer.wake();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Writer implements Runnable {

        private final int number;
        private volatile @Nullable Thread thread;
        private final Set<RoomFeed> changed = ConcurrentHashMap.newKeySet();
        private final Set<RoomFeed> attended = ConcurrentHashMap.newKeySet();

        Writer(int number) {
            this.number = number;
        }

        void begin() {
            var fresh =
                    Thread.ofPlatform().daemon().name("zone-writer-" + number).unstarted(this);
            thread = fresh;
            fresh.start();
        }

        /** Does nothing where the writer has not begun: it looks for changes when it does. */
        void wake() {
            LockSupport.unpark(thread);
        }

        @Override
        public void run() {
            Duration rhythm = settings.heartbeat().dividedBy(BEATS);
            long nextBeat = System.nanoTime() + rhythm.toNanos();
            while (running && Thread.currentThread() == thread) {
                for (var feed : changed) {
                    // taken away first: a change that comes while it is written has it written again
                    changed.remove(feed);
                    feed.streams(number).forEach(ViewerStream::catchUp);
                }
                long now = System.nanoTime();
                if (now - nextBeat >= 0) {
                    nextBeat = now + rhythm.toNanos();
                    long quiet = now - settings.heartbeat().minus(rhythm).toNanos();
                    long stalled = now - settings.stalled().toNanos();
                    attended.forEach(feed -> feed.streams(number).forEach(stream -> stream.beat(quiet, stalled)));
                }
                if (changed.isEmpty()) {
                    LockSupport.parkNanos(this, nextBeat - System.nanoTime());
                }
            }
        }
    }
}
