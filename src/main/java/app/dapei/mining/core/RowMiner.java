package app.dapei.mining.core;

import java.util.ArrayList;
import java.util.List;

/**
 * One thread's search for the sets whose rarest item is a given one: occurrence deliver (T. Uno, M. Kiyomi,
 * H. Arimura: LCM ver. 2, FIMI 2004) on flat arrays. For every item of the prefix's tails the counts of all more
 * frequent items beside it are taken at once, by walking from its positions to the ends of the tails. Where the tails
 * are few and dense, {@link BitMiner} goes on.
 */
final class RowMiner {
    private static final int CHECK_EVERY = 1 << 15;
    private static final int BATCH = 64;

    private final int minimumCount;
    private final int maximumSize;
    private final Overview overview;
    private final Work work;
    private final MemoryBudget budget;
    private final SetSink sets;
    private final BitMiner bitMiner;
    private final List<Level> levels = new ArrayList<>();
    private final int[] firstItems = new int[BATCH];

    RowMiner(ItemsetMiner settings, Overview overview, Tails baskets, SetSink sets, Work work, MemoryBudget budget) {
        this.minimumCount = settings.minimumCount();
        this.maximumSize = settings.maximumSize();
        this.overview = overview;
        this.work = work;
        this.budget = budget;
        this.sets = sets;
        bitMiner = new BitMiner(minimumCount, maximumSize, sets, work, budget);
        Level top = new Level(baskets, budget);
        top.provide(overview.items);
        for (int item = 0; item < overview.items; item++) {
            top.item[item] = item;
        }
        levels.add(top);
    }

    /** Number of sets found so far. */
    int found() {
        return sets.size();
    }

    /** Adds all sets of two and more items whose rarest item is this one. */
    void mineRow(int row) {
        Level top = levels.get(0);
        if (row < overview.denseItems) {
            takeDensePartners(top, row);
        } else {
            findPartners(top, row);
        }
        extend(0, row, -1, 1);
    }

    private void takeDensePartners(Level top, int row) {
        int found = 0;
        for (int other = 0; other < row; other++) {
            int count = overview.pairCount(row, other);
            if (count >= minimumCount) {
                top.partner[found] = other;
                top.partnerCount[found++] = count;
            }
        }
        top.partners = found;
    }

    private void extend(int depth, int row, int node, int size) {
        Level level = levels.get(depth);
        if (level.partners == 0) {
            return;
        }
        int first = addSets(level, node);
        if (level.partners < 2 || size + 1 >= maximumSize) {
            return;
        }
        Level next = levelBelow(depth);
        next.provide(level.partners);
        for (int i = 0; i < level.partners; i++) {
            next.item[i] = level.item[level.partner[i]];
            next.node[i] = first + i;
        }
        int tails = project(level, row, next);
        if (tails >= minimumCount) {
            descend(depth + 1, tails, size + 1);
        }
    }

    private int addSets(Level level, int node) {
        int first = sets.size();
        for (int i = 0; i < level.partners; i++) {
            sets.add(node, level.item[level.partner[i]], level.partnerCount[i]);
        }
        return first;
    }

    private Level levelBelow(int depth) {
        if (depth + 1 == levels.size()) {
            levels.add(new Level(Tails.empty(budget), budget));
        }
        return levels.get(depth + 1);
    }

    private void descend(int depth, int tails, int size) {
        Level level = levels.get(depth);
        if (BitMiner.isCheaper(level, tails)) {
            bitMiner.mine(level, tails, size);
            return;
        }
        level.tails.index(level.items, level.occurrences);
        for (int row = 1; row < level.items; row++) {
            if (level.tails.end[row] - level.tails.start[row] >= minimumCount) {
                findPartners(level, row);
                extend(depth, row, level.node[row], size);
            }
        }
        work.check();
    }

    private void findPartners(Level level, int row) {
        int from = level.tails.start[row];
        int to = level.tails.end[row];
        for (int at = from; at < to; at += CHECK_EVERY) {
            count(level, row, at, Math.min(to, at + CHECK_EVERY));
            if (to - at > CHECK_EVERY) {
                work.check();
            }
        }
        if ((to - from) * 16L < row) {
            collectAlongTails(level, row);
        } else {
            collectByItem(level, row);
        }
    }

    private void count(Level level, int row, int from, int to) {
        int[][] pages = level.tails.pages;
        int[] positions = level.tails.blocks[level.tails.block[row]];
        int[] counter = level.counter;
        for (int batch = from; batch < to; batch += BATCH) {
            int end = Math.min(to, batch + BATCH);
            fetch(level, positions, batch, end);
            for (int i = batch; i < end; i++) {
                int item = firstItems[i - batch];
                if (item >= 0) {
                    item = countInner(pages[positions[i] >>> Baskets.PAGE_BITS], positions[i], item, counter);
                }
                counter[~item]++;
            }
        }
    }

