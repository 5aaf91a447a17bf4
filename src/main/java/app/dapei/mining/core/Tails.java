package app.dapei.mining.core;

import java.util.Arrays;

/**
 * Baskets seen from one prefix: what stands beside it, from the rarest to the most frequent item, the last
 * complemented; and for each item where it stands with something behind it. Pages and blocks keep single arrays
 * small. Items are numbered from 0, the most frequent.
 */
final class Tails {
    private static final int SMALLEST_PAGE = 1 << 10;

    private final MemoryBudget budget;
    int[][] pages;
    int[] lengths;
    int pageCount;

    /** Positions of the items, rows of consecutive items side by side. */
    int[][] blocks = {};
    /** The block of each item's row, and its first and last (excluded) place there. */
    int[] block = {};

    int[] start = {};
    int[] end = {};

    private Tails(MemoryBudget budget, int[][] pages, int[] lengths, int pageCount) {
        this.budget = budget;
        this.pages = pages;
        this.lengths = lengths;
        this.pageCount = pageCount;
    }

    static Tails of(Baskets baskets, MemoryBudget budget) {
        return new Tails(budget, baskets.pages, baskets.lengths, baskets.pages.length);
    }

    static Tails empty(MemoryBudget budget) {
        return new Tails(budget, new int[1][0], new int[1], 1);
    }

    void clear() {
        pageCount = 1;
        lengths[0] = 0;
    }

    /** The page to write to, with room for so many more values; its number is {@code pageCount - 1}. */
    int[] pageWithRoom(int room) {
        int last = pageCount - 1;
        int[] page = pages[last];
        int used = lengths[last];
        if (page.length - used >= room) {
            return page;
        }
        if (used + room <= Baskets.PAGE_LENGTH) {
            int length = Math.max(SMALLEST_PAGE, Math.max(used + room, 2 * page.length));
            pages[last] = grown(page, used, Math.min(Baskets.PAGE_LENGTH, length));
            return pages[last];
        }
        if (pageCount == pages.length) {
            pages = Arrays.copyOf(pages, pageCount + 1);
            lengths = Arrays.copyOf(lengths, pageCount + 1);
            pages[pageCount] = budget.ints(Baskets.PAGE_LENGTH);
        }
        lengths[pageCount] = 0;
        pageCount++;
        return pages[pageCount - 1];
    }

    private int[] grown(int[] page, int used, int length) {
        int[] longer = budget.ints(length);
        System.arraycopy(page, 0, longer, 0, used);
        budget.release(16 + 4L * page.length);
        return longer;
    }

    /** Indexes all items; {@code occurrences} is overwritten. */
    void index(int items, int[] occurrences) {
        Arrays.fill(occurrences, 0, items, 0);
        for (int p = 0; p < pageCount; p++) {
            int[] page = pages[p];
            int length = lengths[p];
            for (int i = 0; i < length; i++) {
                if (page[i] >= 0) {
                    occurrences[page[i]]++;
                }
            }
        }
        layOut(occurrences, 0, items);
        for (int p = 0; p < pageCount; p++) {
            scatter(pages[p], 0, lengths[p], p << Baskets.PAGE_BITS, 0, items, end);
        }
    }

    /** Makes room for the rows of these items; afterwards each row is empty, its end at its start. */
    void layOut(int[] occurrences, int from, int to) {
        if (block.length < to) {
            block = budget.replaced(block, to);
            start = budget.replaced(start, to);
            end = budget.replaced(end, to);
        }
        int number = 0;
        int used = 0;
        for (int item = from; item < to; item++) {
            if (used > 0 && (long) used + occurrences[item] > Baskets.PAGE_LENGTH) {
                provideBlock(number++, used);
                used = 0;
            }
            block[item] = number;
            start[item] = used;
            end[item] = used;
            used += occurrences[item];
        }
        provideBlock(number, used);
    }

    private void provideBlock(int number, int length) {
        if (number == blocks.length) {
            blocks = Arrays.copyOf(blocks, number + 1);
            blocks[number] = budget.ints(length);
        } else if (blocks[number].length < length) {
            int[] old = blocks[number];
            blocks[number] = new int[0];
            blocks[number] = budget.replaced(old, length);
        }
    }

    /** Writes the positions of the items of this range behind {@code next}, which moves on. */
    void scatter(int[] page, int first, int last, int pageBase, int from, int to, int[] next) {
        for (int i = first; i < last; i++) {
            int item = page[i];
            if (item >= from && item < to) {
                blocks[block[item]][next[item]++] = pageBase | i;
            }
        }
    }
}
