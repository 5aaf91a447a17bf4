package app.dapei.bundles;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.Choice;
import app.dapei.bundles.core.Occasion;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a buyer pays for what he takes of a published bundle, at this moment; without sign-in, and without a word of
 * costs. Whoever calls must have decided that the shop is open to the caller.
 */
@Service
public class BundlePrices {

    private final BundleQueries queries;
    private final PricedProducts products;
    private final Adjusted adjusted;

    BundlePrices(BundleQueries queries, PricedProducts products, Adjusted adjusted) {
        this.queries = queries;
        this.products = products;
        this.adjusted = adjusted;
    }

    /**
     * Quotes what somebody takes of a published bundle.
     *
     * @return empty if the shop has no such published bundle, stock rules keep it from being sold, or the choice does
     *     not fit it
     */
    @Transactional(readOnly = true)
    public Optional<BundleQuote> quote(long shopId, UUID bundleId, Choice choice, Occasion occasion) {
        return content(shopId, bundleId)
                .flatMap(draft -> BundleQuote.of(
                                draft, products.of(shopId, draft.everyProduct()).facts(), choice, occasion)
                        .map(BundleQuote::withoutCosts));
    }

    /** What is offered of a published bundle now: all that stock rules and stock leave; empty if it is not sold. */
    @Transactional(readOnly = true)
    public Optional<Choice> offered(long shopId, UUID bundleId) {
        return content(shopId, bundleId)
                .map(draft -> adjusted.of(shopId, bundleId)
                        .choice(draft)
                        .atStock(
                                draft, products.of(shopId, draft.everyProduct()).facts()));
    }

    /** What the published bundles of a shop consist of, those included that stock rules keep from sale. */
    @Transactional(readOnly = true)
    public Map<UUID, BundleDraft> contents(long shopId) {
        return queries.live(shopId).stream()
                .collect(Collectors.toUnmodifiableMap(StoredBundle::id, StoredBundle::draft));
    }

    /** The version of a bundle that is published; 0 if the shop has no such one. */
    @Transactional(readOnly = true)
    public int version(long shopId, UUID bundleId) {
        return queries.find(shopId, bundleId).stream()
                .mapToInt(StoredBundle::version)
                .findFirst()
                .orElse(0);
    }

    /** What a published bundle consists of; empty if the shop has no such one, or stock rules keep it from sale. */
    @Transactional(readOnly = true)
    public Optional<BundleDraft> content(long shopId, UUID bundleId) {
        return queries.find(shopId, bundleId).stream()
                .filter(bundle -> bundle.state() == BundleState.LIVE)
                .filter(bundle -> adjusted.of(shopId, bundleId).effect() == Adjustment.Effect.OFFERED)
                .map(StoredBundle::draft)
                .findFirst();
    }
}
