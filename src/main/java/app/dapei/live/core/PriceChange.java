package app.dapei.live.core;

import java.time.Instant;
import java.util.UUID;

/**
 * A price that changed, and why.
 *
 * @param at when
 * @param bundleId whose
 * @param from minor units
 * @param to minor units
 * @param tier which tier holds now; 0 = none
 * @param reason what brought it about
 * @param heat as measured at that time
 */
public record PriceChange(Instant at, UUID bundleId, long from, long to, int tier, Reason reason, Heat heat) {

    /** Why a price changed. */
    public enum Reason {
        HEAT_ROSE,
        HEAT_FELL,
        RESET,
        PLAN_ENDED
    }
}
