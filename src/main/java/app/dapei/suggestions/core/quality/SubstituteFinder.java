package app.dapei.suggestions.core.quality;

import app.dapei.suggestions.core.InterestPairs;
import app.dapei.suggestions.core.Substitute;
import app.dapei.suggestions.core.Substitute.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds products that stand for each other: of one category and in one order far less often than by chance, or looked at
 * together and not bought together. The first is told from luck by the Poisson tail, corrected for the number of pairs
 * that could have shown it (Bonferroni).
 */
public final class SubstituteFinder {

    private static final double LEAST_BY_CHANCE = 5;
    private static final double MOST_LIFT = 0.5;
    private static final double ERROR = 0.01;
    private static final double LEAST_INTEREST = 1.5;
    private static final int LEAST_VISITS = 10;
    private static final int LONGEST_BASKET = 100;

    private final PastOrders orders;
    private final int[] categoryOf;
    private final Map<Long, InterestPairs.Pair> interest = new HashMap<>();

    /** @param categoryOf category of each item, numbered from 0; below 0 where it has none */
    public SubstituteFinder(TimedBaskets baskets, int[] categoryOf, List<InterestPairs.Pair> interest) {
        this.orders = new PastOrders(baskets, 0, baskets.size(), LONGEST_BASKET);
        this.categoryOf = categoryOf;
        interest.forEach(pair -> this.interest.put(key(pair.low(), pair.high()), pair));
    }

    /** All that are found, the clearest first. */
    public List<Substitute> find() {
        var found = new ArrayList<Substitute>();
        int[] row = new int[orders.itemCount()];
        double limit = Math.log(ERROR / Math.max(1, tested()));
        for (int low = 0; low < row.length; low++) {
            if (orders.count(low) > 0) {
                orders.together(low, row);
                for (int high = low + 1; high < row.length; high++) {
                    judge(low, high, row[high], limit, found);
                }
            }
        }
        found.sort(Comparator.comparingDouble((Substitute one) -> one.together() - one.byChance())
                .thenComparingInt(Substitute::low)
                .thenComparingInt(Substitute::high));
        return found;
    }

    private void judge(int low, int high, int together, double limit, List<Substitute> found) {
        double chance = byChance(low, high);
        var looked = interest.get(key(low, high));
        if (isTested(low, high, chance) && together <= MOST_LIFT * chance && logAtMost(together, chance) < limit) {
            found.add(new Substitute(low, high, Sign.RARELY_TOGETHER, together, chance, visits(looked)));
        } else if (looked != null
                && looked.visits() >= LEAST_VISITS
                && looked.lift() >= LEAST_INTEREST
                && chance >= 1
                && together <= MOST_LIFT * chance) {
            found.add(new Substitute(low, high, Sign.LOOKED_AT_NOT_BOUGHT, together, chance, visits(looked)));
        }
    }

    private static int visits(InterestPairs.@Nullable Pair looked) {
        return looked == null ? 0 : looked.visits();
    }

    private long tested() {
        long tested = 0;
        for (int low = 0; low < categoryOf.length; low++) {
            for (int high = low + 1; high < categoryOf.length; high++) {
                tested += isTested(low, high, byChance(low, high)) ? 1 : 0;
            }
        }
        return tested;
    }

    private boolean isTested(int low, int high, double chance) {
        return categoryOf[low] >= 0 && categoryOf[low] == categoryOf[high] && chance >= LEAST_BY_CHANCE;
    }

    private double byChance(int low, int high) {
        return (double) orders.count(low) * orders.count(high) / Math.max(1, orders.size());
    }

    /** Natural logarithm of the chance of so many or fewer where so many are expected (Poisson). */
    private static double logAtMost(int count, double expected) {
        double term = -expected;
        double sum = 1;
        double scaled = 1;
        for (int i = count; i > 0; i--) {
            scaled *= i / expected;
            sum += scaled;
            term += Math.log(expected) - Math.log(i);
        }
        return term + Math.log(sum);
    }

    private static long key(int low, int high) {
        return (long) low << Integer.SIZE | high;
    }
}
