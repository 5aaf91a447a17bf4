package app.dapei.live.core;

import app.dapei.shared.Rate;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether an accepted cue sold: of the orders with its main product, how many took an associated product along, in the
 * three minutes after and the three before.
 */
public sealed interface Payback {

    /** How long before and after counts. */
    Duration SPAN = Duration.ofMinutes(3);

    /** Fewer orders than this on either side say nothing. */
    int LEAST_ORDERS = 5;

    /** Its three minutes are not over. */
    record Waiting(Instant until) implements Payback {}

    /** Too few orders to say. */
    record TooFew(Rate before, Rate after) implements Payback {}

    /** Counted. */
    record Counted(Rate before, Rate after) implements Payback {

        /** Points of the attach rate gained, −1 to 1. */
        public double gain() {
            return after.value().orElse(0) - before.value().orElse(0);
        }
    }

    static Payback of(Rate before, Rate after) {
        return before.hasBase(LEAST_ORDERS) && after.hasBase(LEAST_ORDERS)
                ? new Counted(before, after)
                : new TooFew(before, after);
    }
}
