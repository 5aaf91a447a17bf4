package app.dapei.suggestions.core.quality;

import java.util.Arrays;

/**
 * What the baskets before a moment say: how often each item was bought, and beside one item each of the others. Rows of
 * pairs are counted when they are asked for, from the baskets of the item, so that memory grows with the baskets and
 * not with the pairs.
 */
final class PastOrders {

    private final TimedBaskets baskets;
    private final int[] counts;
    private final int[] firstOf;
    private final int[] basketsOf;
    private final int counted;

    /** @param maximumLength longer baskets, those of dealers, are not counted */
    PastOrders(TimedBaskets baskets, int from, int to, int maximumLength) {
        this.baskets = baskets;
        counts = new int[baskets.itemCount()];
        int kept = 0;
        for (int basket = from; basket < to; basket++) {
            int length = baskets.length(basket);
            if (length <= maximumLength) {
                kept++;
                for (int place = 0; place < length; place++) {
                    counts[baskets.item(basket, place)]++;
                }
            }
        }
        counted = kept;
        firstOf = new int[counts.length + 1];
        for (int item = 0; item < counts.length; item++) {
            firstOf[item + 1] = firstOf[item] + counts[item];
        }
        basketsOf = index(from, to, maximumLength);
    }

    private int[] index(int from, int to, int maximumLength) {
        int[] next = Arrays.copyOf(firstOf, counts.length);
        int[] index = new int[firstOf[counts.length]];
        for (int basket = from; basket < to; basket++) {
            int length = baskets.length(basket);
            if (length <= maximumLength) {
                for (int place = 0; place < length; place++) {
                    index[next[baskets.item(basket, place)]++] = basket;
                }
            }
        }
        return index;
    }

    /** Number of baskets counted. */
    int size() {
        return counted;
    }

    int itemCount() {
        return counts.length;
    }

    /** Number of baskets with an item. */
    int count(int item) {
        return counts[item];
    }

    /** Fills a row of one entry per item with the number of baskets that contain it beside the main item. */
    void together(int main, int[] row) {
        Arrays.fill(row, 0);
        for (int i = firstOf[main]; i < firstOf[main + 1]; i++) {
            int basket = basketsOf[i];
            int length = baskets.length(basket);
            for (int place = 0; place < length; place++) {
                row[baskets.item(basket, place)]++;
            }
        }
        row[main] = 0;
    }
}
