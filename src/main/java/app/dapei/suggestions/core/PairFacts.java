package app.dapei.suggestions.core;

import java.util.Objects;

/**
 * Everything that a score is made of.
 *
 * @param evidence what the orders say
 * @param relation how the categories stand to each other
 * @param mainPrice price of the main product, minor units, 0 or more
 * @param associatedPrice price of the other, minor units, 0 or more
 * @param stock what is on hand of the other
 */
public record PairFacts(
        PairEvidence evidence, CategoryRelation relation, long mainPrice, long associatedPrice, Stock stock) {

    /** Stock as far as it matters to whoever would promote the product. */
    public enum Stock {
        ENOUGH,
        LOW,
        SOLD_OUT
    }

    public PairFacts {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(stock, "stock");
        if (mainPrice < 0 || associatedPrice < 0) {
            throw new IllegalArgumentException(
                    "prices must be 0 or more; got: " + mainPrice + " and " + associatedPrice);
        }
    }
}
