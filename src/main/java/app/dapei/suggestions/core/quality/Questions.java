package app.dapei.suggestions.core.quality;

import java.util.Arrays;

/**
 * What is asked of the methods: of each basket of a stretch that has at least two items and is not a dealer's, each
 * item in turn is the main product, and the others are what is to be foreseen. Ordered by main product, since its list
 * is the same each time.
 */
final class Questions {

    private final int[] baskets;
    private final long[] mainsAndPlaces;

    private Questions(int[] baskets, long[] mainsAndPlaces) {
        this.baskets = baskets;
        this.mainsAndPlaces = mainsAndPlaces;
    }

    /** @param most so many baskets are asked about, spread evenly over the stretch where there are more */
    static Questions of(TimedBaskets all, int from, int to, int maximumLength, int most) {
        int[] baskets = new int[to - from];
        int size = 0;
        for (int basket = from; basket < to; basket++) {
            int length = all.length(basket);
            if (length >= 2 && length <= maximumLength) {
                baskets[size++] = basket;
            }
        }
        int[] asked = size <= most ? Arrays.copyOf(baskets, size) : spread(baskets, size, most);
        return new Questions(asked, byMain(all, asked));
    }

    private static int[] spread(int[] baskets, int size, int most) {
        int[] some = new int[most];
        for (int i = 0; i < most; i++) {
            some[i] = baskets[(int) ((long) i * size / most)];
        }
        return some;
    }

    private static long[] byMain(TimedBaskets all, int[] baskets) {
        int size = 0;
        for (int basket : baskets) {
            size += all.length(basket);
        }
        long[] keys = new long[size];
        int next = 0;
        for (int place = 0; place < baskets.length; place++) {
            for (int i = 0; i < all.length(baskets[place]); i++) {
                keys[next++] = (long) all.item(baskets[place], i) << Integer.SIZE | place;
            }
        }
        Arrays.sort(keys);
        return keys;
    }

    /** Number of questions. */
    int size() {
        return mainsAndPlaces.length;
    }

    /** Number of baskets that they are about. */
    int baskets() {
        return baskets.length;
    }

    int main(int question) {
        return (int) (mainsAndPlaces[question] >>> Integer.SIZE);
    }

    /** Which of the baskets that are asked about, from 0. */
    int place(int question) {
        return (int) mainsAndPlaces[question];
    }

    /** The number of a basket that is asked about. */
    int basket(int place) {
        return baskets[place];
    }
}
