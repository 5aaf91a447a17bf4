package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.Offer;
import app.dapei.suggestions.Suggestions;
import app.dapei.suggestions.core.PairEvidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a session could show, with what the engine ranks it by, and what it cannot show at the moment. */
@Component
class SessionOffers {

    /** A share of the main product's buyers, for certain, that counts as the surest association. */
    private static final double SUREST = 0.3;

    private static final int PLENTY = 20;

    private final ConcurrentHashMap<Long, Map<Long, Map<Long, PairEvidence>>> learned = new ConcurrentHashMap<>();
    private final PublishedBundles bundles;
    private final Suggestions suggestions;
    private final SessionStore store;
    private final JdbcClient jdbc;

    SessionOffers(PublishedBundles bundles, Suggestions suggestions, SessionStore store, JdbcClient jdbc) {
        this.bundles = bundles;
        this.suggestions = suggestions;
        this.store = store;
        this.jdbc = jdbc;
    }

    /** Reads what the orders say of the shop's bundles; for somebody who is signed in. */
    void learn(long shopId) {
        var evidence = new HashMap<Long, Map<Long, PairEvidence>>();
        for (var bundle : bundles.ofShop(shopId)) {
            evidence.computeIfAbsent(
                    bundle.main().productId(), main -> suggestions.evidence(main, associated(shopId, main)));
        }
        learned.put(shopId, evidence);
    }

    private Set<Long> associated(long shopId, long main) {
        return bundles.ofShop(shopId).stream()
                .filter(bundle -> bundle.main().productId() == main)
                .flatMap(bundle -> bundle.items().stream())
                .map(PublishedBundle.Item::productId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The published bundles at today's stock and costs. */
    List<Offer> of(long shopId) {
        var published = CurrentShop.call(shopId, () -> bundles.ofShop(shopId));
        var costs = costs(shopId, published);
        return published.stream()
                .filter(bundle -> !bundle.items().isEmpty())
                .map(bundle -> offer(shopId, bundle, costs))
                .toList();
    }

    private Offer offer(long shopId, PublishedBundle bundle, Map<Long, Long> costs) {
        long main = bundle.main().productId();
        var others =
                bundle.items().stream().map(PublishedBundle.Item::productId).toList();
        var evidence = learned.getOrDefault(shopId, Map.of()).getOrDefault(main, Map.of());
        double association = others.stream()
                .mapToDouble(other -> {
                    var pair = evidence.get(other);
                    return pair == null ? 0 : Math.min(1, pair.shareAtLeast() / SUREST);
                })
                .average()
                .orElse(0);
        return new Offer(bundle.id(), main, others, association, few(bundle.available()), margin(bundle, costs));
    }

    /** More than enough is enough: what a large stock is exactly would only be noise. */
    private static @Nullable Integer few(@Nullable Integer available) {
        return available == null ? null : Math.min(available, PLENTY);
    }

    private static @Nullable Double margin(PublishedBundle bundle, Map<Long, Long> costs) {
        long price = bundle.price();
        return price == 0
                ? null
                : cost(bundle, costs)
                        .map(cost -> (double) (price - cost) / price)
                        .orElse(null);
    }

    private Map<Long, Long> costs(long shopId, List<PublishedBundle> published) {
        var ids = published.stream()
                .flatMap(bundle -> Stream.concat(Stream.of(bundle.main()), bundle.items().stream()))
                .map(PublishedBundle.Item::productId)
                .collect(Collectors.toSet());
        var costs = new HashMap<Long, Long>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, cost from product where shop_id = :shop and id in (:ids) and cost is not null")
                    .param("shop", shopId)
                    .param("ids", ids)
                    .query(row -> {
                        costs.put(row.getLong("id"), row.getLong("cost"));
                    });
        }
        return costs;
    }

    /** What one set of a published bundle costs the shop; null where that is not known. */
    @Nullable
    Long cost(long shopId, UUID bundleId) {
        var published = CurrentShop.call(shopId, () -> bundles.ofShop(shopId));
        var costs = costs(shopId, published);
        return published.stream()
                .filter(bundle -> bundle.id().equals(bundleId))
                .findFirst()
                .flatMap(bundle -> cost(bundle, costs))
                .orElse(null);
    }

    private static Optional<Long> cost(PublishedBundle bundle, Map<Long, Long> costs) {
        long cost = 0;
        for (var item : Stream.concat(Stream.of(bundle.main()), bundle.items().stream())
                .filter(PublishedBundle.Item::offered)
                .toList()) {
            var one = costs.get(item.productId());
            if (one == null) {
                return Optional.empty();
            }
            cost += one * item.quantity();
        }
        return Optional.of(cost);
    }

    /** What of a session's run-down and stage cannot be had. */
    Set<LiveItem> unavailable(LiveSession session, @Nullable LiveItem onAir) {
        var sellable = CurrentShop.call(session.shopId(), () -> bundles.ofShop(session.shopId())).stream()
                .filter(bundle -> !bundle.isSoldOut())
                .map(PublishedBundle::id)
                .collect(Collectors.toSet());
        var unavailable = new HashSet<LiveItem>();
        store.rundown(session.shopId(), session.id()).forEach(planned -> unavailable.add(planned.item()));
        if (onAir != null) {
            unavailable.add(onAir);
        }
        unavailable.removeIf(item -> !(item instanceof BundleItem bundle) || sellable.contains(bundle.bundleId()));
        return unavailable;
    }
}
