package app.dapei.activity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something was on air.
 *
 * @param session number of the live session as text
 * @param item what
 * @param shownAt since when
 * @param overAt until when; null = still is
 */
public record AirTime(
        String session,
        AirItem item,
        Instant shownAt,
        @Nullable Instant overAt) {

    /** How long it was on air until {@code now}. */
    public Duration length(Instant now) {
        return Duration.between(shownAt, overAt == null ? now : overAt);
    }
}
