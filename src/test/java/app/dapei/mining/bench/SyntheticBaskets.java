package app.dapei.mining.bench;

import app.dapei.mining.core.BasketEncoder;
import app.dapei.mining.core.Baskets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * Baskets from a seed: items with Zipf popularity, lengths around a mean of about six, and planted sets of two to four
 * items that are bought together.
 */
final class SyntheticBaskets {
    private static final int PLANTED = 1000;
    private static final double PLANTED_SHARE = 0.1;
    private static final double MEAN_LENGTH = 6;
    private static final double EXPONENT = 0.9;

    private final SplittableRandom random;
    private final double[] cumulated;
    private final int[] guide;
    private final int[] names;
    private final int[][] planted = new int[PLANTED][];

    SyntheticBaskets(long seed, int items) {
        random = new SplittableRandom(seed);
        cumulated = new double[items];
        double sum = 0;
        for (int item = 0; item < items; item++) {
            sum += Math.pow(item + 10, -EXPONENT);
            cumulated[item] = sum;
        }
        for (int item = 0; item < items; item++) {
            cumulated[item] /= sum;
        }
        guide = new int[1 << 16];
        for (int i = 0, item = 0; i < guide.length; i++) {
            while (cumulated[item] < (double) i / guide.length) {
                item++;
            }
            guide[i] = item;
        }
        names = shuffled(items);
        for (int set = 0; set < PLANTED; set++) {
            planted[set] = random.ints(2 + random.nextInt(3), 0, items).toArray();
        }
    }

    private int[] shuffled(int items) {
        int[] numbers = new int[items];
        Arrays.setAll(numbers, i -> i);
        for (int i = items - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swapped;
        }
        return numbers;
    }

    /** Baskets, not encoded yet. */
    BasketEncoder baskets(int number) {
        BasketEncoder encoder = BasketEncoder.withoutLimit();
        for (int basket = 0; basket < number; basket++) {
            forEachItem(encoder::add);
            encoder.endBasket();
        }
        return encoder;
    }

    /** The items of the next basket, some of them perhaps twice. */
    void forEachItem(IntConsumer item) {
        int length = poisson();
        if (random.nextDouble() < PLANTED_SHARE) {
            for (int member : planted[strong()]) {
                item.accept(member);
                length--;
            }
        }
        for (int i = 0; i < length; i++) {
            item.accept(names[popular()]);
        }
    }

    /** Some planted sets are bought often, most rarely. */
    private int strong() {
        double u = random.nextDouble();
        return (int) (PLANTED * u * u);
    }

    private int popular() {
        double u = random.nextDouble();
        int item = guide[(int) (u * guide.length)];
        while (cumulated[item] < u) {
            item++;
        }
        return item;
    }

    /** At least one. */
    private int poisson() {
        double limit = Math.exp(-MEAN_LENGTH);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return Math.max(1, count);
    }

    static Baskets encoded(BasketEncoder encoder) {
        return encoder.encode(Integer::compare);
    }
}
