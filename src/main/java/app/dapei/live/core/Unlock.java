package app.dapei.live.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A like goal that hides a bundle's price until it is reached, and may bring a price of its own for some sets and some
 * time.
 *
 * @param id unique in the session
 * @param bundleId whose price is hidden
 * @param goal likes from its opening on, 1 to 10 million
 * @param until when it ends unreached, on the server's clock; the price is shown then, too
 * @param price what the bundle costs once the goal is reached, minor units; null = its usual price
 * @param sets how many are kept for that price; 0 = as many as there are
 * @param lasts how long that price holds; null = to the end of the session
 */
public record Unlock(
        String id,
        UUID bundleId,
        long goal,
        Instant until,
        @Nullable Long price,
        int sets,
        @Nullable Duration lasts) {

    public static final long MOST_LIKES = 10_000_000;

    public Unlock {
        Objects.requireNonNull(bundleId, "bundleId");
        Objects.requireNonNull(until, "until");
        if (goal < 1 || goal > MOST_LIKES) {
            throw new IllegalArgumentException("goal must be in [1, " + MOST_LIKES + "]; got: " + goal);
        }
        if (price != null && price < 1 || sets < 0 || lasts != null && !lasts.isPositive()) {
            throw new IllegalArgumentException(
                    "price, sets and time of an unlock are positive; got: " + price + ", " + sets + ", " + lasts);
        }
    }

    /** A goal that only hides the price. */
    public Unlock(String id, UUID bundleId, long goal, Instant until) {
        this(id, bundleId, goal, until, null, 0, null);
    }
}
