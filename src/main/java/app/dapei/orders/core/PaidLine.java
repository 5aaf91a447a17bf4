package app.dapei.orders.core;

/**
 * A line of an order, as far as returns must know it.
 *
 * @param key names it within the order
 * @param quantity units bought
 * @param unitPrice what one unit cost by itself when it was bought; 0 for a gift
 * @param paid what of the order's amount was paid for all units
 * @param returned units that are back already
 * @param refunded what was given back for them
 */
public record PaidLine(String key, int quantity, long unitPrice, long paid, int returned, long refunded) {

    public PaidLine {
        if (quantity < 1 || unitPrice < 0 || paid < 0 || refunded < 0) {
            throw new IllegalArgumentException("quantity must be 1 or more and amounts 0 or more; got: " + quantity
                    + ", " + unitPrice + ", " + paid + ", " + refunded);
        }
        if (returned < 0 || returned > quantity) {
            throw new IllegalArgumentException("returned must be in [0, " + quantity + "]; got: " + returned);
        }
    }

    /** Units still with the buyer. */
    public int kept() {
        return quantity - returned;
    }

    /** What was paid for the first so many units: whole minor units, the last unit takes the residue. */
    long paidFor(int units) {
        return Math.multiplyExact(paid, (long) units) / quantity;
    }

    PaidLine withReturned(int more, long refund) {
        return new PaidLine(key, quantity, unitPrice, paid, returned + more, refunded + refund);
    }
}
