package app.dapei.suggestions.core.quality;

import app.dapei.suggestions.core.CategoryAffinity;
import app.dapei.suggestions.core.RecentDemand;
import java.util.Arrays;

/** What the orders up to a moment teach: counts, and the share that is expected of a pair that was never seen. */
final class ShopPast {

    private static final double MOST_PRIOR = 0.5;
    private static final double MOST = 0.95;

    private final PastOrders orders;
    private final CategoryAffinity affinity;
    private final RecentDemand demand;
    private final int[] categoryOf;

    private ShopPast(PastOrders orders, CategoryAffinity affinity, RecentDemand demand, int[] categoryOf) {
        this.orders = orders;
        this.affinity = affinity;
        this.demand = demand;
        this.categoryOf = categoryOf;
    }

    /** @param categoryOf category of each item, numbered from 0; below 0 where it has none */
    static ShopPast learn(TimedBaskets baskets, int to, int maximumLength, int[] categoryOf) {
        int categories = Arrays.stream(categoryOf).max().orElse(-1) + 1;
        var counter = new CategoryAffinity.Counter(categoryOf, categories);
        var recent = new RecentDemand.Counter(categoryOf.length, to);
        int[] basket = new int[maximumLength];
        for (int i = 0; i < to; i++) {
            int length = baskets.length(i);
            if (length <= maximumLength) {
                for (int place = 0; place < length; place++) {
                    basket[place] = baskets.item(i, place);
                }
                counter.add(basket, length);
                recent.add(basket, length);
            }
        }
        var orders = new PastOrders(baskets, 0, to, maximumLength);
        return new ShopPast(orders, counter.learned(), recent.learned(), categoryOf);
    }

    boolean hasCategories() {
        return affinity.categories() > 0;
    }

    PastOrders orders() {
        return orders;
    }

    /** The expected share of one that was sold before; 0 for one that was not. */
    double expected(Tuning tuning, int main, int other, int together) {
        int count = orders.count(other);
        if (count == 0) {
            return 0;
        }
        double share = tuning.share().of(together, orders.count(main), prior(tuning.kinship(), main, other));
        return Math.min(MOST, tuning.seasonal() ? share * demand.of(other) : share);
    }

    private double prior(double kinship, int main, int other) {
        double alone = (double) orders.count(other) / orders.size();
        double factor = affinity.overall();
        if (kinship > 0) {
            factor *= Math.pow(affinity.of(categoryOf[main], categoryOf[other]) / factor, kinship);
        }
        return Math.min(MOST_PRIOR, alone * factor);
    }
}
