package app.dapei.live.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Many viewers of one room on one thread, in a process of their own so that the server's memory and processor time are
 * its own. What is sent carries the time of sending as {@code :"t<nanoseconds>"}; both processes read the same clock.
 * Arguments: port, path, viewers, how many of them stop reading. Commands come line by line: {@code begin}, {@code end
 * <last time>}, {@code leave}, {@code come}, {@code quit}; each is answered by one line.
 */
final class Crowd {

    private static final byte[] MARK = ":\"t".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID = "\nid: ".getBytes(StandardCharsets.US_ASCII);
    private static final int CONNECTING_AT_ONCE = 500;
    private static final int SMALLEST_BUFFER = 2048;
    private static final long PATIENCE = 10_000_000_000L;

    private final Selector selector = Selector.open();
    private final ArrayDeque<Viewer> toConnect = new ArrayDeque<>();
    private final List<Viewer> viewers = new ArrayList<>();
    private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final InetSocketAddress server;
    private final String path;
    private long[] latencies = new long[1 << 16];
    private int delivered;
    private long[] connects = new long[0];
    private int connected;
    private int connecting;
    private long counting = Long.MAX_VALUE;

    private Crowd(int port, String path, int count, int stalled) throws IOException {
        server = new InetSocketAddress("127.0.0.1", port);
        this.path = path;
        for (int i = 0; i < count; i++) {
            viewers.add(new Viewer(i < stalled));
        }
    }

    public static void main(String[] arguments) throws Exception {
        var crowd = new Crowd(
                Integer.parseInt(arguments[0]),
                arguments[1],
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        Thread.ofPlatform().daemon().start(crowd::readCommands);
        crowd.connectAll();
        for (boolean more = true; more; ) {
            crowd.turn();
            var command = crowd.commands.poll();
            more = command == null || crowd.obey(command);
        }
    }

    private void readCommands() {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                commands.add(line);
            }
        } catch (IOException e) {
            commands.add("quit");
        }
        commands.add("quit");
    }

    private boolean obey(String command) throws IOException {
        switch (command.split(" ")[0]) {
            case "begin" -> {
                delivered = 0;
                counting = System.nanoTime();
                say("begun");
            }
            case "end" -> end(Long.parseLong(command.split(" ")[1]));
            case "leave" -> {
                for (var viewer : viewers) {
                    viewer.leave();
                }
                say("left");
            }
            case "come" -> connectAll();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Waits for those who have not the last state yet, then tells how it went. */
    private void end(long last) throws IOException {
        long until = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < until && stale(last) > 0) {
            turn();
        }
        var sorted = Arrays.copyOf(latencies, delivered);
        Arrays.sort(sorted);
        say("%d %d %d %d %d".formatted(delivered, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), stale(last)));
        counting = Long.MAX_VALUE;
    }

    private long stale(long last) {
        return viewers.stream()
                .filter(viewer -> !viewer.stalls && viewer.last != last)
                .count();
    }

    /** Connects all and tells how long it took until each had its first frame, milliseconds: 50 %, 99 %, all. */
    private void connectAll() throws IOException {
        toConnect.addAll(viewers);
        connects = new long[viewers.size()];
        connected = 0;
        connecting = 0;
        long start = System.nanoTime();
        viewers.forEach(viewer -> viewer.start = start);
        while (connected < connects.length) {
            turn();
        }
        Arrays.sort(connects);
        say("%d %d %d".formatted(at(connects, 0.5) / 1000, at(connects, 0.99) / 1000, at(connects, 1) / 1000));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? -1 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private void turn() throws IOException {
        while (!toConnect.isEmpty() && connecting < CONNECTING_AT_ONCE) {
            toConnect.poll().connect();
            connecting++;
        }
        selector.select(20);
        for (var keys = selector.selectedKeys().iterator(); keys.hasNext(); keys.remove()) {
            var key = keys.next();
            if (key.isValid()) {
                ((Viewer) key.attachment()).serve(key);
            }
        }
    }

    private final class Viewer {

        private final boolean stalls;
        private SocketChannel channel;
        private long start;
        private int matched;
        private int matchedId;
        private boolean inNumber;
        private boolean inId;
        private long number;
        private long last;
        private boolean hasFrame;
        private final StringBuilder id = new StringBuilder(24);

        Viewer(boolean stalls) {
            this.stalls = stalls;
        }

        void connect() throws IOException {
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            if (stalls) {
                channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALLEST_BUFFER);
            }
            channel.register(selector, SelectionKey.OP_CONNECT, this);
            channel.connect(server);
        }

        void leave() throws IOException {
            channel.close();
            hasFrame = false;
        }

        void serve(SelectionKey key) throws IOException {
            if (key.isConnectable()) {
                channel.finishConnect();
                channel.write(ByteBuffer.wrap(request().getBytes(StandardCharsets.US_ASCII)));
                key.interestOps(SelectionKey.OP_READ);
                return;
            }
            buffer.clear();
            if (channel.read(buffer) < 0) {
                throw new IOException("the server ended a stream; last id " + id);
            }
            buffer.flip();
            long now = System.nanoTime();
            while (buffer.hasRemaining()) {
                take(buffer.get(), now);
            }
            if (stalls && hasFrame) {
                key.interestOps(0);
            }
        }

        private String request() {
            var resume = id.isEmpty() ? "" : "Last-Event-ID: " + id + "\r\n";
            return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n" + resume + "\r\n";
        }

        private void take(byte one, long now) {
            if (inId) {
                takeId(one, now);
            } else if (inNumber) {
                takeNumber(one, now);
            } else {
                matched = one == MARK[matched] ? matched + 1 : one == MARK[0] ? 1 : 0;
                matchedId = one == ID[matchedId] ? matchedId + 1 : one == ID[0] ? 1 : 0;
                inNumber = matched == MARK.length;
                inId = matchedId == ID.length;
                if (inNumber || inId) {
                    matched = 0;
                    matchedId = 0;
                    number = 0;
                }
                if (inId) {
                    id.setLength(0);
                }
            }
        }

        private void takeId(byte one, long now) {
            if (one != '\n') {
                id.append((char) one);
                return;
            }
            inId = false;
            if (!hasFrame) {
                hasFrame = true;
                connects[connected++] = (now - start) / 1000;
                connecting--;
            }
        }

        private void takeNumber(byte one, long now) {
            if (one >= '0' && one <= '9') {
                number = number * 10 + one - '0';
                return;
            }
            inNumber = false;
            last = number;
            if (number >= counting) {
                if (delivered == latencies.length) {
                    latencies = Arrays.copyOf(latencies, 2 * delivered);
                }
                latencies[delivered++] = (now - number) / 1000;
            }
        }
    }
}
