package app.dapei.mining.core;

/** Counts sets by their counts and keeps none. */
final class SetCounter implements SetSink {
    /** Sets with larger counts are counted together. */
    static final int LARGEST_COUNT = 1 << 16;

    private final int limit;
    private final int[] byCount = new int[LARGEST_COUNT + 1];
    private int size;

    /** A counter that gives up at this many sets. */
    SetCounter(int limit) {
        this.limit = limit;
    }

    @Override
    public int add(int parent, int item, int count) {
        byCount[Math.min(count, LARGEST_COUNT)]++;
        if (size == limit) {
            throw StoppedException.outOfMemory(limit);
        }
        return size++;
    }

    @Override
    public int size() {
        return size;
    }

    int withCount(int count) {
        return byCount[count];
    }
}
