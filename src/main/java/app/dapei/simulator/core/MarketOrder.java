package app.dapei.simulator.core;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order with its lines.
 *
 * @param number   unique in its shop
 * @param buyer    stable key of the person, the same in all of the person's orders
 * @param session  index of the broadcast during which it was placed, null outside broadcasts
 * @param cancelled true when it was cancelled before it left the shop; its lines then have no return
 */
public record MarketOrder(
        String number,
        String buyer,
        Instant placedAt,
        @Nullable Integer session,
        boolean cancelled,
        List<MarketLine> lines) {

    public MarketOrder {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order needs a line; got none for: " + number);
        }
        lines = List.copyOf(lines);
    }
}
