package app.dapei.suggestions;

import app.dapei.catalog.ShelfProduct;
import app.dapei.suggestions.core.PairFacts;
import app.dapei.suggestions.core.Score;

/**
 * A product that goes with a main product, with the reason.
 *
 * @param main the main product
 * @param associated what goes with it
 * @param facts what the score is made of
 * @param score how strongly they belong together
 * @param taken whether they stand together in a bundle already
 */
public record Suggestion(ShelfProduct main, ShelfProduct associated, PairFacts facts, Score score, boolean taken) {

    public ProductPair pair() {
        return ProductPair.of(main.id(), associated.id());
    }

    /** Whether one of both is sold out, so that it can be prepared but not sold now. */
    public boolean isSoldOut() {
        return isSoldOut(main) || isSoldOut(associated);
    }

    private static boolean isSoldOut(ShelfProduct product) {
        var stock = product.stock();
        return stock != null && stock == 0;
    }
}
