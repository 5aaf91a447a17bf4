package app.dapei.live.zone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A viewer's stream, read as a browser reads it. */
final class EventStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpResponse<InputStream> answer;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private EventStream(URI address, String viewer, Optional<String> lastEventId) {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "gzip")
                .header("X-Forwarded-For", viewer);
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        try {
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (answer.statusCode() == 200) {
            Thread.ofVirtual().start(this::read);
        }
    }

    /** @param viewer the network address that the viewer seems to have */
    static EventStream open(URI address, String viewer) {
        return new EventStream(address, viewer, Optional.empty());
    }

    static EventStream resume(URI address, String viewer, String lastEventId) {
        return new EventStream(address, viewer, Optional.of(lastEventId));
    }

    HttpResponse<?> answer() {
        return answer;
    }

    /** The next frame of the room, waited for at most so long. */
    JsonNode frame(Duration patience) {
        return await(patience, event -> event.name().equals("room")).data();
    }

    /** The next event that is like that; others before it are passed over. */
    Event await(Duration patience, Predicate<Event> like) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); left > 0; left = end - System.nanoTime()) {
                var event = events.poll(left, TimeUnit.NANOSECONDS);
                if (event != null && like.test(event)) {
                    return event;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("no such event within " + patience);
    }

    boolean isQuietFor(Duration time) throws InterruptedException {
        return events.poll(time.toNanos(), TimeUnit.NANOSECONDS) == null;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String name = "";
            String data = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(id, name, JSON.readTree(data)));
                    data = "";
                }
            }
            events.add(new Event(id, "end", JSON.createObjectNode()));
        } catch (IOException e) {
            events.add(new Event("", "lost", JSON.createObjectNode().put("reason", String.valueOf(e))));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    record Event(String id, String name, JsonNode data) {}
}
