package app.dapei.mining.core;

import java.util.Arrays;

/**
 * Counts by long keys, in two flat arrays with open addressing: 12 bytes a key at three quarters full. Keys whose count
 * has come back to 0 are dropped when the map grows.
 */
final class LongIntMap {
    private static final int SMALLEST = 16;
    private static final long EMPTY = Long.MIN_VALUE;

    private long[] keys = emptyKeys(SMALLEST);
    private int[] values = new int[SMALLEST];
    private int used;

    /** Takes whatever is counted. */
    interface Visitor {
        void visit(long key, int count);
    }

    /**
     * Adds to a key's count.
     *
     * @param key any but the smallest long
     * @return the count afterwards
     */
    int add(long key, int delta) {
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            if (4 * (used + 1) > 3 * keys.length) {
                rebuild();
                slot = slot(key);
            }
            keys[slot] = key;
            used++;
        }
        values[slot] += delta;
        return values[slot];
    }

    int get(long key) {
        int slot = slot(key);
        return keys[slot] == EMPTY ? 0 : values[slot];
    }

    void forEach(Visitor visitor) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != EMPTY && values[slot] != 0) {
                visitor.visit(keys[slot], values[slot]);
            }
        }
    }

    /** Bytes of heap. */
    long bytes() {
        return 12L * keys.length + 48;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ItemHash.mixed(key) & mask;
        while (keys[slot] != key && keys[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rebuild() {
        int alive = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            alive += keys[slot] != EMPTY && values[slot] != 0 ? 1 : 0;
        }
        long[] oldKeys = keys;
        int[] oldValues = values;
        int length = SMALLEST;
        while (length < 2L * (alive + 1)) {
            length <<= 1;
        }
        keys = emptyKeys(length);
        values = new int[length];
        used = 0;
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != EMPTY && oldValues[old] != 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                values[slot] = oldValues[old];
                used++;
            }
        }
    }

    private static long[] emptyKeys(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }
}
