package app.dapei.bundles.core;

import org.jspecify.annotations.Nullable;

/**
 * What pricing and checks must know of a product.
 *
 * @param id its number
 * @param price current unit price, minor units
 * @param cost unit cost, minor units; null = not known
 * @param stock units on hand; null = not counted
 * @param sale whether it may be sold
 */
public record ProductFacts(
        long id, long price, @Nullable Long cost, @Nullable Integer stock, Sale sale) {

    /** Whether a product may be sold. */
    public enum Sale {
        ON_SALE,
        PAUSED,
        ARCHIVED
    }

    /** How many times so many units could be delivered: none if it is not on sale; null = not counted. */
    public @Nullable Integer deliverable(int quantity) {
        if (sale != Sale.ON_SALE) {
            return 0;
        }
        return stock == null ? null : stock / quantity;
    }
}
