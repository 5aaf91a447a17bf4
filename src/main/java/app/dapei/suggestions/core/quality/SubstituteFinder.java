package app.dapei.suggestions.core.quality;

import app.dapei.suggestions.core.InterestPairs;
import app.dapei.suggestions.core.Substitute;
import app.dapei.suggestions.core.Substitute.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds products that stand for each other: of one category and in one order far less often than by chance, or looked at
 * together and not bought together. The first is told from luck by the Poisson tail, with at most 5 % false discoveries
 * (Benjamini–Hochberg) over all pairs that could have shown it.
 */
public final class SubstituteFinder {

    private static final double LEAST_BY_CHANCE = 5;
    private static final double MOST_LIFT = 0.5;
    private static final double FALSE_DISCOVERIES = 0.05;
    private static final double LEAST_IF_LOOKED_AT = 2;
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
        var rare = new ArrayList<Candidate>();
        var looked = new ArrayList<Substitute>();
        int[] row = new int[orders.itemCount()];
        int tested = 0;
        int[] items = frequentEnough();
        for (int i = 0; i < items.length; i++) {
            int low = items[i];
            orders.together(low, row);
            for (int j = i + 1; j < items.length; j++) {
                int high = items[j];
                double chance = byChance(low, high);
                tested += isTested(low, high, chance) ? 1 : 0;
                if (row[high] <= MOST_LIFT * chance) {
                    judge(low, high, row[high], chance, rare, looked);
                }
            }
        }
        var found = new ArrayList<>(significant(rare, tested));
        var known = new HashSet<Long>();
        found.forEach(one -> known.add(key(one.low(), one.high())));
        looked.stream()
                .filter(one -> !known.contains(key(one.low(), one.high())))
                .forEach(found::add);
        found.sort(Comparator.comparingDouble((Substitute one) -> one.together() - one.byChance())
                .thenComparingInt(Substitute::low)
                .thenComparingInt(Substitute::high));
        return found;
    }

    /** The items that are bought so often that chance would bring them together with the most frequent one. */
    private int[] frequentEnough() {
        int most =
                IntStream.range(0, orders.itemCount()).map(orders::count).max().orElse(0);
        return IntStream.range(0, orders.itemCount())
                .filter(item -> (double) orders.count(item) * most >= LEAST_IF_LOOKED_AT * orders.size())
                .filter(item -> orders.count(item) > 0)
                .toArray();
    }

    /** A pair that is rarely together, and how easily luck explains it. */
    private record Candidate(Substitute pair, double logP) {}

    private void judge(
            int low, int high, int together, double chance, List<Candidate> rare, List<Substitute> lookedAt) {
        var looked = interest.get(key(low, high));
        if (isTested(low, high, chance)) {
            var pair = new Substitute(low, high, Sign.RARELY_TOGETHER, together, chance, visits(looked));
            rare.add(new Candidate(pair, logAtMost(together, chance)));
        }
        if (looked != null
                && looked.visits() >= LEAST_VISITS
                && looked.lift() >= LEAST_INTEREST
                && chance >= LEAST_IF_LOOKED_AT) {
            lookedAt.add(new Substitute(low, high, Sign.LOOKED_AT_NOT_BOUGHT, together, chance, visits(looked)));
        }
    }

    private static List<Substitute> significant(List<Candidate> candidates, int tested) {
        var sorted = candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::logP))
                .toList();
        int kept = 0;
        for (int rank = 1; rank <= sorted.size(); rank++) {
            if (sorted.get(rank - 1).logP() <= Math.log(FALSE_DISCOVERIES * rank / tested)) {
                kept = rank;
            }
        }
        return sorted.stream().limit(kept).map(Candidate::pair).toList();
    }

    private static int visits(InterestPairs.@Nullable Pair looked) {
        return looked == null ? 0 : looked.visits();
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
