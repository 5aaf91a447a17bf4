package app.dapei.live.zone;

import app.dapei.access.ViewerTokens;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
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
 * so that ids cannot be made up. It says nothing of who somebody is, unless the shop's platform has vouched for a
 * customer, and ends after a day.
 */
@Component
class ViewerIds {

    private static final String COOKIE = "dapei-viewer";
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int ID_BYTES = 12;
    private static final int KEY_BYTES = 32;
    private static final int CUSTOMER_ID = 20;
    private static final int PARTS = 4;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable SecretKeySpec key;

    ViewerIds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A viewer.
     *
     * @param id stable as long as the cookie is, or as the platform's customer
     * @param customer the platform's id of the customer; null where no platform vouches for one
     * @param since when the cookie was issued
     */
    record Viewer(String id, @Nullable String customer, Instant since) {

        /** The keys under which the viewer's events and orders are stored. */
        List<String> keys() {
            return customer == null ? List.of(id) : List.of(id, customer);
        }
    }

    /** Number of the viewer who sends the request; see {@link #viewer}. */
    Optional<String> of(HttpServletRequest request) {
        return viewer(request).map(Viewer::id);
    }

    /** The viewer who sends the request; empty where the page has not been visited or the cookie was tampered with. */
    Optional<Viewer> viewer(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return verified(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** A viewer who had no cookie, and the cookie. */
    record Issued(Viewer viewer, ResponseCookie cookie) {}

    /** Makes a viewer of somebody who has no cookie. */
    Issued fresh(boolean secure) {
        var id = encode(bytes(ID_BYTES));
        var now = clock.instant();
        return new Issued(new Viewer(id, null, now), cookie(id, "", now.plus(KEPT), secure));
    }

    /** A cookie for a customer for whom the shop's platform vouches: the same viewer on every device. */
    ResponseCookie of(ViewerTokens.Vouched customer, boolean secure) {
        var id = "c" + signature(customer.shopId() + ":" + customer.customer()).substring(0, CUSTOMER_ID);
        var latest = clock.instant().plus(KEPT);
        var until = customer.until().isBefore(latest) ? customer.until() : latest;
        return cookie(id, encode(customer.customer().getBytes(StandardCharsets.UTF_8)), until, secure);
    }

    private ResponseCookie cookie(String id, String customer, Instant until, boolean secure) {
        var now = clock.instant();
        var said = String.join(
                "~", id, customer, String.valueOf(now.toEpochMilli()), String.valueOf(until.toEpochMilli()));
        return ResponseCookie.from(COOKIE, said + "." + signature(said))
                .path("/r/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(Duration.between(now, until))
                .build();
    }

    private Optional<Viewer> verified(String value) {
        int dot = value.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        var said = value.substring(0, dot);
        boolean ours = MessageDigest.isEqual(
                signature(said).getBytes(StandardCharsets.US_ASCII),
                value.substring(dot + 1).getBytes(StandardCharsets.US_ASCII));
        var parts = said.split("~", -1);
        if (!ours || parts.length != PARTS || clock.millis() > Long.parseLong(parts[3])) {
            return Optional.empty();
        }
        var customer =
                parts[1].isEmpty() ? null : new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return Optional.of(new Viewer(parts[0], customer, Instant.ofEpochMilli(Long.parseLong(parts[2]))));
    }

    private String signature(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
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
