package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PairSignals;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.CategoryTree;
import app.dapei.catalog.ProductRow;
import app.dapei.orders.JointSales;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is known of a bundle's pairs: orders of the last half year, categories, prices, returns. */
@Component
class PairReader {

    private static final Duration LOOK_BACK = Duration.ofDays(180);

    /** Below so many units sold nothing is said of returns. */
    private static final int ENOUGH_UNITS = 30;

    private final JointSales counts;
    private final Catalog catalog;
    private final Scenarios scenarios;
    private final CurrentShop current;
    private final Clock clock;

    PairReader(JointSales counts, Catalog catalog, Scenarios scenarios, CurrentShop current, Clock clock) {
        this.counts = counts;
        this.catalog = catalog;
        this.scenarios = scenarios;
        this.current = current;
        this.clock = clock;
    }

    /** The signals of each slot's product, by slot; products that the shop has not are missing. */
    Map<Integer, PairSignals> of(BundleDraft draft) {
        var signals = new HashMap<Integer, PairSignals>();
        var mainId = draft.mainProductId();
        var products = catalog.findAll(draft.productIds());
        var main = mainId == null ? null : products.get(mainId);
        if (main == null) {
            return signals;
        }
        Instant since = clock.instant().minus(LOOK_BACK);
        var others =
                draft.slots().stream().map(BundleSlot::productId).distinct().toList();
        var together = counts.of(current.id(), main.id(), others, since);
        var returns = counts.returns(current.id(), draft.productIds(), since);
        var tree = new CategoryTree(catalog.categories());
        var belongs = scenarios.find(draft.scenario()).map(Scenario::categories).orElse(List.of());
        for (int i = 0; i < draft.slots().size(); i++) {
            var slot = draft.slots().get(i);
            var other = products.get(slot.productId());
            var count = together.get(slot.productId());
            if (other != null && count != null) {
                signals.put(
                        i,
                        new PairSignals(
                                count.together(),
                                count.main(),
                                count.associated(),
                                count.all(),
                                sameScenario(tree, belongs, main, other),
                                category(tree, main, other),
                                main.price(),
                                other.price(),
                                rate(returns.get(main.id())),
                                rate(returns.get(other.id())),
                                null,
                                slot.role()));
            }
        }
        return signals;
    }

    private static @Nullable Boolean sameScenario(
            CategoryTree tree, List<Long> categories, ProductRow main, ProductRow other) {
        return categories.isEmpty()
                ? null
                : Boolean.valueOf(belongs(tree, categories, main) && belongs(tree, categories, other));
    }

    private static boolean belongs(CategoryTree tree, List<Long> categories, ProductRow product) {
        return tree.way(product.categoryId()).stream().anyMatch(one -> categories.contains(one.id()));
    }

    private static PairSignals.Category category(CategoryTree tree, ProductRow main, ProductRow other) {
        var mainWay = tree.way(main.categoryId());
        var otherWay = tree.way(other.categoryId());
        if (mainWay.isEmpty() || otherWay.isEmpty()) {
            return PairSignals.Category.UNKNOWN;
        }
        if (mainWay.getLast().id() == otherWay.getLast().id()) {
            return PairSignals.Category.SAME;
        }
        return mainWay.getFirst().id() == otherWay.getFirst().id()
                ? PairSignals.Category.SAME_ROOT
                : PairSignals.Category.UNRELATED;
    }

    private static @Nullable Double rate(long @Nullable [] units) {
        return units == null || units[1] < ENOUGH_UNITS ? null : Double.valueOf((double) units[0] / units[1]);
    }
}
