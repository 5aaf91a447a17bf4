package app.dapei.simulator.core;

import java.util.List;

/**
 * A product of a demo shop. Prices are in fen. {@code picture} is a path below the portal's root;
 * {@code soldByShop} is false for what is only given away.
 */
public record MarketProduct(
        int index,
        String sku,
        String category,
        LocalName name,
        String picture,
        long price,
        long cost,
        int stock,
        List<String> aliases,
        boolean soldByShop) {

    public MarketProduct {
        if (price <= 0 || cost < 0 || cost >= price) {
            throw new IllegalArgumentException(
                    "cost must be in [0, price) and price > 0; got: price=" + price + ", cost=" + cost);
        }
        if (stock < 0) {
            throw new IllegalArgumentException("stock must be >= 0; got: " + stock);
        }
        aliases = List.copyOf(aliases);
    }
}
