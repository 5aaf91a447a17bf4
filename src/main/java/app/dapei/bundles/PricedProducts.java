package app.dapei.bundles;

import app.dapei.bundles.core.ProductFacts;
import app.dapei.catalog.ProductState;
import app.dapei.catalog.Shelf;
import app.dapei.catalog.ShelfProduct;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what pricing must know of products: price and cost from the catalogue, stock from who knows it best. */
@Component
class PricedProducts {

    private final Shelf shelf;
    private final ObjectProvider<StockCounts> counts;

    PricedProducts(Shelf shelf, ObjectProvider<StockCounts> counts) {
        this.shelf = shelf;
        this.counts = counts;
    }

    /**
     * Products as viewers may see them and as pricing needs them.
     *
     * @param shown by number
     * @param facts by number, costs included: not for everybody's eyes
     */
    record Gathered(Map<Long, ShelfProduct> shown, Map<Long, ProductFacts> facts) {}

    Gathered of(long shopId, Collection<Long> productIds) {
        var shown = shelf.findAll(shopId, productIds);
        var costs = shelf.costs(shopId, productIds);
        var stock = new HashMap<Long, Integer>();
        counts.stream().forEach(one -> stock.putAll(one.available(shopId, productIds)));
        var facts = new HashMap<Long, ProductFacts>();
        for (var product : shown.values()) {
            var promised = stock.get(product.id());
            facts.put(
                    product.id(),
                    new ProductFacts(
                            product.id(),
                            product.price(),
                            costs.get(product.id()),
                            promised == null ? product.stock() : promised,
                            sale(product.state())));
        }
        return new Gathered(shown, facts);
    }

    private static ProductFacts.Sale sale(ProductState state) {
        return switch (state) {
            case ACTIVE -> ProductFacts.Sale.ON_SALE;
            case PAUSED -> ProductFacts.Sale.PAUSED;
            case ARCHIVED -> ProductFacts.Sale.ARCHIVED;
        };
    }
}
