package app.dapei.mining.core;

import java.util.Arrays;

/** For each frequent item the numbers of the baskets that it stands in, rising. Four bytes an occurrence. */
final class OccurrenceLists {
    private static final int CHECK_EVERY = 1 << 16;

    private final int[][] baskets;

    OccurrenceLists(Baskets all, int items, Work work, MemoryBudget budget) {
        baskets = new int[items][];
        for (int item = 0; item < items; item++) {
            baskets[item] = budget.ints(all.count(item));
        }
        int[] filled = budget.ints(items);
        int basket = 0;
        for (int page = 0; page < all.pages.length; page++) {
            int[] values = all.pages[page];
            for (int i = 0; i < all.lengths[page]; i++) {
                int item = values[i] ^ (values[i] >> 31);
                if (item < items) {
                    baskets[item][filled[item]++] = basket;
                }
                if (values[i] < 0 && (++basket & (CHECK_EVERY - 1)) == 0) {
                    work.check();
                }
            }
        }
        budget.release(16 + 4L * items);
    }

    /** Bytes that the lists of so many occurrences take at most. */
    static long bytes(long occurrences, int items) {
        return 4 * occurrences + 24L * items;
    }

    /** The baskets of one item; not to be changed. */
    int[] of(int item) {
        return baskets[item];
    }

    /**
     * Writes the baskets that contain all these items, rising, and returns their number.
     *
     * @param found as long as the shortest of the lists
     */
    int ofAll(int[] items, int size, int[] found) {
        int rarest = items[0];
        for (int i = 1; i < size; i++) {
            rarest = baskets[items[i]].length < baskets[rarest].length ? items[i] : rarest;
        }
        int left = baskets[rarest].length;
        System.arraycopy(baskets[rarest], 0, found, 0, left);
        for (int i = 0; i < size && left > 0; i++) {
            if (items[i] != rarest) {
                left = retain(found, left, baskets[items[i]]);
            }
        }
        return left;
    }

    private static int retain(int[] found, int size, int[] list) {
        int kept = 0;
        int at = 0;
        for (int i = 0; i < size; i++) {
            int wanted = found[i];
            at = firstAtLeast(list, at, wanted);
            if (at == list.length) {
                break;
            }
            if (list[at] == wanted) {
                found[kept++] = wanted;
            }
        }
        return kept;
    }

    /** Gallops, then halves. */
    private static int firstAtLeast(int[] list, int from, int wanted) {
        int step = 1;
        int low = from;
        int high = from;
        while (high < list.length && list[high] < wanted) {
            low = high + 1;
            high += step;
            step <<= 1;
        }
        int place = Arrays.binarySearch(list, low, Math.min(list.length, high), wanted);
        return place >= 0 ? place : ~place;
    }
}
