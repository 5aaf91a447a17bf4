package app.dapei.simulator.core;

import org.jspecify.annotations.Nullable;

/**
 * A line of an order. {@code product} is the index in the shop's catalogue, {@code unitPaid} what was paid for one
 * piece in fen; a gift is paid with 0.
 */
public record MarketLine(
        int product, int quantity, long unitPaid, @Nullable MarketReturn comesBack) {

    public MarketLine {
        if (quantity <= 0) {
            throw new IllegalArgumentException("quantity must be > 0; got: " + quantity);
        }
        if (unitPaid < 0) {
            throw new IllegalArgumentException("unitPaid must be >= 0; got: " + unitPaid);
        }
    }

    public boolean isGift() {
        return unitPaid == 0;
    }
}
