package app.dapei.mining.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The search below a prefix with few and dense tails: one bit per tail and item, intersected word by word (eclat on
 * bit sets; M. J. Zaki, IEEE TKDE 12, 2000).
 */
final class BitMiner {
    private static final int CHECK_EVERY = 1 << 10;

    private final int minimumCount;
    private final int maximumSize;
    private final SetSink sets;
    private final Work work;
    private final MemoryBudget budget;
    private final List<BitLevel> levels = new ArrayList<>();
    private int words;
    private int sinceCheck;

    BitMiner(int minimumCount, int maximumSize, SetSink sets, Work work, MemoryBudget budget) {
        this.minimumCount = minimumCount;
        this.maximumSize = maximumSize;
        this.sets = sets;
        this.work = work;
        this.budget = budget;
    }

    /** Items that may extend one prefix: their bits, side by side, the sets they make, and those sets' counts. */
    private static final class BitLevel {
        private long[] bits = {};
        private int[] item = {};
        private int[] node = {};
        private int[] count = {};

        void provide(int items, int words, MemoryBudget budget) {
            if (bits.length < items * words) {
                budget.release(16 + 8L * bits.length);
                bits = budget.longs(Math.max(items * words, 2 * bits.length));
            }
            if (item.length < items) {
                int length = Math.max(items, 2 * item.length);
                item = budget.replaced(item, length);
                node = budget.replaced(node, length);
                count = budget.replaced(count, length);
            }
        }
    }

    /** Whether bits are the better way for this prefix. */
    static boolean isCheaper(Level level, int tails) {
        long words = (tails + 63) >> 6;
        long items = level.items;
        long entries = 0;
        for (int page = 0; page < level.tails.pageCount; page++) {
            entries += level.tails.lengths[page];
        }
        return items * words < 1 << 24 && items * (items - 1) / 2 * (words + 2) <= 12 * entries + 1024;
    }

    /**
     * Adds all sets that extend those of the level, which have {@code size} items each.
     *
     * @param tails number of tails, all with at least two items
     */
    void mine(Level level, int tails, int size) {
        words = (tails + 63) >> 6;
        BitLevel all = level(0);
        all.provide(level.items, words, budget);
        Arrays.fill(all.bits, 0, level.items * words, 0);
        setBits(level.tails, all.bits);
        int kept = 0;
        for (int i = 0; i < level.items; i++) {
            all.item[kept] = level.item[i];
            all.node[kept] = level.node[i];
            System.arraycopy(all.bits, i * words, all.bits, kept * words, words);
            if (ones(all.bits, i * words) >= minimumCount) {
                kept++;
            }
        }
        if (kept >= 2) {
            extend(0, kept, size);
        }
    }

    private void setBits(Tails tails, long[] bits) {
        int tail = 0;
        for (int p = 0; p < tails.pageCount; p++) {
            int[] page = tails.pages[p];
            int length = tails.lengths[p];
            for (int i = 0; i < length; i++) {
                int item = page[i];
                int end = item >> 31;
                bits[(item ^ end) * words + (tail >> 6)] |= 1L << tail;
                tail -= end;
            }
        }
    }

    private int ones(long[] bits, int from) {
        int ones = 0;
        for (int i = from; i < from + words; i++) {
            ones += Long.bitCount(bits[i]);
        }
        return ones;
    }

    private BitLevel level(int depth) {
        if (depth == levels.size()) {
            levels.add(new BitLevel());
        }
        return levels.get(depth);
    }

    private void extend(int depth, int items, int size) {
        BitLevel here = level(depth);
        BitLevel next = level(depth + 1);
        next.provide(items, words, budget);
        if (++sinceCheck == CHECK_EVERY) {
            sinceCheck = 0;
            work.check();
        }
        boolean last = size + 1 >= maximumSize;
        for (int row = 1; row < items; row++) {
            int found = words == 1 ? intersectOne(here, row, next) : intersect(here, row, next);
            for (int i = 0; i < found; i++) {
                next.node[i] = sets.add(here.node[row], next.item[i], next.count[i]);
            }
            if (found >= 2 && !last) {
                extend(depth + 1, found, size + 1);
            }
        }
    }

    private int intersectOne(BitLevel here, int row, BitLevel next) {
        long[] bits = here.bits;
        long own = bits[row];
        int found = 0;
        for (int other = 0; other < row; other++) {
            long both = own & bits[other];
            int count = Long.bitCount(both);
            if (count >= minimumCount) {
                next.bits[found] = both;
                next.item[found] = here.item[other];
                next.count[found++] = count;
            }
        }
        return found;
    }

    private int intersect(BitLevel here, int row, BitLevel next) {
        long[] bits = here.bits;
        int own = row * words;
        int found = 0;
        for (int other = 0; other < row; other++) {
            int count = 0;
            int from = other * words;
            int to = found * words;
            for (int i = 0; i < words; i++) {
                long both = bits[own + i] & bits[from + i];
                next.bits[to + i] = both;
                count += Long.bitCount(both);
            }
            if (count >= minimumCount) {
                next.item[found] = here.item[other];
                next.count[found++] = count;
            }
        }
        return found;
    }
}
