package app.dapei.simulator.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a viewer did.
 *
 * @param key         unique in its shop
 * @param viewer      stable key of the person; the buyer's key where the person has bought
 * @param product     index in the shop's catalogue; null where it was done to a bundle or to none
 * @param bundle      index of the bundle; null where it was done to none
 * @param script      which script of the bundle was on air, 1 or 2; null without bundle
 * @param session     index of the broadcast, null outside broadcasts
 * @param dwellMillis how long a {@link Kind#VIEW} or a visit lasted, null for the others
 * @param number      the viewer's page's number of the event, from 1; 0 where events are not numbered
 */
public record MarketEvent(
        String key,
        Kind kind,
        Instant at,
        String viewer,
        @Nullable Integer product,
        @Nullable Integer bundle,
        @Nullable Integer script,
        @Nullable Integer session,
        @Nullable Integer dwellMillis,
        long number) {

    /** What was done. */
    public enum Kind {
        EXPOSURE,
        CLICK,
        VIEW,
        CART,
        ORDER,
        JOIN,
        LEAVE
    }
}
