package app.dapei.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens with which a platform says who a viewer is: {@code <key id>.<claims>.<signature>}. The claims are JSON in
 * Base64 for addresses, {@code {"sub": customer id, "exp": seconds since 1970}}; the signature is HMAC-SHA256 in
 * hexadecimal, under the signing key of an API key with the scope EVENTS, of {@code viewer.<claims>}.
 */
@Service
public class ViewerTokens {

    public static final int CUSTOMER_LIMIT = 60;

    private static final int TOKEN_LIMIT = 600;

    private final ApiClients clients;
    private final JsonMapper json;
    private final Clock clock;

    ViewerTokens(ApiClients clients, JsonMapper json, Clock clock) {
        this.clients = clients;
        this.json = json;
        this.clock = clock;
    }

    private record Claims(String sub, long exp) {}

    /**
     * A viewer as the platform knows them.
     *
     * @param shopId the shop whose key signed it
     * @param customer the platform's id of the customer, 1 to {@value #CUSTOMER_LIMIT} characters
     * @param until when the platform no longer vouches for it
     */
    public record Vouched(long shopId, String customer, Instant until) {}

    /** Who a token speaks of; empty where it is not signed by a key in force, or its time is over. */
    public Optional<Vouched> read(String token) {
        var parts = token.split("\\.", -1);
        if (token.length() > TOKEN_LIMIT || parts.length != 3) {
            return Optional.empty();
        }
        return clients.bySignedText(parts[0], "viewer." + parts[1], parts[2])
                .filter(client -> client.scopes().contains(ApiScope.EVENTS))
                .flatMap(client -> vouched(client, parts[1]))
                .filter(one -> one.until().isAfter(clock.instant()));
    }

    private Optional<Vouched> vouched(ApiClient client, String claims) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
            var read = json.readValue(text, Claims.class);
            return read.sub() == null || read.sub().isBlank() || read.sub().length() > CUSTOMER_LIMIT
                    ? Optional.empty()
                    : Optional.of(new Vouched(client.shopId(), read.sub(), Instant.ofEpochSecond(read.exp())));
        } catch (IllegalArgumentException | JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
