package app.dapei.live.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What no server can do with less: one write for each viewer from a buffer outside the heap, by one thread, with
 * neither web server nor portal. Its processor time is that of the system's own way of sending, on the machine and at
 * the time of the run; for comparison.
 */
final class BareWrites implements AutoCloseable {

    private static final String HEAD = "HTTP/1.1 200\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    private static final int BACKLOG = 4096;
    private static final int REQUEST = 4096;

    private final List<SocketChannel> viewers = new CopyOnWriteArrayList<>();
    private final ServerSocketChannel door;
    private int number;

    BareWrites() throws IOException {
        door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        Thread.ofPlatform().daemon().name("bare-door").start(this::admit);
    }

    int port() throws IOException {
        return ((InetSocketAddress) door.getLocalAddress()).getPort();
    }

    private void admit() {
        var request = ByteBuffer.allocate(REQUEST);
        try {
            while (true) {
                var viewer = door.accept();
                viewer.setOption(StandardSocketOptions.TCP_NODELAY, true);
                request.clear();
                viewer.read(request);
                viewer.write(bytes(HEAD + NaiveBroadcast.frame(0, 0)));
                viewer.configureBlocking(false);
                viewers.add(viewer);
            }
        } catch (AsynchronousCloseException e) {
            // the benchmark closed the door
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(long time) {
        var frame = bytes(NaiveBroadcast.frame(++number, time));
        for (var viewer : viewers) {
            try {
                viewer.write(frame.rewind());
            } catch (IOException e) {
                viewers.remove(viewer);
            }
        }
    }

    private static ByteBuffer bytes(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var viewer : viewers) {
            viewer.close();
        }
    }
}
