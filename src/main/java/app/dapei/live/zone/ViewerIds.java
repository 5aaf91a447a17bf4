package app.dapei.live.zone;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells viewers apart without knowing them: a random id in a cookie that the page sets and that carries our signature,
 * so that ids cannot be made up. It says nothing of who somebody is, and ends after a day.
 */
@Component
class ViewerIds {

    private static final String COOKIE = "dapei-viewer";
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int ID_BYTES = 12;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable SecretKeySpec key;

    ViewerIds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The viewer who sends the request; empty where the page has not been visited or the cookie was tampered with. */
    Optional<String> of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return verified(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** A cookie for a viewer who has none. */
    ResponseCookie fresh(boolean secure) {
        var id = encode(bytes(ID_BYTES));
        return ResponseCookie.from(COOKIE, id + "." + signature(id))
                .path("/r/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
    }

    private Optional<String> verified(String value) {
        int dot = value.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        var id = value.substring(0, dot);
        boolean ours = MessageDigest.isEqual(
                signature(id).getBytes(StandardCharsets.US_ASCII),
                value.substring(dot + 1).getBytes(StandardCharsets.US_ASCII));
        return ours ? Optional.of(id) : Optional.empty();
    }

    private String signature(String id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return encode(mac.doFinal(id.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known = new SecretKeySpec(Base64.getDecoder().decode(secret()), ALGORITHM);
            key = known;
        }
        return known;
    }

    /** All nodes share one secret, made by the first that needs it. */
    private String secret() {
        return stored().orElseGet(() -> {
            try {
                jdbc.sql("insert into viewer_key (id, secret, created_at) values (1, ?, ?)")
                        .params(Base64.getEncoder().encodeToString(bytes(KEY_BYTES)), Timestamp.from(clock.instant()))
                        .update();
            } catch (DuplicateKeyException e) {
                return stored().orElseThrow(() -> e);
            }
            return stored().orElseThrow();
        });
    }

    private Optional<String> stored() {
        return jdbc.sql("select secret from viewer_key where id = 1")
                .query(String.class)
                .optional();
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
