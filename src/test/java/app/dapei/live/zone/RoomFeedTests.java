package app.dapei.live.zone;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.live.Room;
import app.dapei.live.RoomCode;
import app.dapei.live.core.RoomState.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomFeedTests {

    private static final ZoneSettings SETTINGS =
            new ZoneSettings(9, 9, 9, 9, Duration.ofMillis(20), Duration.ofMinutes(1), Duration.ofMinutes(1));

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
    private final RoomFeed feed = new RoomFeed(room, List.of(part), "e", SETTINGS, Clock.systemUTC());

    @AfterEach
    void close() {
        feed.close();
    }

    private Reader reader(@Nullable CountDownLatch stall) {
        var reader = new Reader(stall);
        Thread.ofVirtual().start(() -> {
            try {
                feed.writeTo(reader, null);
            } catch (IOException e) {
                reader.written.add("lost");
            }
            reader.written.add("end");
        });
        return reader;
    }

    private void change(int to) {
        value.set(to);
        feed.changed();
    }

    @Test
    void aStalledViewerHoldsUpNobodyAndSkipsToTheNewestState() throws Exception {
        var stall = new CountDownLatch(1);
        var stalled = reader(stall);
        stalled.stalling.await();
        var quick = reader(null);
        for (int i = 1; i <= 5; i++) {
            change(i);
            quick.await("\"state\":" + i + "}");
        }
        stall.countDown();
        stalled.await("\"state\":5}");
        assertThat(stalled.all()).noneMatch(text -> text.contains("\"state\":3}"));
        assertThat(quick.all().stream()
                        .filter(text -> text.contains("\"state\":"))
                        .count())
                .isEqualTo(6);
    }

    @Test
    void manyChangesInARowCostFewReadingsAndEndWithTheLast() throws Exception {
        var reader = reader(null);
        reader.await("\"state\":0}");
        for (int i = 1; i <= 10_000; i++) {
            change(i);
        }
        reader.await("\"state\":10000}");
        assertThat(readings.get()).isLessThan(1_000);
    }

    @Test
    void keepsShowingWhatItKnowsWhileItCannotRead() throws Exception {
        var reader = reader(null);
        reader.await("\"state\":0}");
        change(-1);
        change(3);
        reader.await("\"state\":3}");
        assertThat(feed.state().json()).contains("\"state\":3}");
    }

    @Test
    void endsItsStreamsWhenItCloses() throws Exception {
        var reader = reader(null);
        reader.await("\"state\":0}");
        feed.close();
        reader.await("end");
        assertThat(feed.viewers()).isZero();
    }

    @Test
    void startsWhereTheViewerWas() throws Exception {
        var reader = new Reader(null);
        var position = feed.state().position();
        Thread.ofVirtual().start(() -> {
            try {
                feed.writeTo(reader, new Position(position.epoch(), position.number()));
            } catch (IOException e) {
                reader.written.add("lost");
            }
        });
        assertThat(reader.await("event: room")).contains("\"items\":[]");
    }

    /** Takes what is written to a viewer; stalls in its first write where it is given a latch. */
    private static final class Reader extends OutputStream {

        private final LinkedBlockingQueue<String> written = new LinkedBlockingQueue<>();
        private final List<String> seen = new ArrayList<>();
        private final CountDownLatch stalling = new CountDownLatch(1);
        private final @Nullable CountDownLatch stall;

        Reader(@Nullable CountDownLatch stall) {
            this.stall = stall;
        }

        @Override
        public void write(int one) {
            throw new UnsupportedOperationException("the feed writes whole frames");
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            written.add(new String(bytes, from, length, StandardCharsets.UTF_8));
        }

        @Override
        public void flush() throws IOException {
            stalling.countDown();
            if (stall != null) {
                try {
                    stall.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
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
