package app.dapei.live.zone;

import app.dapei.live.core.RoomState;
import app.dapei.live.core.RoomState.Position;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One viewer's connection. It never waits: what the viewer cannot take at the moment is left out, and once the viewer
 * can, it gets the newest state. Written to by {@link StreamWriters} and, after a stall, by the web server.
 */
final class ViewerStream implements WriteListener {

    private static final Logger LOG = LoggerFactory.getLogger(ViewerStream.class);
    private static final byte[] HEARTBEAT = "event: alive\ndata: {}\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RETRY = "retry: 3000\n\n".getBytes(StandardCharsets.US_ASCII);

    private final RoomFeed feed;
    private final ServletOutputStream out;
    private final Runnable closing;
    private final @Nullable Position since;
    private @Nullable Position seen;
    private long lastWrite = System.nanoTime();
    private boolean begun;
    private boolean unflushed;
    private boolean ended;

    /**
     * @param since what the viewer has seen; null = nothing
     * @param closing closes the connection; run at most once, and not where the connection broke by itself
     */
    ViewerStream(RoomFeed feed, ServletOutputStream out, @Nullable Position since, Runnable closing) {
        this.feed = feed;
        this.out = out;
        this.since = since;
        this.closing = closing;
    }

    /** The web server says that the viewer can take something: at the beginning, and after each stall. */
    @Override
    public void onWritePossible() {
        synchronized (this) {
            begun = true;
        }
        catchUp();
    }

    @Override
    public void onError(Throwable cause) {
        LOG.debug("a viewer left room {}", feed.room().code(), cause);
        stop();
    }

    /** Writes the newest state, unless the viewer has it or cannot take it now. */
    synchronized void catchUp() {
        var now = feed.newest();
        if (isReady() && !now.position().equals(seen)) {
            var frame = seen == null ? beginning(now) : now.frameSince(seen);
            seen = now.position();
            write(frame);
        }
    }

    /**
     * Gives a sign of life where nothing was written since {@code quiet}, and gives up a viewer who has taken nothing
     * since {@code stalled}; both as {@link System#nanoTime} counts.
     */
    void beat(long quiet, long stalled) {
        boolean lost;
        synchronized (this) {
            if (lastWrite - quiet <= 0 && seen != null && isReady()) {
                write(HEARTBEAT);
            }
            lost = lastWrite - stalled <= 0;
        }
        if (lost) {
            end();
        }
    }

    /** Whether all that was written is on its way; if not, {@link #onWritePossible} follows. */
    private boolean isReady() {
        if (!begun || ended || !out.isReady()) {
            return false;
        }
        if (unflushed) {
            flush();
            return !ended && out.isReady();
        }
        return true;
    }

    private byte[] beginning(RoomState now) {
        var frame = now.frameSince(since);
        var both = Arrays.copyOf(RETRY, RETRY.length + frame.length);
        System.arraycopy(frame, 0, both, RETRY.length, frame.length);
        return both;
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
            lastWrite = System.nanoTime();
            unflushed = true;
            if (out.isReady()) {
                flush();
            }
        } catch (IOException e) {
            onError(e);
        }
    }

    private void flush() {
        try {
            out.flush();
            unflushed = false;
        } catch (IOException e) {
            onError(e);
        }
    }

    /** Closes the connection. */
    void end() {
        if (stop()) {
            closing.run();
        }
    }

    /**
     * Writes nothing any more; the web server itself ends a connection that broke, and must not be asked to.
     *
     * @return whether it wrote until now
     */
    boolean stop() {
        synchronized (this) {
            if (ended) {
                return false;
            }
            ended = true;
        }
        feed.leave(this);
        return true;
    }
}
