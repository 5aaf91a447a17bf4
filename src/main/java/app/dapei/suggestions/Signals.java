package app.dapei.suggestions;

import app.dapei.catalog.CategoryTree;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ShelfProduct;
import app.dapei.suggestions.core.CategoryRelation;
import app.dapei.suggestions.core.PairEvidence;
import app.dapei.suggestions.core.PairFacts;
import app.dapei.suggestions.core.PairFacts.Interest;
import app.dapei.suggestions.core.PairFacts.Kinship;
import app.dapei.suggestions.core.PairFacts.Prices;
import app.dapei.suggestions.core.PriceBand;
import app.dapei.suggestions.core.ScoreWeights;
import app.dapei.suggestions.core.ShareModel;
import app.dapei.suggestions.core.SuggestionScore;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of a shop, for some of its products: gathers the facts of a pair and scores it.
 *
 * @param model how scores are made
 * @param weights how much each part counts
 * @param shopBand the price band of all products; null where it was not learned
 * @param affinity by pair of categories
 * @param bands by main category and other category
 * @param demand by product
 * @param interest by pair of products
 */
record Signals(
        ShareModel model,
        ScoreWeights weights,
        @Nullable PriceBand shopBand,
        Map<CategoryPair, Double> affinity,
        Map<CategoryPair, PriceBand> bands,
        Map<Long, Double> demand,
        Map<ProductPair, Interest> interest) {

    /** Two categories in an order that its holder defines. */
    record CategoryPair(long one, long other) {

        static CategoryPair sorted(long one, long other) {
            return new CategoryPair(Math.min(one, other), Math.max(one, other));
        }
    }

    Suggestion suggestion(
            CategoryTree tree, ProductRow main, ProductRow associated, PairEvidence evidence, boolean taken) {
        var facts = facts(tree, main, associated, evidence);
        var score = SuggestionScore.withDefaults()
                .withModel(model)
                .withWeights(weights)
                .of(facts);
        return new Suggestion(ShelfProduct.of(main), ShelfProduct.of(associated), facts, score, taken);
    }

    private PairFacts facts(CategoryTree tree, ProductRow main, ProductRow associated, PairEvidence evidence) {
        return new PairFacts(
                evidence,
                kinship(tree, main.categoryId(), associated.categoryId()),
                interest.getOrDefault(ProductPair.of(main.id(), associated.id()), Interest.NONE),
                demand.getOrDefault(associated.id(), 1.0),
                new Prices(main.price(), associated.price(), band(main.categoryId(), associated.categoryId())),
                stock(associated));
    }

    private Kinship kinship(CategoryTree tree, @Nullable Long main, @Nullable Long associated) {
        var mainWay = tree.way(main);
        var associatedWay = tree.way(associated);
        if (main == null || associated == null || mainWay.isEmpty() || associatedWay.isEmpty()) {
            return new Kinship(CategoryRelation.UNKNOWN, null);
        }
        var learned = affinity.get(CategoryPair.sorted(main, associated));
        if (Objects.equals(main, associated)) {
            return new Kinship(CategoryRelation.SAME, learned);
        }
        return new Kinship(
                mainWay.getFirst().id() == associatedWay.getFirst().id()
                        ? CategoryRelation.RELATED
                        : CategoryRelation.UNRELATED,
                learned);
    }

    private @Nullable PriceBand band(@Nullable Long main, @Nullable Long associated) {
        return main == null || associated == null
                ? shopBand
                : bands.getOrDefault(new CategoryPair(main, associated), shopBand);
    }

    private static PairFacts.Stock stock(ProductRow product) {
        var stock = product.stock();
        if (stock == null || stock > ProductFilter.LOW_STOCK) {
            return PairFacts.Stock.ENOUGH;
        }
        return stock == 0 ? PairFacts.Stock.SOLD_OUT : PairFacts.Stock.LOW;
    }
}
