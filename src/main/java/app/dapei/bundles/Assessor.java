package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.access.Role;
import app.dapei.bundles.core.BundleChecks;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.ProductFacts;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ShelfProduct;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prices and checks bundles at the current state of their products; keeps costs from those who may not know them. */
@Component
class Assessor {

    private final Catalog catalog;
    private final CurrentShop current;

    Assessor(Catalog catalog, CurrentShop current) {
        this.catalog = catalog;
        this.current = current;
    }

    List<BundleRow> rows(List<StoredBundle> bundles) {
        var rows = catalog.findAll(bundles.stream()
                .flatMap(bundle -> bundle.draft().productIds().stream())
                .distinct()
                .toList());
        return bundles.stream()
                .map(bundle -> new BundleRow(
                        bundle.id(),
                        bundle.state(),
                        bundle.position(),
                        bundle.version(),
                        bundle.draft(),
                        assess(bundle.draft(), rows),
                        bundle.updatedAt(),
                        bundle.publishedAt()))
                .toList();
    }

    BundleAssessment assess(BundleDraft draft) {
        return assess(draft, catalog.findAll(draft.productIds()));
    }

    private BundleAssessment assess(BundleDraft draft, Map<Long, ProductRow> rows) {
        boolean figures = seesFigures();
        var products = new HashMap<Long, ShelfProduct>();
        for (var id : draft.productIds()) {
            var row = rows.get(id);
            if (row != null) {
                products.put(id, ShelfProduct.of(row));
            }
        }
        var facts = facts(rows.values(), figures);
        var problems = BundleChecks.check(draft, facts).stream()
                .filter(problem -> figures || !problem.tellsCost())
                .toList();
        return new BundleAssessment(BundleQuote.of(draft, facts), problems, products);
    }

    private boolean seesFigures() {
        return current.user().map(user -> user.role() != Role.HOST).orElse(true);
    }

    private static Map<Long, ProductFacts> facts(Collection<ProductRow> rows, boolean withCost) {
        var facts = new HashMap<Long, ProductFacts>();
        for (var row : rows) {
            facts.put(
                    row.id(),
                    new ProductFacts(
                            row.id(),
                            row.price(),
                            withCost ? row.cost() : null,
                            row.stock(),
                            PublishedBundles.sale(row.state())));
        }
        return facts;
    }
}
