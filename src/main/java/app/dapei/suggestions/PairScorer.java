package app.dapei.suggestions;

import app.dapei.catalog.CategoryTree;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ShelfProduct;
import app.dapei.suggestions.core.CategoryRelation;
import app.dapei.suggestions.core.PairEvidence;
import app.dapei.suggestions.core.PairFacts;
import app.dapei.suggestions.core.SuggestionScore;
import java.util.Objects;

/** Gathers the facts of a pair from the catalogue and scores it. */
final class PairScorer {

    private final CategoryTree categories;

    PairScorer(CategoryTree categories) {
        this.categories = categories;
    }

    Suggestion suggestion(ProductRow main, ProductRow associated, PairEvidence evidence, boolean taken) {
        var facts = new PairFacts(
                evidence, relation(main, associated), main.price(), associated.price(), stock(associated));
        return new Suggestion(
                ShelfProduct.of(main), ShelfProduct.of(associated), facts, SuggestionScore.of(facts), taken);
    }

    CategoryRelation relation(ProductRow main, ProductRow associated) {
        var mainWay = categories.way(main.categoryId());
        var associatedWay = categories.way(associated.categoryId());
        if (mainWay.isEmpty() || associatedWay.isEmpty()) {
            return CategoryRelation.UNKNOWN;
        }
        if (Objects.equals(main.categoryId(), associated.categoryId())) {
            return CategoryRelation.SAME;
        }
        return mainWay.getFirst().id() == associatedWay.getFirst().id()
                ? CategoryRelation.RELATED
                : CategoryRelation.UNRELATED;
    }

    private static PairFacts.Stock stock(ProductRow product) {
        var stock = product.stock();
        if (stock == null || stock > ProductFilter.LOW_STOCK) {
            return PairFacts.Stock.ENOUGH;
        }
        return stock == 0 ? PairFacts.Stock.SOLD_OUT : PairFacts.Stock.LOW;
    }
}
