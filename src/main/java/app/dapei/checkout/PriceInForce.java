package app.dapei.checkout;

import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows prices that a live room makes: by heat, or hidden behind a like goal. Implemented above the checkout. */
public interface PriceInForce {

    /** The price of one whole set in force in a room now, minor units; empty = the bundle's own. */
    OptionalLong of(long shopId, UUID bundleId, @Nullable String room);

    /** Whether a like goal hides the bundle's price, so that nobody can buy it yet. */
    boolean isHidden(long shopId, UUID bundleId, @Nullable String room);
}
