package app.dapei.suggestions.core.quality;

import java.util.Arrays;

/** Baskets in the order of time, each with distinct items that are numbered from 0; four bytes an item. */
public final class TimedBaskets {

    private final int[] items;
    private final int[] ends;
    private final int itemCount;

    private TimedBaskets(int[] items, int[] ends, int itemCount) {
        this.items = items;
        this.ends = ends;
        this.itemCount = itemCount;
    }

    /** Number of baskets. */
    public int size() {
        return ends.length;
    }

    /** Number of items, whether or not a basket has them. */
    public int itemCount() {
        return itemCount;
    }

    /** Number of items of a basket. */
    public int length(int basket) {
        return ends[basket] - start(basket);
    }

    /** The item at a place of a basket, in the order in which they were added. */
    public int item(int basket, int place) {
        return items[start(basket) + place];
    }

    private int start(int basket) {
        return basket == 0 ? 0 : ends[basket - 1];
    }

    /** Collects baskets, the oldest first. */
    public static final class Builder {

        private int[] items = new int[1024];
        private int[] ends = new int[256];
        private int[] lastBasket = new int[256];
        private int filled;
        private int baskets;
        private int itemCount;

        /** Adds an item to the basket that is being collected; one that is in it already counts once. */
        public void add(int item) {
            if (item < 0) {
                throw new IllegalArgumentException("items are numbered from 0; got: " + item);
            }
            if (item >= lastBasket.length) {
                lastBasket = Arrays.copyOf(lastBasket, Math.max(item + 1, 2 * lastBasket.length));
            }
            itemCount = Math.max(itemCount, item + 1);
            if (lastBasket[item] == baskets + 1) {
                return;
            }
            lastBasket[item] = baskets + 1;
            if (filled == items.length) {
                items = Arrays.copyOf(items, 2 * filled);
            }
            items[filled++] = item;
        }

        /** Ends the basket that is being collected and begins the next. */
        public void endBasket() {
            if (baskets == ends.length) {
                ends = Arrays.copyOf(ends, 2 * baskets);
            }
            ends[baskets++] = filled;
        }

        public TimedBaskets build() {
            return new TimedBaskets(Arrays.copyOf(items, filled), Arrays.copyOf(ends, baskets), itemCount);
        }
    }
}
