package app.dapei.simulator.core;

import java.util.List;

/**
 * What is true in a shop's orders by construction, in SKUs, so that a test can say whether a method found it.
 *
 * @param pairs       who buys the antecedent also takes the consequent with this probability
 * @param triples     who buys the antecedent also takes both consequents with this probability
 * @param decoys      popular products that are often in one order by chance only: lift at most about 1
 * @param seasonal    products of unrelated needs that sell in the same weeks: a lift above 1 over the year that
 *                    is gone within a month
 * @param substitutes products of which a buyer takes one or the other: lift clearly below 1
 * @param gifts       given away with the main product, price 0; never sold
 */
public record PlantedTruths(
        List<PlantedSet> pairs,
        List<PlantedSet> triples,
        List<ProductPair> decoys,
        List<ProductPair> seasonal,
        List<ProductPair> substitutes,
        List<PlantedGift> gifts) {

    public PlantedTruths {
        pairs = List.copyOf(pairs);
        triples = List.copyOf(triples);
        decoys = List.copyOf(decoys);
        seasonal = List.copyOf(seasonal);
        substitutes = List.copyOf(substitutes);
        gifts = List.copyOf(gifts);
    }

    /** Antecedent and what is added to it, all or nothing, with the probability in (0, 1). */
    public record PlantedSet(String antecedent, List<String> consequents, double probability) {

        public PlantedSet {
            if (!(probability > 0 && probability < 1)) {
                throw new IllegalArgumentException("probability must be in (0, 1); got: " + probability);
            }
            consequents = List.copyOf(consequents);
        }
    }

    /** Two products, in no order. */
    public record ProductPair(String first, String second) {}

    /** The main product and its gift, with the share of the main product's orders that carry it. */
    public record PlantedGift(String main, String gift, double probability) {}
}
