package app.dapei.live.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Many viewers of one room on one thread: each notes when the frame of each round came. */
final class Crowd implements AutoCloseable {

    private static final byte[] FRAME = "\nid: ".getBytes(StandardCharsets.US_ASCII);
    private static final int CONNECTING_AT_ONCE = 200;

    private final Selector selector = Selector.open();
    private final ArrayDeque<Viewer> toConnect = new ArrayDeque<>();
    private final InetSocketAddress server;
    private final byte[] request;
    private final CountDownLatch connected;
    private final AtomicLong frames = new AtomicLong();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final Thread thread = Thread.ofPlatform().name("crowd").unstarted(this::run);
    private volatile Round round = new Round(0, 0);
    private volatile boolean closed;

    Crowd(int port, String path, int viewers) throws IOException {
        server = new InetSocketAddress("127.0.0.1", port);
        request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        connected = new CountDownLatch(viewers);
        for (int i = 0; i < viewers; i++) {
            toConnect.add(new Viewer());
        }
    }

    /** Connects all and waits until each has its first frame. */
    void connect() throws InterruptedException {
        thread.start();
        connected.await();
    }

    long threadId() {
        return thread.threadId();
    }

    long frames() {
        return frames.get();
    }

    /** From now on the next frame of each viewer counts. */
    Round begin(int viewers) {
        round = new Round(System.nanoTime(), viewers);
        return round;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        selector.wakeup();
        thread.join();
    }

    private void run() {
        try {
            int connecting = 0;
            while (!closed) {
                while (!toConnect.isEmpty() && connecting < CONNECTING_AT_ONCE) {
                    open(toConnect.poll());
                    connecting++;
                }
                selector.select(100);
                for (var keys = selector.selectedKeys().iterator(); keys.hasNext(); keys.remove()) {
                    connecting -= serve(keys.next());
                }
            }
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(Viewer viewer) throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_CONNECT, viewer);
        channel.connect(server);
    }

    /** Returns 1 when it was a viewer's first frame. */
    private int serve(SelectionKey key) throws IOException {
        var channel = (SocketChannel) key.channel();
        var viewer = (Viewer) key.attachment();
        if (key.isConnectable()) {
            channel.finishConnect();
            channel.write(ByteBuffer.wrap(request));
            key.interestOps(SelectionKey.OP_READ);
            return 0;
        }
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new IOException("the server ended a stream after " + viewer.seen + " frames");
        }
        buffer.flip();
        return viewer.take(buffer) ? 1 : 0;
    }

    private final class Viewer {

        private int matched;
        private int seen;
        private Round last = round;

        private boolean take(ByteBuffer bytes) {
            boolean first = false;
            while (bytes.hasRemaining()) {
                byte one = bytes.get();
                matched = one == FRAME[matched] ? matched + 1 : one == FRAME[0] ? 1 : 0;
                if (matched == FRAME.length) {
                    matched = 0;
                    frames.incrementAndGet();
                    first |= ++seen == 1;
                    note();
                }
            }
            if (first) {
                connected.countDown();
            }
            return first;
        }

        private void note() {
            var now = round;
            if (now != last) {
                last = now;
                now.arrived();
            }
        }
    }

    /** One change and when it came to whom. */
    static final class Round {

        private final long start;
        private final long[] nanos;
        private final CountDownLatch left;
        private int arrived;

        Round(long start, int viewers) {
            this.start = start;
            nanos = new long[viewers];
            left = new CountDownLatch(viewers);
        }

        private void arrived() {
            nanos[arrived++] = System.nanoTime() - start;
            left.countDown();
        }

        /** Nanoseconds from the change to each viewer, rising; waits for the last. */
        long[] await() throws InterruptedException {
            left.await();
            return nanos;
        }
    }
}
