package app.dapei.suggestions.personal;

import app.dapei.simulator.core.MarketLine;
import app.dapei.simulator.core.MarketOrder;
import app.dapei.simulator.core.MarketShop;
import app.dapei.suggestions.core.PairEvidence;
import app.dapei.suggestions.personal.core.Offer;
import app.dapei.suggestions.personal.core.PersonalRanking;
import app.dapei.suggestions.personal.core.Reason;
import app.dapei.suggestions.personal.core.ShopHabits;
import app.dapei.suggestions.personal.core.ViewerHistory;
import app.dapei.suggestions.personal.core.ViewerHistory.Touch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tests the personal order on orders that it has not seen: habits and popularity come from the orders before a day; for
 * each later order of a buyer who had bought before, the first three products are compared with what was bought. Only
 * earlier orders count as history, not what was looked at minutes before: that would tell the order itself.
 */
final class HeldOutOrders {

    private static final int FIRST = 3;
    private static final int FEWEST_TOGETHER = 5;
    private static final int FEWEST_BUYERS = 20;

    private final List<MarketOrder> before = new ArrayList<>();
    private final List<MarketOrder> after = new ArrayList<>();

    HeldOutOrders(MarketShop shop, Instant split) {
        shop.forEachOrder(order -> {
            if (!order.cancelled()) {
                (order.placedAt().isBefore(split) ? before : after).add(order);
            }
        });
    }

    /**
     * How often one of the first three was bought.
     *
     * @param orders held-out orders of buyers with a history
     * @param personal hits of the personal order
     * @param popular hits of the most popular products
     * @param stated hits of the personal order among orders in which it gave a reason
     * @param withReason how many orders those are
     * @param popularThere hits of the most popular products among the same orders
     */
    record Hits(int orders, int personal, int popular, int withReason, int stated, int popularThere) {

        Hits plus(Hits other) {
            return new Hits(
                    orders + other.orders,
                    personal + other.personal,
                    popular + other.popular,
                    withReason + other.withReason,
                    stated + other.stated,
                    popularThere + other.popularThere);
        }
    }

    Hits test() {
        var offers = offersByPopularity();
        var ranking = new PersonalRanking(habits());
        var histories = new HashMap<String, Map<Long, Touch>>();
        var counts = new HashMap<String, Integer>();
        before.forEach(order -> remember(order, histories, counts));
        var hits = new Hits(0, 0, 0, 0, 0, 0);
        for (var order : after) {
            var touches = histories.get(order.buyer());
            if (touches != null) {
                hits = hits.plus(hits(order, offers, ranking, history(touches, counts.get(order.buyer()))));
            }
            remember(order, histories, counts);
        }
        return hits;
    }

    private static Hits hits(MarketOrder order, List<Offer> offers, PersonalRanking ranking, ViewerHistory history) {
        var bought = products(order);
        var placed = ranking.rank(offers, history);
        boolean personal = placed.stream()
                .limit(FIRST)
                .anyMatch(one -> bought.contains(offers.get(one.index()).main()));
        boolean popular = offers.stream().limit(FIRST).anyMatch(offer -> bought.contains(offer.main()));
        boolean reason = !(placed.getFirst().reason() instanceof Reason.ShopOrder);
        return new Hits(1, bit(personal), bit(popular), bit(reason), bit(reason && personal), bit(reason && popular));
    }

    private static int bit(boolean hit) {
        return hit ? 1 : 0;
    }

    private static ViewerHistory history(Map<Long, Touch> touches, int orders) {
        return new ViewerHistory(touches, orders, 0);
    }

    private static void remember(
            MarketOrder order, Map<String, Map<Long, Touch>> histories, Map<String, Integer> counts) {
        var touches = histories.computeIfAbsent(order.buyer(), buyer -> new HashMap<>());
        products(order).forEach(product -> touches.merge(product, new Touch(0, 0, 1), Touch::plus));
        counts.merge(order.buyer(), 1, Integer::sum);
    }

    private static Set<Long> products(MarketOrder order) {
        return order.lines().stream()
                .filter(line -> !line.isGift())
                .map(MarketLine::product)
                .map(Integer::longValue)
                .collect(Collectors.toSet());
    }

    private List<Offer> offersByPopularity() {
        var orders = new HashMap<Long, Integer>();
        before.forEach(order -> products(order).forEach(product -> orders.merge(product, 1, Integer::sum)));
        return orders.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Offer(entry.getKey(), Set.of(), (double) entry.getValue() / before.size(), 0))
                .toList();
    }

    private ShopHabits habits() {
        var single = new HashMap<Long, Integer>();
        var pairs = new HashMap<Long, Map<Long, Integer>>();
        var buyers = new HashMap<Long, Map<String, Integer>>();
        for (var order : before) {
            var products = products(order);
            for (long one : products) {
                single.merge(one, 1, Integer::sum);
                buyers.computeIfAbsent(one, id -> new HashMap<>()).merge(order.buyer(), 1, Integer::sum);
                for (long other : products) {
                    if (one != other) {
                        pairs.computeIfAbsent(one, id -> new HashMap<>()).merge(other, 1, Integer::sum);
                    }
                }
            }
        }
        return new ShopHabits(shares(single, pairs), again(buyers));
    }

    private Map<Long, Map<Long, Double>> shares(Map<Long, Integer> single, Map<Long, Map<Long, Integer>> pairs) {
        var shares = new HashMap<Long, Map<Long, Double>>();
        pairs.forEach((one, others) -> others.forEach((other, together) -> {
            var evidence = new PairEvidence(together, single.get(one), single.get(other), before.size());
            if (together >= FEWEST_TOGETHER && evidence.lift() > 1) {
                shares.computeIfAbsent(one, id -> new HashMap<>()).put(other, evidence.shareAtLeast());
            }
        }));
        return shares;
    }

    private static Map<Long, Double> again(Map<Long, Map<String, Integer>> buyers) {
        var again = new HashMap<Long, Double>();
        buyers.forEach((product, of) -> {
            if (of.size() >= FEWEST_BUYERS) {
                long cameBack =
                        of.values().stream().filter(orders -> orders > 1).count();
                again.put(product, (double) cameBack / of.size());
            }
        });
        return again;
    }
}
