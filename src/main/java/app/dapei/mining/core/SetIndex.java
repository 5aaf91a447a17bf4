package app.dapei.mining.core;

/** Finds the number of a set from its items. Sets of one item are their rank; larger ones are hashed. */
final class SetIndex {
    private static final int NONE = -1;
    private static final int PUT_IN_AT_ONCE = 1 << 16;

    private final Itemsets sets;
    private final long[] hashes;
    private final int[] slots;

    /** Puts all sets in; the work is asked now and then whether to go on. */
    SetIndex(Itemsets sets, Work work) {
        this.sets = sets;
        hashes = new long[sets.size()];
        int size = 1024;
        while (size < 2L * (sets.size() - sets.singles()) && size < 1 << 30) {
            size <<= 1;
        }
        slots = new int[size];
        for (int set = 0; set < sets.size(); set++) {
            int parent = sets.parent(set);
            hashes[set] = ItemHash.of(sets.item(set)) + (parent < 0 ? 0 : hashes[parent]);
            if (parent >= 0) {
                insert(set);
            }
            if (set % PUT_IN_AT_ONCE == 0) {
                work.check();
            }
        }
    }

    static long bytes(long sets) {
        return 24 * sets + 8192;
    }

    private void insert(int set) {
        int slot = slot(hashes[set]);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = set;
    }

    private int slot(long hash) {
        return (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
    }

    /**
     * Count of a set without one or two of its items.
     *
     * @param set the set's number
     * @param items its items, ascending
     * @param size number of its items, at least two, and more than are left out
     * @param leftOut place of the item left out
     * @param alsoLeftOut place of the other item left out, or -1
     */
    int countWithout(int set, int[] items, int size, int leftOut, int alsoLeftOut) {
        return sets.count(numberWithout(set, items, size, leftOut, alsoLeftOut));
    }

    /** Number of the set whose count {@link #countWithout} tells. */
    int numberWithout(int set, int[] items, int size, int leftOut, int alsoLeftOut) {
        long hash = hashes[set] - ItemHash.of(items[leftOut]);
        int rest = size - 1;
        if (alsoLeftOut >= 0) {
            hash -= ItemHash.of(items[alsoLeftOut]);
            rest--;
        }
        if (rest == 1) {
            return firstKept(leftOut, alsoLeftOut, items);
        }
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int found = slots[slot];
            if (hashes[found] == hash && isRest(found, items, size, leftOut, alsoLeftOut)) {
                return found;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        throw new IllegalStateException("part of frequent set " + set + " is missing");
    }

    private static int firstKept(int leftOut, int alsoLeftOut, int[] items) {
        int place = 0;
        while (place == leftOut || place == alsoLeftOut) {
            place++;
        }
        return items[place];
    }

    private boolean isRest(int found, int[] items, int size, int leftOut, int alsoLeftOut) {
        int node = found;
        for (int place = 0; place < size; place++) {
            if (place != leftOut && place != alsoLeftOut) {
                if (node == NONE || sets.item(node) != items[place]) {
                    return false;
                }
                node = sets.parent(node);
            }
        }
        return node == NONE;
    }
}
