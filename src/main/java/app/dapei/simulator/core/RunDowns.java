package app.dapei.simulator.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What each broadcast showed when: its products, and since the bundles were launched two to four of them in turn, each
 * with one of two scripts by lot.
 */
final class RunDowns {

    /** Days before the end of the trade on which the bundles were launched. */
    static final int BUNDLE_DAYS = 270;

    private static final int FEWEST_BUNDLES = 2;
    private static final int MOST_BUNDLES = 4;

    private final Map<Integer, List<MarketAirTime>> airTimes = new HashMap<>();

    RunDowns(Shelf shelf, ShopPlan plan, List<MarketSession> sessions, LocalDate today, Dice dice) {
        var indexBySku = new HashMap<String, Integer>();
        shelf.catalogue().products().forEach(product -> indexBySku.put(product.sku(), product.index()));
        List<Integer> published = IntStream.range(0, plan.bundles().size())
                .filter(i -> plan.bundles().get(i).published())
                .boxed()
                .toList();
        Instant launch =
                today.minusDays(BUNDLE_DAYS).atStartOfDay(OrderMaker.ZONE).toInstant();
        for (MarketSession session : sessions) {
            var items = new ArrayList<Item>();
            session.shown().forEach(sku -> items.add(new Item(indexBySku.get(sku), -1, 0)));
            if (session.start().isAfter(launch)) {
                int bundles = FEWEST_BUNDLES + session.index() / 2 % (MOST_BUNDLES - FEWEST_BUNDLES + 1);
                for (int i = 0; i < Math.min(bundles, published.size()); i++) {
                    int bundle = published.get((session.index() + i) % published.size());
                    items.add(dice.below(items.size() + 1), new Item(null, bundle, dice.between(1, 2)));
                }
            }
            airTimes.put(session.index(), onAir(session, items));
        }
    }

    private record Item(@Nullable Integer product, int bundle, int script) {}

    List<MarketAirTime> of(MarketSession session) {
        return airTimes.getOrDefault(session.index(), List.of());
    }

    private static List<MarketAirTime> onAir(MarketSession session, List<Item> items) {
        Duration each = Duration.between(session.start(), session.end()).dividedBy(items.size());
        var airTimes = new ArrayList<MarketAirTime>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Instant from = session.start().plus(each.multipliedBy(i));
            airTimes.add(new MarketAirTime(
                    item.product(), item.bundle() < 0 ? null : item.bundle(), item.script(), i, from, from.plus(each)));
        }
        return List.copyOf(airTimes);
    }
}
