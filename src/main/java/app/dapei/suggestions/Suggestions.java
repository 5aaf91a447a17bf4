package app.dapei.suggestions;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.CategoryTree;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ProductState;
import app.dapei.catalog.ShelfProduct;
import app.dapei.mining.MiningRuns;
import app.dapei.suggestions.MinedPairs.Direction;
import app.dapei.suggestions.core.PairEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes with what in the current shop, by the orders that were mined last. Left out are gifts (products without a
 * price), products that are not on sale and pairs that were dismissed; sold-out products stay.
 */
@Service
@PreAuthorize(Roles.MAY_READ)
public class Suggestions {

    private static final int WORTH_A_CHEAPER_MAIN = 10;

    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingDouble(
                    (Suggestion suggestion) -> suggestion.score().total())
            .reversed()
            .thenComparing(suggestion -> suggestion.main().id())
            .thenComparing(suggestion -> suggestion.associated().id());

    private final MinedPairs mined;
    private final SignalReader signals;
    private final MiningRuns runs;
    private final Catalog catalog;
    private final DismissalStore dismissals;
    private final ObjectProvider<SuggestionTaker> takers;
    private final CurrentShop current;

    Suggestions(
            MinedPairs mined,
            SignalReader signals,
            MiningRuns runs,
            Catalog catalog,
            DismissalStore dismissals,
            ObjectProvider<SuggestionTaker> takers,
            CurrentShop current) {
        this.mined = mined;
        this.signals = signals;
        this.runs = runs;
        this.catalog = catalog;
        this.dismissals = dismissals;
        this.takers = takers;
        this.current = current;
    }

    /** What goes with a product, the best first; what stands together with it in a bundle already is marked. */
    @Transactional(readOnly = true)
    public List<Suggestion> ofProduct(long productId) {
        var pairs = new HashMap<Direction, PairEvidence>();
        mined.with(productId).forEach((other, evidence) -> pairs.put(new Direction(productId, other), evidence));
        return scored(pairs);
    }

    /**
     * The best opportunities of the whole shop that are in no bundle yet, the best first; of a pair the direction from
     * the dearer product, unless the other one's score is {@value #WORTH_A_CHEAPER_MAIN} points better. At most a few
     * hundred.
     */
    @Transactional(readOnly = true)
    public List<Suggestion> opportunities() {
        var best = new HashMap<ProductPair, Suggestion>();
        for (var suggestion : scored(mined.strongest())) {
            if (!suggestion.taken()) {
                best.merge(suggestion.pair(), suggestion, Suggestions::better);
            }
        }
        return best.values().stream().sorted(BEST_FIRST).toList();
    }

    private static Suggestion better(Suggestion one, Suggestion other) {
        return worth(one) >= worth(other) ? one : other;
    }

    private static double worth(Suggestion suggestion) {
        boolean dearer = suggestion.main().price() > suggestion.associated().price();
        return suggestion.score().total() + (dearer ? WORTH_A_CHEAPER_MAIN : 0);
    }

    /**
     * What the orders say of a main product and others, by the others' numbers; those that are not bought with it
     * noticeably often are missing.
     */
    @Transactional(readOnly = true)
    public Map<Long, PairEvidence> evidence(long mainId, Collection<Long> associatedIds) {
        var evidence = new HashMap<>(mined.with(mainId));
        evidence.keySet().retainAll(Set.copyOf(associatedIds));
        return Map.copyOf(evidence);
    }

    /** What all this rests on; empty before the first run of the miner. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ_FIGURES)
    public Optional<SuggestionBasis> basis() {
        return runs.result().map(run -> {
            var counts = run.counts();
            return new SuggestionBasis(
                    counts == null ? 0 : counts.baskets(),
                    run.plan().firstDay(),
                    run.plan().lastDay(),
                    run.finishedAt());
        });
    }

    /** The latest dismissals, the newest first. */
    @Transactional(readOnly = true)
    public List<Dismissal> dismissed() {
        var rows = dismissals.latest(current.id());
        var products = catalog.findAll(rows.stream()
                .flatMap(row -> Stream.of(row.pair().low(), row.pair().high()))
                .distinct()
                .toList());
        var dismissed = new ArrayList<Dismissal>();
        for (var row : rows) {
            var main = products.get(row.mainId());
            var associated = products.get(row.associatedId());
            if (main != null && associated != null) {
                dismissed.add(new Dismissal(
                        ShelfProduct.of(main),
                        ShelfProduct.of(associated),
                        row.reason(),
                        row.note(),
                        row.actor(),
                        row.at()));
            }
        }
        return List.copyOf(dismissed);
    }

    private List<Suggestion> scored(Map<Direction, PairEvidence> pairs) {
        var dismissed = dismissals.pairs(current.id());
        var together = new HashSet<ProductPair>();
        takers.stream().forEach(taker -> together.addAll(taker.together()));
        var products = catalog.findAll(pairs.keySet().stream()
                .flatMap(pair -> Stream.of(pair.mainId(), pair.associatedId()))
                .distinct()
                .toList());
        var tree = new CategoryTree(catalog.categories());
        var learned = signals.read(current.id(), products.keySet());
        var suggestions = new ArrayList<Suggestion>();
        pairs.forEach((direction, evidence) -> {
            var main = products.get(direction.mainId());
            var associated = products.get(direction.associatedId());
            var pair = ProductPair.of(direction.mainId(), direction.associatedId());
            if (main != null
                    && associated != null
                    && mayStand(main)
                    && mayStand(associated)
                    && evidence.lift() > 1
                    && !dismissed.contains(pair)) {
                suggestions.add(learned.suggestion(tree, main, associated, evidence, together.contains(pair)));
            }
        });
        suggestions.sort(BEST_FIRST);
        return List.copyOf(suggestions);
    }

    private static boolean mayStand(ProductRow product) {
        return product.price() > 0 && product.state() == ProductState.ACTIVE;
    }
}
