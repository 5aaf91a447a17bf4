package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.access.Role;
import app.dapei.bundles.core.BundleChecks;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.Choice;
import app.dapei.bundles.core.Occasion;
import app.dapei.bundles.core.ProductFacts;
import app.dapei.catalog.ShelfProduct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Prices and checks bundles at the current state of their products; keeps costs from those who may not know them. */
@Component
class Assessor {

    private final PricedProducts products;
    private final CurrentShop current;

    Assessor(PricedProducts products, CurrentShop current) {
        this.products = products;
        this.current = current;
    }

    List<BundleRow> rows(List<StoredBundle> bundles) {
        var gathered = products.of(
                current.id(),
                bundles.stream()
                        .flatMap(bundle -> bundle.draft().everyProduct().stream())
                        .distinct()
                        .toList());
        return bundles.stream()
                .map(bundle -> new BundleRow(
                        bundle.id(),
                        bundle.state(),
                        bundle.position(),
                        bundle.version(),
                        bundle.draft(),
                        assess(bundle.draft(), gathered),
                        bundle.updatedAt(),
                        bundle.publishedAt()))
                .toList();
    }

    BundleAssessment assess(BundleDraft draft) {
        return assess(draft, products.of(current.id(), draft.everyProduct()));
    }

    private BundleAssessment assess(BundleDraft draft, PricedProducts.Gathered gathered) {
        boolean figures = seesFigures();
        var shown = new HashMap<Long, ShelfProduct>();
        var facts = new HashMap<Long, ProductFacts>();
        for (var id : draft.everyProduct()) {
            var product = gathered.shown().get(id);
            if (product != null) {
                shown.put(id, product);
                facts.put(id, gathered.facts().get(id));
            }
        }
        var problems = BundleChecks.check(draft, facts).stream()
                .filter(problem -> figures || !problem.tellsCost())
                .toList();
        return new BundleAssessment(
                shown(figures, () -> BundleQuote.of(draft, facts)),
                shown(figures, () -> offered(draft, facts)),
                problems,
                shown);
    }

    private static Optional<BundleQuote> offered(BundleDraft draft, Map<Long, ProductFacts> facts) {
        return BundleQuote.of(draft, facts, Choice.offered(draft, facts), Occasion.NONE);
    }

    private static Optional<BundleQuote> shown(boolean figures, Supplier<Optional<BundleQuote>> quote) {
        return figures ? quote.get() : quote.get().map(BundleQuote::withoutCosts);
    }

    private boolean seesFigures() {
        return current.user().map(user -> user.role() != Role.HOST).orElse(true);
    }
}
