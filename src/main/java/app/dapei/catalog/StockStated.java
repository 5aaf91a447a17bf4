package app.dapei.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A person stated in the catalogue how much of a product can be sold. The catalogue only shows that number; whoever keeps
 * the books must take the statement in, in the same transaction.
 *
 * @param shopId the shop
 * @param productId the product
 * @param before what the person read; null = not counted
 * @param after what the person wrote; null = not to be counted
 */
public record StockStated(
        long shopId,
        long productId,
        @Nullable Integer before,
        @Nullable Integer after) {}
