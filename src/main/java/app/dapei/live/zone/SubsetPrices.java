package app.dapei.live.zone;

import app.dapei.bundles.BundlePrices;
import app.dapei.bundles.ItemRole;
import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.Choice;
import app.dapei.bundles.core.Occasion;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a bundle costs with some of its optional items left out, for all combinations at once: a phone can then tell the
 * price at each tick by itself, and thousands of them need not ask. Quoted again only when the bundle is another.
 */
@Component
class SubsetPrices {

    /** With more optional items there would be too many combinations; the bundle is then priced whole only. */
    static final int MOST_OPTIONAL = 5;

    private static final int REMEMBERED = 2_000;

    private final Cache<UUID, Quoted> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final BundlePrices prices;

    SubsetPrices(BundlePrices prices) {
        this.prices = prices;
    }

    private record Quoted(PublishedBundle bundle, List<Long> prices) {}

    /**
     * Prices by combination: bit <i>i</i> of the index says whether the <i>i</i>th of {@link #optional} is taken; all
     * required items always are. Empty where only the whole bundle has a price.
     */
    List<Long> of(long shopId, PublishedBundle bundle) {
        var before = known.getIfPresent(bundle.id());
        if (before != null && before.bundle().equals(bundle)) {
            return before.prices();
        }
        var quoted = new Quoted(bundle, quote(shopId, bundle));
        known.put(bundle.id(), quoted);
        return quoted.prices();
    }

    /** The items that a viewer may leave out and still get the bundle's price for the rest. */
    static List<PublishedBundle.Item> optional(PublishedBundle bundle) {
        return bundle.items().stream()
                .filter(item -> item.offered() && !item.required() && item.role() != ItemRole.GIFT)
                .toList();
    }

    private List<Long> quote(long shopId, PublishedBundle bundle) {
        var optional = optional(bundle);
        var offered = prices.offered(shopId, bundle.id());
        if (optional.isEmpty() || optional.size() > MOST_OPTIONAL || offered.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Long>();
        for (int taken = 0; taken < 1 << optional.size(); taken++) {
            var price = prices.quote(shopId, bundle.id(), choice(offered.get(), optional, taken), Occasion.NONE)
                    .map(BundleQuote::price);
            if (price.isEmpty()) {
                return List.of();
            }
            all.add(price.get());
        }
        return List.copyOf(all);
    }

    private static Choice choice(Choice whole, List<PublishedBundle.Item> optional, int taken) {
        var choice = whole;
        for (int i = 0; i < optional.size(); i++) {
            if ((taken & 1 << i) == 0) {
                choice = choice.without(optional.get(i).slot());
            }
        }
        return choice;
    }
}
