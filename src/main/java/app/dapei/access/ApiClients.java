package app.dapei.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recognises the programs that call with a key and counts what they ask for. A key's row is read again after a few
 * seconds, so that one that was revoked on another node is refused soon.
 */
@Component
class ApiClients {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);
    private static final Duration LAST_USE = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Cache<String, Optional<Known>> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(MOST)
            .build();
    private final Cache<String, Boolean> noted =
            Caffeine.newBuilder().expireAfterWrite(LAST_USE).maximumSize(MOST).build();
    private final JdbcClient jdbc;
    private final Clock clock;

    ApiClients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Known(ApiClient client, String secretHash, String signingKey) {}

    /** Who has this key, {@code dpk_<id>_<secret>}. */
    Optional<ApiClient> byKey(String key) {
        return ApiSecret.parse(key)
                .flatMap(secret -> known.get(secret.id(), this::read)
                        .filter(one -> ApiSecret.same(one.secretHash(), secret.hash())))
                .map(this::used);
    }

    /**
     * Who signed a request: HMAC-SHA256 in hexadecimal, under the signing key, of time, method, path with query and the
     * body's SHA-256 in hexadecimal, each on a line of its own.
     *
     * @param time seconds since 1970 as the client wrote them; not more than five minutes from now
     */
    Optional<ApiClient> bySignature(String id, String time, String signature, String method, String path, byte[] body) {
        if (!isNow(time)) {
            return Optional.empty();
        }
        var text = String.join("\n", time, method, path, HexFormat.of().formatHex(ApiSecret.sha256(body)));
        return known.get(id, this::read)
                .filter(one -> ApiSecret.same(ApiSecret.signature(one.signingKey(), text), signature))
                .map(this::used);
    }

    /** Who signed a text: HMAC-SHA256 in hexadecimal under the signing key. What the text says, its time too, is the caller's. */
    Optional<ApiClient> bySignedText(String id, String text, String signature) {
        return known.get(id, this::read)
                .filter(one -> ApiSecret.same(ApiSecret.signature(one.signingKey(), text), signature))
                .map(this::used);
    }

    /** Seconds to wait before another request of the client; 0 if it may go on now. */
    long secondsToWait(ApiClient client) {
        var rate = client.perSecond();
        var bucket = buckets.get(
                client.keyId() + "/" + rate,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(2L * rate).refillGreedy(rate, Duration.ofSeconds(1)))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }

    /** Reads the key again at the next request. */
    void forget(String id) {
        known.invalidate(id);
    }

    private boolean isNow(String time) {
        try {
            var said = Instant.ofEpochSecond(Long.parseLong(time));
            return Duration.between(said, clock.instant()).abs().compareTo(CLOCKS_MAY_DIFFER) <= 0;
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private ApiClient used(Known one) {
        var id = one.client().keyId();
        if (noted.asMap().putIfAbsent(id, true) == null) {
            jdbc.sql("update api_key set last_used_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), id)
                    .update();
        }
        return one.client();
    }

    private Optional<Known> read(String id) {
        return jdbc.sql("""
            select id, shop_id, name, scopes, per_second, secret_hash, signing_key
            from api_key where id = ? and revoked_at is null
            """)
                .param(id)
                .query((row, number) -> new Known(
                        new ApiClient(
                                row.getString("id"),
                                row.getLong("shop_id"),
                                row.getString("name"),
                                ApiKeys.scopes(row.getString("scopes")),
                                row.getInt("per_second")),
                        row.getString("secret_hash"),
                        row.getString("signing_key")))
                .optional();
    }
}
