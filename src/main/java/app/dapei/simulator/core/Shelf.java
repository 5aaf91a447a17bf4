package app.dapei.simulator.core;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The catalogue while the market is made: each product with its kind and its weight in demand, and the index of every
 * good named by the plan.
 */
record Shelf(Catalogue catalogue, List<Kind> kindOf, double[] weight, Map<String, Integer> goods) {

    /** @param good kind and rank, {@code "tent:0"} */
    int index(String good) {
        return index(goods, good);
    }

    static int index(Map<String, Integer> goods, String good) {
        Integer index = goods.get(good);
        if (index == null) {
            throw new IllegalArgumentException("the plan names a good that is not made: " + good);
        }
        return index;
    }

    String sku(String good) {
        return catalogue.products().get(index(good)).sku();
    }

    /** Indexes of all products of these kinds. */
    List<Integer> ofKinds(List<String> kinds) {
        return IntStream.range(0, kindOf.size())
                .filter(i -> kinds.contains(kindOf.get(i).key()))
                .boxed()
                .toList();
    }
}
