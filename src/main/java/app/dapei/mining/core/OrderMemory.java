package app.dapei.mining.core;

import java.util.Arrays;

/** What each order held when it was last told: flat arrays, about 20 bytes an order and 4 an item. */
final class OrderMemory {
    /** The day of an order that is not known. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int SMALLEST = 64;
    private static final long EMPTY = Long.MIN_VALUE;

    private long[] keys = emptyKeys(SMALLEST);
    /** Where the order's day, number of items and items begin; negative where it is gone. */
    private int[] places = new int[SMALLEST];

    private int used;
    private int[] values = new int[4 * SMALLEST];
    private int end;

    void put(long order, int day, int[] items) {
        int slot = slot(order);
        if (keys[slot] == EMPTY && 4 * (used + 1) > 3 * keys.length || end > Integer.MAX_VALUE / 2) {
            rebuild(NONE);
            slot = slot(order);
        }
        if (keys[slot] == EMPTY) {
            keys[slot] = order;
            used++;
        }
        int needed = Math.addExact(end, items.length + 2);
        if (needed > values.length) {
            values = Arrays.copyOf(values, Math.max(needed, Math.addExact(values.length, values.length >> 1)));
        }
        places[slot] = end;
        values[end] = day;
        values[end + 1] = items.length;
        System.arraycopy(items, 0, values, end + 2, items.length);
        end = needed;
    }

    int day(long order) {
        int slot = slot(order);
        return keys[slot] == EMPTY || places[slot] < 0 ? NONE : values[places[slot]];
    }

    /** The items of an order that is known. */
    int[] items(long order) {
        int place = places[slot(order)];
        return Arrays.copyOfRange(values, place + 2, place + 2 + values[place + 1]);
    }

    void remove(long order) {
        int slot = slot(order);
        if (keys[slot] != EMPTY) {
            places[slot] = -1;
        }
    }

    /** Forgets the orders of this day and before. */
    void forgetUpTo(int day) {
        rebuild(day);
    }

    long bytes() {
        return 12L * keys.length + 4L * values.length + 64;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ItemHash.mixed(key) & mask;
        while (keys[slot] != key && keys[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Writes anew what is known of later days, without what was removed or told again since. */
    private void rebuild(int lastForgotten) {
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        int[] oldValues = values;
        int alive = 0;
        int room = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (isAlive(oldKeys, oldPlaces, oldValues, slot, lastForgotten)) {
                alive++;
                room += oldValues[oldPlaces[slot] + 1] + 2;
            }
        }
        int length = SMALLEST;
        while (length < 2L * (alive + 1)) {
            length <<= 1;
        }
        keys = emptyKeys(length);
        places = new int[length];
        values = new int[Math.max(4 * SMALLEST, room + (room >> 2))];
        used = 0;
        end = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (isAlive(oldKeys, oldPlaces, oldValues, slot, lastForgotten)) {
                int from = oldPlaces[slot];
                put(
                        oldKeys[slot],
                        oldValues[from],
                        Arrays.copyOfRange(oldValues, from + 2, from + 2 + oldValues[from + 1]));
            }
        }
    }

    private static boolean isAlive(long[] keys, int[] places, int[] values, int slot, int lastForgotten) {
        return keys[slot] != EMPTY && places[slot] >= 0 && values[places[slot]] > lastForgotten;
    }

    private static long[] emptyKeys(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }
}
