package app.dapei.mining.core;

import org.jspecify.annotations.Nullable;

/**
 * Finds out what a search that did not fit would need, and a minimum count at which it fits: counts the sets without
 * keeping them, at doubled minimum counts until they can be counted.
 */
final class FitSurvey {
    /** Less than a second's work a thread. */
    private static final int MOST_SETS = 20_000_000;
    /** Share of the limit that the sets of the count offered may take. */
    private static final double COMFORTABLE = 0.7;
    /** A set with its index entry and the tests of its rules, some of which are kept: the offer is to hold for them. */
    private static final int BYTES_WITH_RULES = 400;

    private final ItemsetMiner settings;
    private final Baskets baskets;
    private final MiningObserver observer;
    private final MemoryBudget failed;

    FitSurvey(ItemsetMiner settings, Baskets baskets, MiningObserver observer, MemoryBudget failed) {
        this.settings = settings;
        this.baskets = baskets;
        this.observer = observer;
        this.failed = failed;
    }

    MiningOutcome.DoesNotFit outcome() {
        long needed = 0;
        for (int count = settings.minimumCount(); ; count = larger(count)) {
            MemoryBudget budget = new MemoryBudget(failed.limit());
            SetCounter[] counters = survey(count, budget);
            if (counters != null) {
                long room = (long) (COMFORTABLE * failed.limit()) - budget.wanted();
                if (count == settings.minimumCount()) {
                    needed = Math.max(
                            failed.wanted(), budget.wanted() + SetBuffer.BYTES_PER_SET * setsFrom(count, counters));
                }
                int fitting = fitting(count, counters, room);
                if (fitting > settings.minimumCount()) {
                    boolean any = fitting <= mostFrequent();
                    return new MiningOutcome.DoesNotFit(
                            Math.max(needed, failed.wanted()), failed.limit(), any ? fitting : 0);
                }
            }
        }
    }

    private int mostFrequent() {
        return baskets.itemCount() == 0 ? 0 : baskets.count(0);
    }

    private static int larger(int count) {
        return count > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : 2 * count;
    }

    /** The sets counted, or null where there are too many or no room for the work itself. */
    private SetCounter @Nullable [] survey(int count, MemoryBudget budget) {
        SetCounter[] counters = new SetCounter[settings.threads()];
        for (int thread = 0; thread < counters.length; thread++) {
            counters[thread] = new SetCounter(MOST_SETS);
        }
        try {
            new Search(settings.withMinimumCount(count), baskets, observer, budget, (long) MOST_SETS * counters.length)
                    .search(counters);
            return counters;
        } catch (StoppedException e) {
            if (e.isOutOfMemory()) {
                if (count == settings.minimumCount()) {
                    failed.expect(budget.wanted());
                }
                return null;
            }
            throw e;
        }
    }

    private static long setsFrom(int count, SetCounter[] counters) {
        long sets = 0;
        for (int value = Math.min(count, SetCounter.LARGEST_COUNT); value <= SetCounter.LARGEST_COUNT; value++) {
            for (SetCounter counter : counters) {
                sets += counter.withCount(value);
            }
        }
        return sets;
    }

    /** The least minimum count from {@code count} on whose sets and rules have room. */
    private static int fitting(int count, SetCounter[] counters, long room) {
        long sets = 0;
        int value = SetCounter.LARGEST_COUNT;
        while (value >= count) {
            for (SetCounter counter : counters) {
                sets += counter.withCount(value);
            }
            if (BYTES_WITH_RULES * sets > room) {
                return value + 1;
            }
            value--;
        }
        return count;
    }
}
