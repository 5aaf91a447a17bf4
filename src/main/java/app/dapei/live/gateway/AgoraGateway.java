package app.dapei.live.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes what viewers see to a channel of Agora Signaling, by its REST API. One request of a room is under way at a
 * time and the newest state follows it, so that a slow answer never makes a queue. Refusals for now (429, 5xx, no answer)
 * are tried again with growing pauses until something newer comes; refusals for good are logged once and given up.
 *
 * <p>Tested against a stub of the documented format, never against Agora itself.
 */
@Component
@ConditionalOnProperty("dapei.gateway.agora.app-id")
final class AgoraGateway implements RealtimeGateway, DisposableBean {

    /** Longest payload that Agora takes, in bytes. */
    static final int LONGEST_PAYLOAD = 32 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(AgoraGateway.class);
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;
    private static final int OK = 200;

    private final AgoraSettings settings;
    private final JsonMapper json;
    private final URI messages;
    private final String authorization;
    private final HttpClient client;
    private final Map<String, Frame> waiting = new ConcurrentHashMap<>();
    private final Map<String, Thread> senders = new ConcurrentHashMap<>();
    /** Requests under way to Agora, far below the 500 a second that it takes of a project. */
    private final Semaphore underWay = new Semaphore(32, true);

    AgoraGateway(AgoraSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        var appId = required("app-id", settings.appId());
        messages = settings.url()
                .resolve("/dev/v2/project/" + appId + "/rtm/users/"
                        + URLEncoder.encode(settings.sender(), StandardCharsets.UTF_8)
                                .replace("+", "%20") + "/channel_messages");
        var pair = required("customer-id", settings.customerId()) + ":"
                + required("customer-secret", settings.customerSecret());
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        client = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("dapei.gateway.agora." + name + " is missing: set it, or leave out app-id");
        }
        return value;
    }

    @Override
    public boolean carries(Frame.Kind kind) {
        return kind == Frame.Kind.STATE;
    }

    @Override
    public void publish(Frame frame) {
        waiting.put(frame.room(), frame);
        senders.computeIfAbsent(
                frame.room(), room -> Thread.ofVirtual().name("agora-" + room).start(() -> send(room)));
    }

    /** Agora has no way back for messages. */
    @Override
    public void onRemote(Consumer<Frame> consumer) {}

    /** Sends the newest frame of a room until there is none, then ends. */
    private void send(String room) {
        try {
            do {
                for (var frame = waiting.remove(room); frame != null; frame = waiting.remove(room)) {
                    deliver(frame);
                }
                senders.remove(room);
            } while (waiting.containsKey(room) && senders.putIfAbsent(room, Thread.currentThread()) == null);
        } catch (InterruptedException e) {
            senders.remove(room);
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Frame frame) throws InterruptedException {
        var request = request(frame);
        var pause = FIRST_PAUSE;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var answer = ask(request, frame);
            if (answer != null && answer.statusCode() == OK) {
                return;
            }
            if (answer != null && answer.statusCode() < SERVER_ERRORS && answer.statusCode() != TOO_MANY) {
                LOG.error("Agora refuses room {} for good: {} {}", frame.room(), answer.statusCode(), answer.body());
                return;
            }
            if (waiting.containsKey(frame.room()) && attempt > 1) {
                return;
            }
            Thread.sleep(answer == null ? pause : atLeast(answer, pause));
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
        LOG.warn(
                "Agora did not take the state of room {} in {} tries; the next change goes out again",
                frame.room(),
                TRIES);
    }

    private @Nullable HttpResponse<String> ask(HttpRequest request, Frame frame) throws InterruptedException {
        underWay.acquire();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            LOG.debug("no answer from Agora for room {}", frame.room(), e);
            return null;
        } finally {
            underWay.release();
        }
    }

    private static Duration atLeast(HttpResponse<?> answer, Duration pause) {
        var asked = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(pause);
        return shorter(asked.compareTo(pause) > 0 ? asked : pause, LONGEST_PAUSE);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private HttpRequest request(Frame frame) {
        var body = json.writeValueAsString(Map.of(
                "channel_name",
                settings.channel(frame.room()),
                "enable_historical_messaging",
                false,
                "payload",
                payload(frame)));
        return HttpRequest.newBuilder(messages)
                .timeout(settings.timeout())
                .header("Authorization", authorization)
                .header("Content-Type", "application/json;charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** The state; where it is longer than Agora takes, a hint that it has changed, after which the client asks for it. */
    private String payload(Frame frame) {
        return frame.json().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PAYLOAD
                ? frame.json()
                : json.writeValueAsString(Map.of("v", 1, "room", frame.room(), "changed", true));
    }

    @Override
    public void destroy() {
        senders.values().forEach(Thread::interrupt);
        client.shutdownNow();
    }
}
