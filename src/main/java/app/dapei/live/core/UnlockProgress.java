package app.dapei.live.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a like goal stands.
 *
 * @param unlock the goal
 * @param likes since its opening, never falling, at most the goal
 * @param state whether it is still on
 * @param setsLeft how many are left for its price; null = not counted
 * @param priceUntil when its price ends; null = not reached, or not by itself
 */
public record UnlockProgress(
        Unlock unlock,
        long likes,
        State state,
        @Nullable Integer setsLeft,
        @Nullable Instant priceUntil) {

    /** One without a price of its own. */
    public UnlockProgress(Unlock unlock, long likes, State state) {
        this(unlock, likes, state, null, null);
    }

    /** Where a goal is in its life. */
    public enum State {
        OPEN,
        REACHED,
        /** Its time ran out or the host took it back. */
        ENDED,
        /** It was reached, and its price is over: no time or no sets left. */
        SPENT
    }
}
