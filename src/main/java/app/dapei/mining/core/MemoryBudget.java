package app.dapei.mining.core;

import java.util.concurrent.atomic.AtomicLong;

/** Every array that grows with the data is asked for here before it is made; so the heap cannot run out. */
final class MemoryBudget {
    private final long limit;
    private final AtomicLong reserved = new AtomicLong();
    private final AtomicLong wanted = new AtomicLong();

    MemoryBudget(long limit) {
        this.limit = limit;
    }

    void reserve(long bytes) {
        long total = reserved.addAndGet(bytes);
        wanted.accumulateAndGet(total, Math::max);
        if (total > limit) {
            throw StoppedException.outOfMemory(limit);
        }
    }

    void release(long bytes) {
        reserved.addAndGet(-bytes);
    }

    int[] ints(int length) {
        reserve(16 + 4L * length);
        return new int[length];
    }

    /** A longer array in the place of one from this budget, whose contents are not kept. */
    int[] replaced(int[] old, int length) {
        release(16 + 4L * old.length);
        return ints(length);
    }

    long[] longs(int length) {
        reserve(16 + 8L * length);
        return new long[length];
    }

    /** Tells of a need that is foreseen, beside what is reserved already. */
    void expect(long bytes) {
        wanted.accumulateAndGet(reserved.get() + bytes, Math::max);
    }

    long limit() {
        return limit;
    }

    /** The most that was asked for, which may be above the limit. */
    long wanted() {
        return wanted.get();
    }
}
