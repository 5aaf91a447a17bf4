package app.dapei.simulator.core;

import org.jspecify.annotations.Nullable;

/**
 * A line of an order. {@code product} is the index in the shop's catalogue, {@code unitPaid} what was paid for one
 * piece in fen; a gift is paid with 0. {@code bundle} is the index of the bundle that it was bought in, null outside bundles.
 */
public record MarketLine(
        int product,
        int quantity,
        long unitPaid,
        @Nullable MarketReturn comesBack,
        @Nullable Integer bundle) {

    /** A line of something that was bought alone. */
    MarketLine(int product, int quantity, long unitPaid, @Nullable MarketReturn comesBack) {
        this(product, quantity, unitPaid, comesBack, null);
    }

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
