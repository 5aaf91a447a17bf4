package app.dapei.simulator.core;

import java.util.List;

/** A demo shop's categories, products and scenarios; a product's index is its place in the list. */
public record Catalogue(List<MarketCategory> categories, List<MarketProduct> products, List<MarketScenario> scenarios) {

    public Catalogue {
        categories = List.copyOf(categories);
        products = List.copyOf(products);
        scenarios = List.copyOf(scenarios);
        for (int i = 0; i < products.size(); i++) {
            if (products.get(i).index() != i) {
                throw new IllegalArgumentException("product " + products.get(i).sku() + " must have index " + i);
            }
        }
    }
}
