package app.dapei.simulator.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a viewer did with a product.
 *
 * @param key         unique in its shop
 * @param viewer      stable key of the person; the buyer's key where the person has bought
 * @param product     index in the shop's catalogue
 * @param session     index of the broadcast, null outside broadcasts
 * @param dwellMillis how long a {@link Kind#VIEW} lasted, null for the others
 */
public record MarketEvent(
        String key,
        Kind kind,
        Instant at,
        String viewer,
        int product,
        @Nullable Integer session,
        @Nullable Integer dwellMillis) {

    /** What was done. */
    public enum Kind {
        EXPOSURE,
        CLICK,
        VIEW,
        CART
    }
}
