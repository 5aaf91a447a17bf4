package app.dapei.stock;

/**
 * The books of one product, in units. What is reserved is still on hand; {@code onHand + sold + returned = supplied}.
 *
 * @param productId the product
 * @param onHand in the store, reserved ones included
 * @param reserved on hand, but promised to orders that are not paid yet
 * @param safety on hand, but never sold: for damage and miscounting
 * @param sold with buyers of the portal
 * @param returned back from buyers and not to be sold again
 * @param supplied everything that was ever put in, less what was taken out by hand
 */
public record StockLevel(
        long productId, long onHand, long reserved, long safety, long sold, long returned, long supplied) {

    /** What can be promised: {@code onHand − reserved − safety}, never below 0. */
    public long available() {
        return Math.max(0, onHand - reserved - safety);
    }
}
