package app.dapei.checkout;

import app.dapei.bundles.ItemRole;
import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.bundles.StockState;
import app.dapei.bundles.core.Allocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Quotes bundles as viewers see them at this moment. */
@Component
class Pricing {

    private final PublishedBundles published;
    private final BuyerTally tally;
    private final ObjectProvider<PriceInForce> rooms;

    Pricing(PublishedBundles published, BuyerTally tally, ObjectProvider<PriceInForce> rooms) {
        this.published = published;
        this.tally = tally;
        this.rooms = rooms;
    }

    Quote quote(long shopId, Wish wish) {
        var bundles = published.ofShop(shopId);
        var asked = bundles.stream()
                .filter(bundle -> bundle.id().equals(wish.bundleId()))
                .findFirst();
        if (asked.isEmpty()) {
            return new Quote.NotOnSale();
        }
        if (isHidden(shopId, wish)) {
            return new Quote.Hidden();
        }
        var over = tally.over(shopId, wish.bundleId(), wish.buyer(), wish.sets());
        if (over.isPresent()) {
            return over.get();
        }
        var bundle = asked.get();
        var available = bundle.available();
        if (available != null && available < wish.sets()) {
            return new Quote.SoldOut(available, scarce(bundle, wish.sets()), instead(shopId, bundles, bundle, wish));
        }
        return offer(shopId, bundle, wish).<Quote>map(Quote.Offered::new).orElseGet(Quote.NotOnSale::new);
    }

    /** What could be had in place of a bundle that has just run out. */
    Optional<Offer> instead(long shopId, Wish wish) {
        var bundles = published.ofShop(shopId);
        var asked = bundles.stream()
                .filter(bundle -> bundle.id().equals(wish.bundleId()))
                .findFirst();
        return asked.flatMap(bundle -> instead(shopId, bundles, bundle, wish));
    }

    private static List<Long> scarce(PublishedBundle bundle, int sets) {
        var soldOut = items(bundle)
                .filter(item -> item.required() && item.stock() == StockState.SOLD_OUT)
                .map(PublishedBundle.Item::productId)
                .toList();
        return soldOut.isEmpty() && sets == 1
                ? List.of(bundle.main().productId())
                : soldOut;
    }

    /** The set itself without what is gone where that can be had, else the set that has most in common with it. */
    private Optional<Offer> instead(
            long shopId, List<PublishedBundle> bundles, PublishedBundle gone, Wish wish) {
        var products = new HashSet<>(items(gone).map(PublishedBundle.Item::productId).toList());
        var others = bundles.stream()
                .filter(other -> !other.isSoldOut() && !other.id().equals(gone.id()))
                .filter(other -> !isHidden(shopId, new Wish(other.id(), 1, wish.buyer(), wish.room(), wish.without())))
                .sorted(Comparator.comparing((PublishedBundle other) -> common(other, gone, products))
                        .reversed())
                .filter(other -> common(other, gone, products) > 0);
        var same = Stream.of(gone).filter(bundle -> !bundle.isSoldOut());
        return Stream.concat(same, others)
                .flatMap(bundle -> offer(shopId, bundle, Wish.of(bundle.id(), 1, wish.buyer()).in(wish.room())).stream())
                .findFirst();
    }

    private static long common(PublishedBundle other, PublishedBundle gone, HashSet<Long> products) {
        long shared =
                items(other).filter(item -> products.contains(item.productId())).count();
        boolean sameScenario = !gone.scenario().isEmpty() && gone.scenario().equals(other.scenario());
        return 2 * shared + (sameScenario ? 1 : 0);
    }

    private Optional<Offer> offer(long shopId, PublishedBundle bundle, Wish wish) {
        var taken = items(bundle).filter(PublishedBundle.Item::offered).toList();
        if (taken.stream().anyMatch(item -> item.required() && item.stock() == StockState.SOLD_OUT)) {
            return Optional.empty();
        }
        long price = priceOfOne(shopId, bundle, wish);
        var weights = taken.stream().mapToLong(Pricing::listed).toArray();
        var shares = Allocation.split(price, weights);
        var lines = new ArrayList<Offer.Line>();
        long sum = 0;
        for (int i = 0; i < taken.size(); i++) {
            var item = taken.get(i);
            lines.add(new Offer.Line(
                    item.productId(),
                    item.quantity() * wish.sets(),
                    item.price(),
                    shares[i] * wish.sets(),
                    item.role() == ItemRole.GIFT));
            sum += weights[i] * wish.sets();
        }
        return Optional.of(new Offer(
                bundle.id(),
                bundle.version(),
                bundle.name(),
                bundle.nameEn(),
                wish.sets(),
                lines,
                sum,
                price * wish.sets(),
                bundle.currency()));
    }

    private static long listed(PublishedBundle.Item item) {
        return item.role() == ItemRole.GIFT ? 0 : item.price() * item.quantity();
    }

    /** The room's own price where it has one that is lower. */
    private long priceOfOne(long shopId, PublishedBundle bundle, Wish wish) {
        return rooms.stream()
                .flatMap(room -> room.of(shopId, bundle.id(), wish.room()).stream().boxed())
                .min(Comparator.naturalOrder())
                .filter(price -> price > 0 && price < bundle.price())
                .orElse(bundle.price());
    }

    private boolean isHidden(long shopId, Wish wish) {
        return rooms.stream().anyMatch(room -> room.isHidden(shopId, wish.bundleId(), wish.room()));
    }

    private static Stream<PublishedBundle.Item> items(PublishedBundle bundle) {
        return Stream.concat(Stream.of(bundle.main()), bundle.items().stream());
    }
}
