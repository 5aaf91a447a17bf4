package app.dapei.ingest.core;

import java.util.List;

/**
 * Remembers hashes of rows and keys in open-addressing tables of primitives. Two different rows are taken for the same
 * with a chance of about n² / 2^65: under 10^-6 for ten million rows.
 */
final class RowMemory {

    private static final long PRIME = 0x100000001b3L;
    private static final long START = 0xcbf29ce484222325L;

    private final LongCounts rows = new LongCounts();
    private final LongCounts keys = new LongCounts();

    /** Whether a row of exactly these cells came before. */
    boolean isRepeated(List<String> cells) {
        long hash = START;
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isEmpty()) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            hash = mixed(hash, cells.get(i));
        }
        return rows.increment(hash) > 1;
    }

    /** How often this pair has been asked for, this time included. */
    int occurrence(String group, String key) {
        return keys.increment(mixed(mixed(START, group), key));
    }

    private static long mixed(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        mixed = (mixed ^ 0xFFFF) * PRIME; // end of cell: {"ab", "c"} differs from {"a", "bc"}
        return mixed ^ mixed >>> 32;
    }

    /** Counts by long key; the key 0 stands for "free" and is stored as 1. */
    private static final class LongCounts {

        private long[] keys = new long[1 << 12];
        private int[] counts = new int[1 << 12];
        private int size;

        int increment(long key) {
            long wanted = key == 0 ? 1 : key;
            int slot = slot(keys, wanted);
            if (keys[slot] == 0) {
                keys[slot] = wanted;
                size++;
            }
            int count = ++counts[slot];
            if (size * 5L > keys.length * 3L) {
                grow();
            }
            return count;
        }

        private void grow() {
            var oldKeys = keys;
            var oldCounts = counts;
            keys = new long[oldKeys.length * 2];
            counts = new int[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = slot(keys, oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    counts[slot] = oldCounts[i];
                }
            }
        }

        private static int slot(long[] table, long key) {
            int mask = table.length - 1;
            int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
            while (table[slot] != 0 && table[slot] != key) {
                slot = slot + 1 & mask;
            }
            return slot;
        }
    }
}
