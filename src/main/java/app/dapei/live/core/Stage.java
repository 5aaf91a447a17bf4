package app.dapei.live.core;

import app.dapei.live.core.Applied.Answer;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is on air, what could be, and what was. */
final class Stage {

    private final Map<LiveItem, Instant> lastShown = new HashMap<>();
    private Set<Long> associatedShown = Set.of();
    private Map<LiveItem, Offer> offers = Map.of();
    private List<Offer> offerList = List.of();
    private Set<LiveItem> unavailable = Set.of();
    private @Nullable LiveItem onAir;
    private @Nullable Instant onAirSince;

    Answer pin(LiveItem item, Instant now) {
        if (unavailable.contains(item)) {
            return Answer.NOT_POSSIBLE;
        }
        if (item.equals(onAir)) {
            return Answer.ALREADY;
        }
        leave(now);
        onAir = item;
        onAirSince = now;
        var offer = offers.get(item);
        if (offer != null) {
            var all = new HashSet<>(associatedShown);
            all.addAll(offer.associated());
            associatedShown = Set.copyOf(all);
        }
        return Answer.DONE;
    }

    Answer unpin(Instant now) {
        if (onAir == null) {
            return Answer.ALREADY;
        }
        leave(now);
        return Answer.DONE;
    }

    private void leave(Instant now) {
        if (onAir != null) {
            lastShown.put(onAir, now);
        }
        onAir = null;
        onAirSince = null;
    }

    Answer stock(Set<LiveItem> items, Instant now, List<RoomEffect> effects) {
        if (items.equals(unavailable)) {
            return Answer.ALREADY;
        }
        unavailable = items;
        if (onAir != null && unavailable.contains(onAir)) {
            effects.add(new RoomEffect.WentOffAir(onAir));
            leave(now);
        }
        return Answer.DONE;
    }

    Answer offer(List<Offer> next) {
        if (next.equals(offerList)) {
            return Answer.ALREADY;
        }
        var byItem = new LinkedHashMap<LiveItem, Offer>();
        next.forEach(offer -> byItem.putIfAbsent(offer.item(), offer));
        offers = byItem;
        offerList = List.copyOf(next);
        return Answer.DONE;
    }

    @Nullable
    LiveItem onAir() {
        return onAir;
    }

    @Nullable
    Instant onAirSince() {
        return onAirSince;
    }

    Map<LiveItem, Offer> offers() {
        return offers;
    }

    /** Whether it may go on air. */
    boolean canBeShown(Offer offer) {
        return !offer.isSoldOut() && !unavailable.contains(offer.item());
    }

    /** The associated products that the session has shown; never changed, but replaced. */
    Set<Long> associatedShown() {
        return associatedShown;
    }

    /** When it was on air last; null = never before. */
    @Nullable
    Instant lastShown(LiveItem item) {
        return item.equals(onAir) ? onAirSince : lastShown.get(item);
    }

    /** The product that an item is about: a bundle's main product; null where that is not known. */
    @Nullable
    Long mainOf(LiveItem item) {
        return switch (item) {
            case ProductItem product -> product.productId();
            case BundleItem bundle -> {
                var offer = offers.get(bundle);
                yield offer == null ? null : offer.main();
            }
        };
    }

    /** Whether a product is the main one of an offer. */
    boolean isMain(long product) {
        return offers.values().stream().anyMatch(offer -> offer.main() == product);
    }

    /** The products that go with a main product in any offer. */
    Set<Long> associatedWith(long main) {
        var associated = new HashSet<Long>();
        offers.values().stream()
                .filter(offer -> offer.main() == main)
                .forEach(offer -> associated.addAll(offer.associated()));
        return associated;
    }
}
