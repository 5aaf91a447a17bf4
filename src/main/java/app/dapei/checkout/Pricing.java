package app.dapei.checkout;

import app.dapei.access.Shops;
import app.dapei.bundles.BundlePrices;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.Choice;
import app.dapei.bundles.core.Occasion;
import app.dapei.bundles.core.SlotRole;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Quotes published bundles at this moment: at the present stock, by stock rules, and at the price that a room makes. */
@Component
class Pricing {

    private final BundlePrices bundles;
    private final Shops shops;
    private final BuyerTally tally;
    private final ObjectProvider<PriceInForce> rooms;

    Pricing(BundlePrices bundles, Shops shops, BuyerTally tally, ObjectProvider<PriceInForce> rooms) {
        this.bundles = bundles;
        this.shops = shops;
        this.tally = tally;
        this.rooms = rooms;
    }

    Quote quote(long shopId, Wish wish) {
        var content = bundles.content(shopId, wish.bundleId());
        if (content.isEmpty()) {
            return new Quote.NotOnSale();
        }
        if (isHidden(shopId, wish.bundleId(), wish.room())) {
            return new Quote.Hidden();
        }
        var over = tally.over(shopId, wish.bundleId(), wish.buyer(), wish.sets());
        if (over.isPresent()) {
            return over.get();
        }
        return priced(shopId, wish, content.get())
                .<Quote>map(quote -> offered(shopId, wish, content.get(), quote))
                .orElseGet(Quote.NotOnSale::new);
    }

    /** What of a bundle's price rule an order keeps for its returns. */
    PriceTerms terms(long shopId, UUID bundleId) {
        return bundles.content(shopId, bundleId)
                .map(content -> PriceTerms.of(content.price()))
                .orElseGet(() -> new PriceTerms(List.of()));
    }

    private Quote offered(long shopId, Wish wish, BundleDraft content, BundleQuote quote) {
        var available = quote.available();
        if (available != null && available < wish.sets()) {
            var scarce =
                    quote.limiting().stream().map(BundleQuote.Line::productId).toList();
            return new Quote.SoldOut(available, scarce, instead(shopId, wish));
        }
        return new Quote.Offered(offer(shopId, wish, content, quote));
    }

    private Optional<BundleQuote> priced(long shopId, Wish wish, BundleDraft content) {
        return bundles.offered(shopId, wish.bundleId())
                .map(choice -> without(choice, wish.without()))
                .flatMap(choice ->
                        bundles.quote(shopId, wish.bundleId(), choice, occasion(shopId, wish, choice, content)));
    }

    private static Choice without(Choice offered, Set<Long> products) {
        var choice = offered;
        for (var taken : offered.taken().entrySet()) {
            if (products.contains(taken.getValue())) {
                choice = choice.without(taken.getKey());
            }
        }
        return choice;
    }

    /** The room's price is for the whole set. */
    private Occasion occasion(long shopId, Wish wish, Choice choice, BundleDraft content) {
        if (choice.taken().size() < content.slots().size()) {
            return Occasion.NONE;
        }
        return rooms.stream()
                .flatMap(room ->
                        room.of(shopId, wish.bundleId(), wish.room()).stream().boxed())
                .min(Comparator.naturalOrder())
                .map(Occasion.NONE::withLivePrice)
                .orElse(Occasion.NONE);
    }

    /** What could be had in place of a bundle that has just run out: of the others the one with most in common. */
    Optional<Offer> instead(long shopId, Wish wish) {
        var contents = bundles.contents(shopId);
        var gone = contents.get(wish.bundleId());
        if (gone == null) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(wish.bundleId()), others(contents, gone, wish.bundleId()))
                .filter(id -> !isHidden(shopId, id, wish.room()))
                .flatMap(id -> one(shopId, Wish.of(id, 1, wish.buyer()).in(wish.room())).stream())
                .findFirst();
    }

    private Optional<Offer> one(long shopId, Wish wish) {
        return bundles.content(shopId, wish.bundleId())
                .flatMap(content -> priced(shopId, wish, content)
                        .filter(quote -> quote.available() == null || quote.available() > 0)
                        .map(quote -> offer(shopId, wish, content, quote)));
    }

    private static Stream<UUID> others(Map<UUID, BundleDraft> contents, BundleDraft gone, UUID except) {
        return contents.entrySet().stream()
                .filter(one -> !one.getKey().equals(except) && common(one.getValue(), gone) > 0)
                .sorted(Comparator.comparing((Map.Entry<UUID, BundleDraft> one) -> -common(one.getValue(), gone))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static int common(BundleDraft one, BundleDraft other) {
        var shared = new HashSet<>(one.productIds());
        shared.retainAll(other.productIds());
        boolean sameScenario = !one.scenario().isEmpty() && one.scenario().equals(other.scenario());
        return 2 * shared.size() + (sameScenario ? 1 : 0);
    }

    private Offer offer(long shopId, Wish wish, BundleDraft content, BundleQuote quote) {
        List<Offer.Line> lines = quote.lines().stream()
                .map(line -> line(content, line, wish.sets()))
                .toList();
        return new Offer(
                wish.bundleId(),
                bundles.version(shopId, wish.bundleId()),
                content.name(),
                content.nameEn(),
                wish.sets(),
                lines,
                quote.sum() * wish.sets(),
                quote.price() * wish.sets(),
                shops.get(shopId).currency());
    }

    private static Offer.Line line(BundleDraft content, BundleQuote.Line line, int sets) {
        boolean gift = line.slot() >= 0 && content.slots().get(line.slot()).role() == SlotRole.GIFT;
        long unitPrice = gift ? 0 : line.listed() / line.quantity();
        return new Offer.Line(line.productId(), line.quantity() * sets, unitPrice, line.share() * sets, gift);
    }

    private boolean isHidden(long shopId, UUID bundleId, @Nullable String room) {
        return rooms.stream().anyMatch(provider -> provider.isHidden(shopId, bundleId, room));
    }
}
