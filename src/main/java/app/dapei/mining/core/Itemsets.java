package app.dapei.mining.core;

import java.util.Arrays;

/**
 * Frequent itemsets as a tree: each set is its parent's items and one more frequent item. Sets are numbered; a
 * parent's number is smaller than its children's; the sets of one item come first and their number is the item's
 * rank. The numbering depends on the baskets and the settings only. Twelve bytes a set.
 */
public final class Itemsets {
    private final int singles;
    private final int[] parents;
    private final int[] items;
    private final int[] counts;
    private final int basketCount;
    private final int maximumSize;

    Itemsets(int basketCount, int maximumSize, int singles, int[] parents, int[] items, int[] counts) {
        this.basketCount = basketCount;
        this.maximumSize = maximumSize;
        this.singles = singles;
        this.parents = parents;
        this.items = items;
        this.counts = counts;
    }

    /** Number of sets. */
    public int size() {
        return items.length;
    }

    /** Number of baskets in which they were looked for. */
    public int basketCount() {
        return basketCount;
    }

    /** Up to how many items a set could have. */
    public int maximumSize() {
        return maximumSize;
    }

    /** Number of sets of one item. */
    public int singles() {
        return singles;
    }

    /** Number of baskets that contain all items of the set. */
    public int count(int set) {
        return counts[set];
    }

    /** Number of the set without its most frequent item; -1 for a set of one item. */
    public int parent(int set) {
        return parents[set];
    }

    /** Rank of the set's most frequent item. */
    public int item(int set) {
        return items[set];
    }

    /** Number of items in the set. */
    public int sizeOf(int set) {
        int size = 0;
        for (int s = set; s >= 0; s = parents[s]) {
            size++;
        }
        return size;
    }

    /** Writes the ranks of the set's items, ascending, and returns their number. */
    public int itemsOf(int set, int[] ranks) {
        int size = 0;
        for (int s = set; s >= 0; s = parents[s]) {
            ranks[size++] = items[s];
        }
        return size;
    }

    /** The ranks of the set's items, ascending. */
    public int[] itemsOf(int set) {
        int[] ranks = new int[sizeOf(set)];
        itemsOf(set, ranks);
        return ranks;
    }

    /** The least minimum count that at most so many of these sets reach. */
    public int minimumCountFor(long atMost) {
        if (atMost >= counts.length) {
            return 1;
        }
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        return sorted[counts.length - 1 - (int) Math.max(0, atMost)] + 1;
    }

    /** Number of sets by number of items; the first value stands for the empty set and is 0. */
    public long[] sizes() {
        byte[] depth = new byte[items.length];
        long[] sizes = new long[2];
        for (int set = 0; set < items.length; set++) {
            int size = parents[set] < 0 ? 1 : depth[parents[set]] + 1;
            depth[set] = (byte) size;
            if (size >= sizes.length) {
                sizes = Arrays.copyOf(sizes, size + 1);
            }
            sizes[size]++;
        }
        return sizes;
    }
}
