package app.dapei.bundles;

import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.Problem;
import app.dapei.catalog.ShelfProduct;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a draft is worth at its products' current prices and stock. For a HOST it tells nothing of costs.
 *
 * @param quote price, saving, shares, availability; empty where the draft cannot be quoted
 * @param offered the same for what is offered at the present stock: alternates stand in, optional items drop out
 * @param problems everything that is wrong, warnings included
 * @param products the draft's products, by number
 */
public record BundleAssessment(
        Optional<BundleQuote> quote,
        Optional<BundleQuote> offered,
        List<Problem> problems,
        Map<Long, ShelfProduct> products) {

    public BundleAssessment {
        problems = List.copyOf(problems);
        products = Map.copyOf(products);
    }

    /** Whether it may be saved and published. */
    public boolean isSound() {
        return problems.stream().noneMatch(Problem::refuses);
    }

    /** What forbids saving and publishing. */
    public List<Problem> refusals() {
        return problems.stream().filter(Problem::refuses).toList();
    }
}
