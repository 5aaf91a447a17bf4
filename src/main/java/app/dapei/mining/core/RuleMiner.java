package app.dapei.mining.core;

import org.jspecify.annotations.Nullable;

/**
 * Derives all rules with one item on the right from frequent itemsets, tests each, and keeps the sound ones: those
 * whose sides stand together more often than by chance at a false discovery rate over all candidates, and that beat
 * every rule with a smaller antecedent significantly, at the same rate over all candidates with two and more items on
 * the left (productive rules, adjusted: G. I. Webb, Machine Learning 68, 2007).
 *
 * <p>A candidate is a rule that could have reached the minimum count, because its antecedent and its consequent each
 * reach it; among {@code f} frequent items there are {@code f(f-1)} candidates with one item on the left, and so on up
 * to the largest size that was searched.
 */
public final class RuleMiner {
    private static final double SHARE_OF_HEAP = 0.7;

    private final double minimumConfidence;
    private final double level;
    private final boolean keepAll;
    private final int threads;
    private final long memoryLimit;
    private final @Nullable Baskets independentIn;

    private RuleMiner(
            double minimumConfidence,
            double level,
            boolean keepAll,
            int threads,
            long memoryLimit,
            @Nullable Baskets independentIn) {
        this.minimumConfidence = minimumConfidence;
        this.level = level;
        this.keepAll = keepAll;
        this.threads = threads;
        this.memoryLimit = memoryLimit;
        this.independentIn = independentIn;
    }

    /** Any confidence, sound rules only at a level of 5 %, one thread per processor, and what the heap leaves. */
    public static RuleMiner withDefaults() {
        return new RuleMiner(0, 0.05, false, Runtime.getRuntime().availableProcessors(), 0, null);
    }

    /** Least confidence of a rule, in [0, 1]. */
    public RuleMiner withMinimumConfidence(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("minimum confidence must be in [0, 1]; got: " + confidence);
        }
        return new RuleMiner(confidence, level, keepAll, threads, memoryLimit, independentIn);
    }

    /** False discovery rate that is kept, and level of the tests against smaller antecedents, in (0, 1). */
    public RuleMiner withLevel(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("level must be in (0, 1); got: " + rate);
        }
        return new RuleMiner(minimumConfidence, rate, keepAll, threads, memoryLimit, independentIn);
    }

    /** Keeps unsound and redundant rules too. */
    public RuleMiner keepingAll() {
        return new RuleMiner(minimumConfidence, level, true, threads, memoryLimit, independentIn);
    }

    /**
     * Keeps only rules that also stand where the larger sets that contain them are absent.
     *
     * @param baskets those in which the itemsets were found
     */
    public RuleMiner independentIn(Baskets baskets) {
        return new RuleMiner(minimumConfidence, level, keepAll, threads, memoryLimit, baskets);
    }

    /** On how many threads to test, at least 1. */
    public RuleMiner withThreads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("threads must be at least 1; got: " + number);
        }
        return new RuleMiner(minimumConfidence, level, keepAll, number, memoryLimit, independentIn);
    }

    /** Bytes of heap that the search may use beside the itemsets. */
    public RuleMiner withMemoryLimit(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("memory limit must be at least 1 byte; got: " + bytes);
        }
        return new RuleMiner(minimumConfidence, level, keepAll, threads, bytes, independentIn);
    }

    @Nullable
    Baskets independentIn() {
        return independentIn;
    }

    double minimumConfidence() {
        return minimumConfidence;
    }

    double level() {
        return level;
    }

    boolean keepsAll() {
        return keepAll;
    }

    /** Tests the rules of the itemsets. */
    public RuleOutcome mine(Itemsets sets, MiningObserver observer) {
        long limit = memoryLimit;
        if (limit == 0) {
            limit = (long) (SHARE_OF_HEAP * Runtime.getRuntime().maxMemory()) - 12L * sets.size();
        }
        MemoryBudget budget = new MemoryBudget(Math.max(1 << 20, limit));
        try {
            return new RuleOutcome.Found(new RuleSearch(this, sets, new Work(threads, observer), budget).run());
        } catch (StoppedException e) {
            if (e.isOutOfMemory()) {
                return new RuleOutcome.TooMany(budget.wanted(), budget.limit());
            }
            return new RuleOutcome.Interrupted();
        }
    }
}
