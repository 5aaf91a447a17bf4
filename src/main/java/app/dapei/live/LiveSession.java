package app.dapei.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One broadcast in a room.
 *
 * @param id its number
 * @param shopId its shop
 * @param room where it is shown
 * @param roomName name of that room
 * @param name what the shop calls it, 1 to 120 characters
 * @param scheduledAt when it is to begin
 * @param startedAt when it began; null = not yet
 * @param endedAt when it ended; null = not yet
 * @param practice whether it is a rehearsal without viewers
 */
public record LiveSession(
        long id,
        long shopId,
        RoomCode room,
        String roomName,
        String name,
        Instant scheduledAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean practice) {

    /** Where a session is in its life. */
    public enum Phase {
        PLANNED,
        LIVE,
        OVER
    }

    public Phase phase() {
        if (startedAt == null) {
            return Phase.PLANNED;
        }
        return endedAt == null ? Phase.LIVE : Phase.OVER;
    }
}
