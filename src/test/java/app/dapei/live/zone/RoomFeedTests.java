package app.dapei.live.zone;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.live.Room;
import app.dapei.live.RoomCode;
import app.dapei.live.core.RoomState;
import app.dapei.live.core.RoomState.Position;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomFeedTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ZoneSettings SETTINGS =
            new ZoneSettings(9, 9, 9, 9, 9, MINUTE, Duration.ofMillis(20), MINUTE, MINUTE, MINUTE);

    private final Room room = new Room(1, 7, new RoomCode("abc"), "间", null, true, Instant.EPOCH);
    private final AtomicInteger value = new AtomicInteger();
    private final AtomicInteger readings = new AtomicInteger();
    private final RoomPart part = any -> {
        readings.incrementAndGet();
        if (value.get() < 0) {
            throw new IllegalStateException("the database is away");
        }
        return Map.of("n", String.valueOf(value.get()));
    };
    private final StreamWriters writers = new StreamWriters(SETTINGS);
    private final BlockingQueue<RoomState> others = new LinkedBlockingQueue<>();
    private final RoomFeed feed =
            new RoomFeed(room, List.of(part), "e", SETTINGS, writers, others::add, Clock.systemUTC());

    @BeforeEach
    void start() {
        writers.start();
    }

    @AfterEach
    void close() {
        feed.close();
        writers.stop();
    }

    private Reader reader() {
        return readerSince(null);
    }

    private Reader readerSince(@Nullable Position since) {
        var reader = new Reader();
        var stream = new ViewerStream(feed, reader, since, () -> reader.written.add("end"));
        feed.join(stream);
        reader.setWriteListener(stream);
        return reader;
    }

    private void change(int to) {
        value.set(to);
        feed.changed();
    }

    @Test
    void tellsOutsideProvidersEverythingOnceForEachChange() throws Exception {
        change(7);
        var told = others.poll(10, TimeUnit.SECONDS);
        assertThat(told).isNotNull();
        assertThat(told.json()).contains("\"full\":true").contains("\"state\":7}");
        feed.changed();
        assertThat(others.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aStalledViewerHoldsUpNobodyAndSkipsToTheNewestState() throws Exception {
        var stalled = reader();
        stalled.await("\"state\":0}");
        stalled.stall();
        var quick = reader();
        for (int i = 1; i <= 5; i++) {
            change(i);
            quick.await("\"state\":" + i + "}");
        }
        stalled.goOn();
        stalled.await("\"state\":5}");
        assertThat(stalled.all()).noneMatch(text -> text.contains("\"state\":3}"));
        assertThat(quick.all().stream()
                        .filter(text -> text.contains("\"state\":"))
                        .count())
                .isEqualTo(6);
    }

    @Test
    void writesNothingToAViewerWhoCannotTakeItAndGivesTheViewerUpAfterAWhile() throws Exception {
        // a feed whose viewers are looked after often
        var often = new ZoneSettings(
                9, 9, 9, 9, 9, MINUTE, Duration.ofMillis(20), Duration.ofMillis(40), Duration.ofMillis(300), MINUTE);
        var itsWriters = new StreamWriters(often);
        itsWriters.start();
        var itsFeed = new RoomFeed(room, List.of(part), "e", often, itsWriters, state -> {}, Clock.systemUTC());
        var reader = new Reader();
        var stream = new ViewerStream(itsFeed, reader, null, () -> reader.written.add("end"));
        itsFeed.join(stream);
        reader.setWriteListener(stream);
        reader.await("event: alive");
        reader.stall();
        reader.await("end");
        assertThat(itsFeed.viewers()).isZero();
        itsFeed.close();
        itsWriters.stop();
    }

    @Test
    void manyChangesInARowCostFewReadingsAndEndWithTheLast() throws Exception {
        var reader = reader();
        reader.await("\"state\":0}");
        for (int i = 1; i <= 10_000; i++) {
            change(i);
        }
        reader.await("\"state\":10000}");
        assertThat(readings.get()).isLessThan(1_000);
    }

    @Test
    void keepsShowingWhatItKnowsWhileItCannotRead() throws Exception {
        var reader = reader();
        reader.await("\"state\":0}");
        change(-1);
        change(3);
        reader.await("\"state\":3}");
        assertThat(feed.state().json()).contains("\"state\":3}");
    }

    @Test
    void endsItsStreamsWhenItCloses() throws Exception {
        var reader = reader();
        reader.await("\"state\":0}");
        feed.close();
        reader.await("end");
        assertThat(feed.viewers()).isZero();
    }

    @Test
    void startsWhereTheViewerWas() throws Exception {
        assertThat(readerSince(feed.state().position()).await("event: room")).contains("\"items\":[]");
    }

    @Test
    void forgetsAViewerWhoseConnectionBreaks() throws Exception {
        var reader = reader();
        reader.await("\"state\":0}");
        reader.breakDown();
        change(1);
        var other = reader();
        other.await("\"state\":1}");
        change(2);
        other.await("\"state\":2}");
        assertThat(feed.viewers()).isEqualTo(1);
        assertThat(reader.written).doesNotContain("end");
    }

    /** A connection as the web server gives it: not ready while the viewer does not read. */
    private static final class Reader extends ServletOutputStream {

        private final LinkedBlockingQueue<String> written = new LinkedBlockingQueue<>();
        private final List<String> seen = new ArrayList<>();
        private @Nullable WriteListener listener;
        private boolean ready = true;
        private boolean broken;

        @Override
        public void setWriteListener(WriteListener fresh) {
            listener = fresh;
            goOn();
        }

        synchronized void stall() {
            ready = false;
        }

        void goOn() {
            synchronized (this) {
                ready = true;
            }
            try {
                Objects.requireNonNull(listener).onWritePossible();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        synchronized void breakDown() {
            broken = true;
        }

        @Override
        public synchronized boolean isReady() {
            return ready;
        }

        @Override
        public void write(int one) {
            throw new UnsupportedOperationException("the feed writes whole frames");
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) throws IOException {
            if (!ready) {
                throw new IllegalStateException("written although it is not ready");
            }
            if (broken) {
                throw new IOException("connection reset");
            }
            written.add(new String(bytes, from, length, StandardCharsets.UTF_8));
        }

        String await(String part) throws InterruptedException {
            for (var text = next(); text != null; text = next()) {
                if (text.contains(part)) {
                    return text;
                }
            }
            throw new AssertionError("never written: " + part + "; but " + seen);
        }

        private @Nullable String next() throws InterruptedException {
            var text = written.poll(10, TimeUnit.SECONDS);
            if (text != null) {
                seen.add(text);
            }
            return text;
        }

        List<String> all() {
            return seen;
        }
    }
}
