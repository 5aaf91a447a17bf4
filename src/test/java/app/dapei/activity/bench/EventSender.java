package app.dapei.activity.bench;

import app.dapei.testing.PlainConnection;
import java.io.IOException;
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

    private final PlainConnection connection;
    private final byte[] request;
    private final int[] places;
    private long next;

    /**
     * @param number of the sender; its events are told from others' by it
     * @param events in a request
     * @param firstProduct of {@code products} in a row
     */
    EventSender(int port, String key, int number, int events, long firstProduct, int products) throws IOException {
        connection = new PlainConnection(port);
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

    /** Sends a request of new events; returns the status that it is answered with. */
    int send() throws IOException {
        for (int place : places) {
            long rest = next++;
            for (int i = DIGITS - 1; i >= 0; i--) {
                request[place + i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        return connection.send(request);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
