package app.dapei.stock;

import java.util.Set;

/**
 * What can be sold of some products has changed, and the catalogue shows it by now. Told after the commit, at most five
 * times a second, for all changes in between together.
 *
 * @param shopId their shop
 * @param productIds the products
 */
public record StockChanged(long shopId, Set<Long> productIds) {

    public StockChanged {
        productIds = Set.copyOf(productIds);
    }
}
