package app.dapei.live.core;

import app.dapei.live.core.Cue.Option;
import app.dapei.live.core.Cue.Part;
import app.dapei.live.core.Cue.Part.Kind;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.live.core.chat.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Ranks what could go on air for a question: what is prepared for the item on air comes first, then by the sum of six
 * parts, each with a most of its own ({@link Kind}).
 */
final class CueRanking {

    private static final int MOST_OPTIONS = 5;
    /** So many sets in stock are plenty. */
    private static final double PLENTY = 20;
    /** A margin of so much is as good as any. */
    private static final double GOOD_MARGIN = 0.5;
    /** What was not shown for so long is as fresh as what never was. */
    private static final double FRESH_MINUTES = 20;

    private final Stage stage;

    CueRanking(Stage stage) {
        this.stage = stage;
    }

    /** @param resting items that may not be offered again yet */
    List<Option> options(Intent intent, LiveItem about, AskWindow asked, Instant now, Predicate<LiveItem> resting) {
        var main = stage.mainOf(about);
        if (main == null
                || intent == Intent.SIZE
                || intent == Intent.USE
                || intent == Intent.DOUBT
                || intent == Intent.SHIPPING) {
            return List.of(new Option(about, true, List.of()));
        }
        long product = main;
        var bundles = stage.offers().values().stream()
                .filter(offer -> offer.contains(product) && stage.canBeShown(offer))
                .filter(offer -> !offer.item().equals(stage.onAir()) && !resting.test(offer.item()))
                .map(offer -> option(offer, product, asked, now))
                .sorted(Comparator.comparing((Option option) -> !option.prepared())
                        .thenComparing(Comparator.comparingDouble(Option::score).reversed())
                        .thenComparing(option -> option.item().toString()));
        var single = new ProductItem(product);
        boolean alone = intent == Intent.BUY && !single.equals(stage.onAir());
        var all = alone ? Stream.concat(bundles, Stream.of(new Option(single, false, List.of()))) : bundles;
        var options = all.limit(MOST_OPTIONS).toList();
        return options.isEmpty() ? onAirAlready(product, asked, now) : options;
    }

    /** What is on air answers the question itself, where nothing else does. */
    private List<Option> onAirAlready(long product, AskWindow asked, Instant now) {
        var offer = stage.onAir() == null ? null : stage.offers().get(stage.onAir());
        return offer != null && offer.contains(product) ? List.of(option(offer, product, asked, now)) : List.of();
    }

    private Option option(Offer offer, long product, AskWindow asked, Instant now) {
        var parts = List.of(
                part(Kind.ASKED, asked.shareWanting(Set.copyOf(offer.associated()))),
                part(Kind.ASSOCIATION, offer.association()),
                part(Kind.STOCK, offer.available() == null ? 1 : offer.available() / PLENTY),
                part(Kind.MARGIN, offer.margin() == null ? 0.5 : offer.margin() / GOOD_MARGIN),
                part(Kind.FRESH, freshness(offer, now)),
                part(Kind.CALM, calm(offer)));
        return new Option(offer.item(), offer.main() == product, parts);
    }

    private static Part part(Kind kind, double share) {
        return new Part(kind, kind.most() * Math.clamp(share, 0, 1));
    }

    private double freshness(Offer offer, Instant now) {
        var last = stage.lastShown(offer.item());
        return last == null ? 1 : Duration.between(last, now).toSeconds() / 60.0 / FRESH_MINUTES;
    }

    /** 1 while the session has shown up to five associated products with this one, then falling to 0 at eight. */
    private double calm(Offer offer) {
        var shown = new HashSet<>(stage.associatedShown());
        shown.addAll(offer.associated());
        return (8 - shown.size()) / 3.0;
    }
}
