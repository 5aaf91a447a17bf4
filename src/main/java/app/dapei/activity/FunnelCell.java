package app.dapei.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How often a kind of thing was done on a day, by all that it is broken down by.
 *
 * @param day day of the shop's zone
 * @param session number of the live session as text; empty outside broadcasts
 * @param productId the product; null where it was done to none
 * @param bundleId the bundle; null where it was done to none
 * @param arm the experiment's arm; may be empty
 * @param script version of the talk script; may be empty
 * @param kind what was done
 * @param events how often (次数)
 * @param viewers sketch of who did it (人数), for {@link ViewerSketch#add(byte[])}
 */
public record FunnelCell(
        LocalDate day,
        String session,
        @Nullable Long productId,
        @Nullable UUID bundleId,
        String arm,
        String script,
        ActivityKind kind,
        long events,
        byte[] viewers) {}
