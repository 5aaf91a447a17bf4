package app.dapei.live.core;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A like goal that hides a bundle's price until it is reached.
 *
 * @param id unique in the session
 * @param bundleId whose price is hidden
 * @param goal likes from its opening on, 1 to 10 million
 * @param until when it ends unreached, on the server's clock; the price is shown then, too
 */
public record Unlock(String id, UUID bundleId, long goal, Instant until) {

    public static final long MOST_LIKES = 10_000_000;

    public Unlock {
        Objects.requireNonNull(bundleId, "bundleId");
        Objects.requireNonNull(until, "until");
        if (goal < 1 || goal > MOST_LIKES) {
            throw new IllegalArgumentException("goal must be in [1, " + MOST_LIKES + "]; got: " + goal);
        }
    }
}
