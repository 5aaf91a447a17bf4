package app.dapei.activity.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A program that sends events over one connection that it keeps. It costs next to nothing, since it runs beside the
 * portal that is measured: the bytes are made once and only the events' ids change.
 */
final class EventSender implements AutoCloseable {

    private static final int DIGITS = 12;
    private static final String EVENT = "{\"id\":\"%s\",\"kind\":\"%s\",\"at\":\"2026-11-25T%02d:%02d:%02d.250Z\","
            + "\"viewer\":\"viewer-%05d\",\"product\":%d,\"session\":\"%d\",\"slot\":%d,\"script\":\"7:1\","
            + "\"client\":\"page-%d\",\"number\":%s}";
    private static final String[] KINDS = {"exposure", "exposure", "exposure", "view", "click", "cart"};

    private final int port;
    private Socket socket;
    private InputStream answers;
    private final byte[] request;
    private final int[] places;
    private long next;

    /**
     * @param number of the sender; its events are told from others' by it
     * @param events in a request
     * @param firstProduct of {@code products} in a row
     */
    EventSender(int port, String key, int number, int events, long firstProduct, int products) throws IOException {
        this.port = port;
        socket = connected(port);
        answers = new BufferedInputStream(socket.getInputStream());
        next = number * 1_000_000_000L;
        var body = new StringBuilder("[");
        places = new int[events];
        for (int i = 0; i < events; i++) {
            body.append(i == 0 ? "" : ",");
            places[i] = body.length() + "{\"id\":\"".length();
            int of = number * 31 + i;
            body.append(EVENT.formatted(
                    "0".repeat(DIGITS),
                    KINDS[of % KINDS.length],
                    of % 3 + 12,
                    of / 3 % 60,
                    of % 60,
                    of * 7919 % 20_000,
                    firstProduct + of % products,
                    of % 5 + 1,
                    of % 8,
                    number,
                    "1"));
        }
        body.append("]");
        var head = "POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        for (int i = 0; i < events; i++) {
            places[i] += head.length();
        }
        request = (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Sends a request of new events; returns the status that it is answered with. */
    int send() throws IOException {
        if (socket.isClosed()) {
            socket = connected(port);
            answers = new BufferedInputStream(socket.getInputStream());
        }
        for (int place : places) {
            long rest = next++;
            for (int i = DIGITS - 1; i >= 0; i--) {
                request[place + i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        socket.getOutputStream().write(request);
        return readAnswer();
    }

    private int readAnswer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            last |= line.equalsIgnoreCase("Connection: close");
        }
        if (last) {
            // as it is with 503
            socket.close();
            return status;
        }
        if (length >= 0) {
            answers.skipNBytes(length);
            return status;
        }
        for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
            answers.skipNBytes(chunk + 2L);
        }
        line();
        return status;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int read = answers.read(); read != '\n'; read = answers.read()) {
            if (read < 0) {
                throw new IOException("the portal closed the connection");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