    /** Fetches the beginnings of the tails, so that the processor waits for many cache misses at once. */
    private void fetch(Level level, int[] positions, int from, int to) {
        int[][] pages = level.tails.pages;
        for (int i = from; i < to; i++) {
            int position = positions[i];
            firstItems[i - from] = pages[position >>> Baskets.PAGE_BITS][(position & Baskets.PAGE_MASK) + 1];
        }
    }

    /** Counts the items from {@code first} on, up to the last, which is returned. */
    private static int countInner(int[] page, int position, int first, int[] counter) {
        int at = (position & Baskets.PAGE_MASK) + 1;
        int item = first;
        while (item >= 0) {
            counter[item]++;
            item = page[++at];
        }
        return item;
    }

    private void collectByItem(Level level, int row) {
        int[] counter = level.counter;
        int found = 0;
        for (int item = 0; item < row; item++) {
            int count = counter[item];
            counter[item] = 0;
            if (count >= minimumCount) {
                level.partner[found] = item;
                level.partnerCount[found++] = count;
            }
        }
        level.partners = found;
    }

    private void collectAlongTails(Level level, int row) {
        int[] positions = level.tails.blocks[level.tails.block[row]];
        int[] counter = level.counter;
        int found = 0;
        for (int i = level.tails.start[row]; i < level.tails.end[row]; i++) {
            int[] page = level.tails.pages[positions[i] >>> Baskets.PAGE_BITS];
            int at = positions[i] & Baskets.PAGE_MASK;
            int item;
            do {
                item = page[++at];
                int plain = item ^ (item >> 31);
                int count = counter[plain];
                counter[plain] = 0;
                if (count >= minimumCount) {
                    level.partner[found] = plain;
                    level.partnerCount[found++] = count;
                }
            } while (item >= 0);
        }
        level.partners = found;
        sortPartners(level, found);
    }

    private static void sortPartners(Level level, int found) {
        for (int i = 1; i < found; i++) {
            int item = level.partner[i];
            int count = level.partnerCount[i];
            int j = i - 1;
            while (j >= 0 && level.partner[j] > item) {
                level.partner[j + 1] = level.partner[j];
                level.partnerCount[j + 1] = level.partnerCount[j];
                j--;
            }
            level.partner[j + 1] = item;
            level.partnerCount[j + 1] = count;
        }
    }

    /** Writes the row's tails, of its partners only and where two of them stand, to the next level. */
    private int project(Level level, int row, Level next) {
        for (int i = 0; i < level.partners; i++) {
            level.map[level.partner[i]] = i + 1;
        }
        next.tails.clear();
        int tails = 0;
        int from = level.tails.start[row];
        int to = level.tails.end[row];
        for (int at = from; at < to; at += CHECK_EVERY) {
            tails += copy(level, row, at, Math.min(to, at + CHECK_EVERY), next.tails);
            if (to - at > CHECK_EVERY) {
                work.check();
            }
        }
        for (int i = 0; i < level.partners; i++) {
            level.map[level.partner[i]] = 0;
        }
        return tails;
    }

    private int copy(Level level, int row, int from, int to, Tails target) {
        int[] positions = level.tails.blocks[level.tails.block[row]];
        int room = level.partners + 1;
        int copied = 0;
        for (int batch = from; batch < to; batch += BATCH) {
            int end = Math.min(to, batch + BATCH);
            fetch(level, positions, batch, end);
            for (int i = batch; i < end; i++) {
                int[] out = target.pageWithRoom(room);
                int used = target.lengths[target.pageCount - 1];
                int[] page = level.tails.pages[positions[i] >>> Baskets.PAGE_BITS];
                int at = (positions[i] & Baskets.PAGE_MASK) + 1;
                int copiedTo = copyTail(page, at, firstItems[i - batch], level.map, out, used);
                if (copiedTo - used >= 2) {
                    out[copiedTo - 1] = ~out[copiedTo - 1];
                    target.lengths[target.pageCount - 1] = copiedTo;
                    copied++;
                }
            }
        }
        return copied;
    }

    /** Copies the tail that begins with {@code first} and returns where the copy ends. */
    private static int copyTail(int[] page, int from, int first, int[] map, int[] out, int to) {
        int at = from;
        int end = to;
        int item = first;
        while (item >= 0) {
            int number = map[item];
            out[end] = number - 1;
            end += -number >>> 31;
            item = page[++at];
        }
        int number = map[~item];
        out[end] = number - 1;
        return end + (-number >>> 31);
    }
}
