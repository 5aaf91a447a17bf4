package app.dapei.activity;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a viewer did with a product.
 *
 * @param key unique in its shop and chosen by the sender, so that an event sent twice counts once; 1 to 80 characters
 * @param kind what was done
 * @param at when
 * @param viewer stable key of the viewer, 1 to 80 characters
 * @param productId the product, of the same shop
 * @param session key of the broadcast, at most 40 characters; null outside broadcasts
 * @param dwellMillis how long a view lasted, 0 or more; null for what does not last
 */
public record ActivityEvent(
        String key,
        ActivityKind kind,
        Instant at,
        String viewer,
        long productId,
        @Nullable String session,
        @Nullable Integer dwellMillis) {

    public static final int KEY_LIMIT = 80;
    public static final int SESSION_LIMIT = 40;

    public ActivityEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        requireLength("key", key, 1, KEY_LIMIT);
        requireLength("viewer", viewer, 1, KEY_LIMIT);
        requireLength("session", session == null ? "" : session, 0, SESSION_LIMIT);
        if (dwellMillis != null && dwellMillis < 0) {
            throw new IllegalArgumentException("dwellMillis must be 0 or more; got: " + dwellMillis);
        }
    }

    private static void requireLength(String field, String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            throw new IllegalArgumentException(
                    field + " must have " + least + " to " + most + " characters; got: " + text.length());
        }
    }
}
