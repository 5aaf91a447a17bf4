package app.dapei.live.core;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody in a room may know about the session under way.
 *
 * @param startedAt null before it began
 * @param endedAt null while it is not over
 * @param onAir what the host talks about; null = nothing
 * @param onAirSince since when
 * @param likes all of the session
 * @param poll the open poll, else the last one; null where there was none
 * @param unlock the open goal, else the last one; null where there was none
 * @param prices of bundles that cost something else than usual just now, minor units, the same for everybody
 */
public record LiveState(
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable LiveItem onAir,
        @Nullable Instant onAirSince,
        long likes,
        @Nullable PollResult poll,
        @Nullable UnlockProgress unlock,
        Map<UUID, Long> prices) {

    public LiveState {
        prices = Map.copyOf(prices);
    }

    /** Before anything happened. */
    public static final LiveState NOTHING = new LiveState(null, null, null, null, 0, null, null, Map.of());

    public boolean isLive() {
        return startedAt != null && endedAt == null;
    }
}
