package app.dapei.mining.core;

/**
 * Finds all sets of items that stand together in at least a minimum count of baskets. Exact, on several threads, with
 * the same result whatever their number and the order of the baskets. Memory beyond the baskets stays under a limit;
 * a search that would not fit ends in {@link MiningOutcome.DoesNotFit}.
 */
public final class ItemsetMiner {
    private static final double SHARE_OF_HEAP = 0.7;

    private final int minimumCount;
    private final int maximumSize;
    private final int threads;
    private final long memoryLimit;

    private ItemsetMiner(int minimumCount, int maximumSize, int threads, long memoryLimit) {
        this.minimumCount = minimumCount;
        this.maximumSize = maximumSize;
        this.threads = threads;
        this.memoryLimit = memoryLimit;
    }

    /** Minimum count 2, sets of any size, one thread per processor, and what the heap leaves. */
    public static ItemsetMiner withDefaults() {
        return new ItemsetMiner(2, Integer.MAX_VALUE, Runtime.getRuntime().availableProcessors(), 0);
    }

    /** In how many baskets a set must stand, at least 1. */
    public ItemsetMiner withMinimumCount(int count) {
        return new ItemsetMiner(atLeastOne(count, "minimum count"), maximumSize, threads, memoryLimit);
    }

    /** Up to how many items a set may have, at least 1. */
    public ItemsetMiner withMaximumSize(int size) {
        return new ItemsetMiner(minimumCount, atLeastOne(size, "maximum size"), threads, memoryLimit);
    }

    /** On how many threads to search, at least 1. */
    public ItemsetMiner withThreads(int number) {
        return new ItemsetMiner(minimumCount, maximumSize, atLeastOne(number, "threads"), memoryLimit);
    }

    /** Bytes of heap that the search may use beside the encoded baskets. */
    public ItemsetMiner withMemoryLimit(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("memory limit must be at least 1 byte; got: " + bytes);
        }
        return new ItemsetMiner(minimumCount, maximumSize, threads, bytes);
    }

    private static int atLeastOne(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1; got: " + value);
        }
        return value;
    }

    int minimumCount() {
        return minimumCount;
    }

    int maximumSize() {
        return maximumSize;
    }

    int threads() {
        return threads;
    }

    long memoryLimit(Baskets baskets) {
        if (memoryLimit > 0) {
            return memoryLimit;
        }
        long heap = (long) (SHARE_OF_HEAP * Runtime.getRuntime().maxMemory());
        return Math.max(1 << 20, heap - baskets.bytes());
    }

    /** Searches the baskets. */
    public MiningOutcome mine(Baskets baskets, MiningObserver observer) {
        MemoryBudget budget = new MemoryBudget(memoryLimit(baskets));
        try {
            return new MiningOutcome.Mined(
                    new Search(this, baskets, observer, budget, budget.limit() / SetBuffer.BYTES_PER_SET).run());
        } catch (StoppedException e) {
            return e.isOutOfMemory() ? survey(baskets, observer, budget) : new MiningOutcome.Cancelled();
        }
    }

    private MiningOutcome survey(Baskets baskets, MiningObserver observer, MemoryBudget failed) {
        try {
            return new FitSurvey(this, baskets, observer, failed).outcome();
        } catch (StoppedException e) {
            return new MiningOutcome.Cancelled();
        }
    }
}
