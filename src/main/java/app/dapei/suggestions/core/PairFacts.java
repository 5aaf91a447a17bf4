package app.dapei.suggestions.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a score is made of.
 *
 * @param evidence what the orders say
 * @param kinship how the categories stand to each other
 * @param interest what carts and views say
 * @param demand how many times as often as usual the other is bought lately; 1 as usual
 * @param prices what both cost
 * @param stock what is on hand of the other
 */
public record PairFacts(
        PairEvidence evidence, Kinship kinship, Interest interest, double demand, Prices prices, Stock stock) {

    /** Stock as far as it matters to whoever would promote the product. */
    public enum Stock {
        ENOUGH,
        LOW,
        SOLD_OUT
    }

    /**
     * How two categories stand to each other.
     *
     * @param relation in the tree
     * @param affinity how many times as often as by chance their products are bought together; null where it was not
     *     learned
     */
    public record Kinship(
            CategoryRelation relation, @Nullable Double affinity) {}

    /**
     * How often both were looked at and put into carts together.
     *
     * @param visits visits in which both were
     * @param lift how many times as often as by chance, with caution; 1 where nothing is known
     */
    public record Interest(int visits, double lift) {

        public static final Interest NONE = new Interest(0, 1);
    }

    /**
     * Both prices.
     *
     * @param main price of the main product, minor units, 0 or more
     * @param associated price of the other, minor units, 0 or more
     * @param band what is usual; null where it was not learned
     */
    public record Prices(
            long main, long associated, @Nullable PriceBand band) {

        public Prices {
            if (main < 0 || associated < 0) {
                throw new IllegalArgumentException("prices must be 0 or more; got: " + main + " and " + associated);
            }
        }
    }

    public PairFacts {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(stock, "stock");
        if (!(demand > 0)) {
            throw new IllegalArgumentException("demand must be above 0; got: " + demand);
        }
    }
}
