package app.dapei.live.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a stub that checks requests as the provider documents them. */
class AgoraGatewayTests {

    private static final String APP = "970CA35de60c44645bbae8a215061b33";
    private static final String PATH = "/dev/v2/project/" + APP + "/rtm/users/da%20pei/channel_messages";

    private final JsonMapper json = new JsonMapper();
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final List<Long> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private HttpServer stub;
    private IntUnaryOperator status = call -> 200;
    private boolean stalls;
    private @Nullable AgoraGateway gateway;

    @BeforeEach
    void startStub() throws IOException {
        stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stub.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        stub.createContext("/", this::answer);
        stub.start();
    }

    @AfterEach
    void stopStub() {
        open.countDown();
        if (gateway != null) {
            gateway.destroy();
        }
        stub.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int call = calls.size() + 1;
        calls.add(System.nanoTime());
        var body = json.readTree(exchange.getRequestBody().readAllBytes());
        if (stalls && call == 1) {
            standBy(open);
        }
        int code = check(exchange, body);
        code = code == 200 ? status.applyAsInt(call) : code;
        if (code == 200) {
            taken.add(body);
        }
        if (code == 429) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        var text = (code == 200 ? "{\"result\":\"success\",\"request_id\":\"1\",\"code\":\"message_sent\"}" : "{}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private static void standBy(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int check(HttpExchange exchange, JsonNode body) {
        var pair = Base64.getEncoder().encodeToString("key:secret".getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + pair).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return 401;
        }
        boolean documented = exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getRawPath().equals(PATH)
                && exchange.getRequestHeaders().getFirst("Content-Type").equals("application/json;charset=utf-8")
                && body.path("channel_name").isString()
                && body.path("enable_historical_messaging").isBoolean()
                && body.path("payload").isString()
                && body.path("payload").asString().getBytes(StandardCharsets.UTF_8).length <= 32 * 1024;
        return documented ? 200 : 400;
    }

    private AgoraGateway gateway(String secret) {
        var url = URI.create("http://localhost:" + stub.getAddress().getPort());
        gateway = new AgoraGateway(
                new AgoraSettings(APP, "", "key", secret, "da pei", "shop-", url, Duration.ofMillis(700)), json);
        return gateway;
    }

    private List<String> payloads() {
        return taken.stream().map(body -> body.path("payload").asString()).toList();
    }

    @Test
    void publishesTheStateOfARoomToItsChannel() {
        gateway("secret").publish(Frame.state("abc", "{\"v\":1}"));
        await().until(() -> taken.size() == 1);
        assertThat(taken.getFirst().path("channel_name").asString()).isEqualTo("shop-abc");
        assertThat(payloads()).containsExactly("{\"v\":1}");
    }

    @Test
    void takesStatesOnly() {
        assertThat(gateway("secret").carries(Frame.Kind.MOVED)).isFalse();
        assertThat(gateway.carries(Frame.Kind.STATE)).isTrue();
    }

    @Test
    void waitsAsLongAsItIsAskedToWhereThereWereTooMany() {
        status = call -> call == 1 ? 429 : 200;
        gateway("secret").publish(Frame.state("abc", "1"));
        await().until(() -> taken.size() == 1);
        assertThat(Duration.ofNanos(calls.get(1) - calls.get(0))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void triesAgainAfterAFailureThere() {
        status = call -> call <= 2 ? 503 : 200;
        gateway("secret").publish(Frame.state("abc", "1"));
        await().until(() -> taken.size() == 1);
        assertThat(calls).hasSize(3);
    }

    @Test
    void sendsTheNewestStateAfterAnAnswerThatNeverCame() {
        stalls = true;
        gateway("secret").publish(Frame.state("abc", "first"));
        await().until(() -> calls.size() == 1);
        gateway.publish(Frame.state("abc", "second"));
        gateway.publish(Frame.state("abc", "third"));
        await().until(() -> payloads().contains("third"));
        assertThat(payloads()).doesNotContain("second");
    }

    @Test
    void givesUpWhatIsRefusedForGoodAndGoesOnWithTheNext() {
        status = call -> call == 1 ? 400 : 200;
        gateway("secret").publish(Frame.state("abc", "1"));
        await().until(() -> calls.size() == 1);
        gateway.publish(Frame.state("abc", "2"));
        await().until(() -> taken.size() == 1);
        assertThat(payloads()).containsExactly("2");
        assertThat(calls).hasSize(2);
    }

    @Test
    void sendsAHintInPlaceOfAStateThatIsTooLong() {
        gateway("secret").publish(Frame.state("abc", "\"" + "长".repeat(20_000) + "\""));
        await().until(() -> taken.size() == 1);
        assertThat(json.readTree(payloads().getFirst()).path("changed").asBoolean())
                .isTrue();
    }

    @Test
    void saysWhichSettingIsMissing() {
        assertThatThrownBy(() -> gateway(" "))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dapei.gateway.agora.customer-secret");
    }
}
