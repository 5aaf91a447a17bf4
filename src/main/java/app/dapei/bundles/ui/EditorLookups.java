package app.dapei.bundles.ui;

import app.dapei.bundles.BundleAssessment;
import app.dapei.bundles.BundlePictures;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ProductState;
import app.dapei.suggestions.Suggestion;
import app.dapei.suggestions.Suggestions;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.springframework.data.domain.Pageable;

/**
 * What the editor of a bundle asks while somebody works in it.
 *
 * @param search products on sale whose names hold all words of a text
 * @param product a product by its number; throws if the shop has none
 * @param assess what a draft is worth
 * @param scenarios the scenarios in use
 * @param suggested what goes with a product, the best first
 * @param pictures bundles' pictures
 */
record EditorLookups(
        BiFunction<Pageable, String, List<ProductRow>> search,
        LongFunction<ProductRow> product,
        Function<BundleDraft, BundleAssessment> assess,
        Supplier<List<String>> scenarios,
        LongFunction<List<Suggestion>> suggested,
        BundlePictures pictures) {

    static EditorLookups of(Bundles bundles, Catalog catalog, Suggestions suggestions, BundlePictures pictures) {
        var onSale = ProductFilter.ALL.withState(ProductState.ACTIVE);
        return new EditorLookups(
                (page, text) -> catalog.find(onSale.withText(text), page),
                id -> catalog.find(id).orElseThrow(),
                bundles::assess,
                bundles::scenarios,
                suggestions::ofProduct,
                pictures);
    }
}
