package app.dapei.simulator.core;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/** Joint counts by brute force, and Fisher's exact test from a library: what the market's tests measure with. */
final class Cooccurrence {

    private final int[] count;
    private final int[][] joint;
    private final Map<String, Integer> indexBySku = new HashMap<>();
    private int orders;

    private Cooccurrence(MarketShop shop) {
        int products = shop.catalogue().products().size();
        count = new int[products];
        joint = new int[products][products];
        shop.catalogue().products().forEach(product -> indexBySku.put(product.sku(), product.index()));
    }

    /** Counts what was bought together: cancelled orders and gifts left out. */
    static Cooccurrence of(MarketShop shop, Predicate<MarketOrder> which) {
        var counts = new Cooccurrence(shop);
        shop.forEachOrder(order -> {
            if (!order.cancelled() && which.test(order)) {
                counts.add(order);
            }
        });
        return counts;
    }

    private void add(MarketOrder order) {
        int[] bought = order.lines().stream()
                .filter(line -> !line.isGift())
                .mapToInt(MarketLine::product)
                .distinct()
                .toArray();
        orders++;
        for (int first : bought) {
            count[first]++;
            for (int second : bought) {
                joint[first][second]++;
            }
        }
    }

    int count(String sku) {
        return count[indexBySku.get(sku)];
    }

    int together(String first, String second) {
        return joint[indexBySku.get(first)][indexBySku.get(second)];
    }

    double expected(String first, String second) {
        return (double) count(first) * count(second) / orders;
    }

    double confidence(String antecedent, String consequent) {
        return (double) together(antecedent, consequent) / count(antecedent);
    }

    double lift(String first, String second) {
        return together(first, second) / expected(first, second);
    }

    /** Probability of at least this many joint orders if the two had nothing to do with each other. */
    double chanceOfMore(String first, String second) {
        return new HypergeometricDistribution(orders, count(first), count(second))
                .upperCumulativeProbability(together(first, second));
    }

    /** Probability of at most this many joint orders if the two had nothing to do with each other. */
    double chanceOfFewer(String first, String second) {
        return new HypergeometricDistribution(orders, count(first), count(second))
                .cumulativeProbability(together(first, second));
    }

    /** All pairs of products: what a search over pairs has to correct for. */
    double searched() {
        return count.length * (count.length - 1) / 2.0;
    }
}
