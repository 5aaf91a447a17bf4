package app.dapei.mining;

import java.time.Duration;

/**
 * What a plan would take. Counted are orders, lines and products; sets and memory are bounds for pairs, of which most
 * results consist; the run itself looks more closely before it starts.
 *
 * @param orders orders that count
 * @param lines their distinct products, added up
 * @param products distinct products
 * @param frequentProducts products in at least the minimum count of orders
 * @param longOrders orders with more distinct products than the limit
 * @param pairsAtMost how many pairs can reach the minimum count
 * @param neededBytes memory for baskets, pairs and their tests at most
 * @param availableBytes memory that a run may use
 * @param time about how long it takes
 */
public record RunEstimate(
        long orders,
        long lines,
        long products,
        long frequentProducts,
        long longOrders,
        long pairsAtMost,
        long neededBytes,
        long availableBytes,
        Duration time) {

    /** Whether it fits for certain; where not, it may still, because fewer pairs reach the count than can. */
    public boolean fitsForCertain() {
        return neededBytes <= availableBytes;
    }
}
