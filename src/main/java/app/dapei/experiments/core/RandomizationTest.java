package app.dapei.experiments.core;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The test that needs no model: how extreme is the observed difference of means among those of all assignments that the
 * design could have drawn (R. A. Fisher, The Design of Experiments, 1935)?
 *
 * <p>Every block keeps its number of treated units: one block for completely randomised units, one per pair of windows in
 * a switchback. All assignments are enumerated when there are at most {@link #MOST_ENUMERATED}; beyond, as many are drawn
 * as asked for, from a seed that the caller passes, and the observed one counts among them.
 */
public final class RandomizationTest {

    /** The most assignments that are enumerated. */
    public static final long MOST_ENUMERATED = 1_000_000;

    private static final double TIE = 1e-12;
    private static final RandomizationTest DEFAULT = new RandomizationTest(20_000, 0);

    private final int draws;
    private final long seed;

    private RandomizationTest(int draws, long seed) {
        this.draws = draws;
        this.seed = seed;
    }

    /** Enumerates where it can, else draws 20,000 assignments from the seed 0. */
    public static RandomizationTest withDefaults() {
        return DEFAULT;
    }

    /** With other draws for designs too large to enumerate. */
    public RandomizationTest withDraws(int newDraws, long newSeed) {
        return new RandomizationTest(Arguments.atLeast("draws", 1, newDraws), newSeed);
    }

    /**
     * The observed difference among all.
     *
     * @param estimate    mean of the treated minus mean of the others
     * @param pTwoSided   share of assignments at least as far from 0
     * @param pGreater    share of assignments at least as large
     * @param pLess       share of assignments at most as large
     * @param assignments how many were looked at
     * @param exact       whether these were all
     */
    public record Randomized(
            double estimate, double pTwoSided, double pGreater, double pLess, long assignments, boolean exact) {

        /** Twice the smaller one-sided p-value, at most 1. */
        public double pDoubled() {
            return Math.min(1, 2 * Math.min(pGreater, pLess));
        }
    }

    /** Tests values of which some were treated, all in one block. */
    public Randomized test(double[] values, boolean[] treated) {
        return test(values, treated, new int[values.length]);
    }

    /**
     * Tests values in blocks.
     *
     * @param values  one per unit
     * @param treated whether the unit was treated; some, not all
     * @param block   the block of each unit; only swaps within a block were possible
     */
    public Randomized test(double[] values, boolean[] treated, int[] block) {
        Arguments.sameLength("values", values.length, "treated", treated.length);
        Arguments.sameLength("values", values.length, "block", block.length);
        Arguments.finite("values", values);
        long count = IntStream.range(0, treated.length)
                .filter(index -> treated[index])
                .count();
        if (count == 0 || count == values.length) {
            throw new IllegalArgumentException(
                    "treated must hold some units but not all; got: " + count + " of " + values.length);
        }
        var tally = new Tally(values, treated, count);
        int[][] blocks = Arrays.stream(block)
                .distinct()
                .sorted()
                .mapToObj(number -> IntStream.range(0, block.length)
                        .filter(i -> block[i] == number)
                        .toArray())
                .toArray(int[][]::new);
        boolean exact = assignments(blocks, treated) <= MOST_ENUMERATED;
        if (exact) {
            enumerate(tally, blocks, treated, 0, 0);
        } else {
            tally.add(tally.observedSum);
            draw(tally, blocks, treated);
        }
        return tally.result(exact);
    }

    private static double assignments(int[][] blocks, boolean[] treated) {
        double product = 1;
        for (int[] members : blocks) {
            int chosen = treatedIn(members, treated);
            for (int k = 1; k <= chosen; k++) {
                product *= (members.length - chosen + k) / (double) k;
            }
        }
        return product;
    }

    private static int treatedIn(int[] members, boolean[] treated) {
        return (int) Arrays.stream(members).filter(index -> treated[index]).count();
    }

    private static void enumerate(Tally tally, int[][] blocks, boolean[] treated, int at, double sum) {
        if (at == blocks.length) {
            tally.add(sum);
        } else {
            choose(tally, blocks, treated, at, 0, treatedIn(blocks[at], treated), sum);
        }
    }

    private static void choose(Tally tally, int[][] blocks, boolean[] treated, int at, int from, int left, double sum) {
        if (left == 0) {
            enumerate(tally, blocks, treated, at + 1, sum);
            return;
        }
        int[] members = blocks[at];
        for (int index = from; index <= members.length - left; index++) {
            choose(tally, blocks, treated, at, index + 1, left - 1, sum + tally.values[members[index]]);
        }
    }

    private void draw(Tally tally, int[][] blocks, boolean[] treated) {
        var random = new SplittableRandom(seed);
        int[][] order = Arrays.stream(blocks).map(int[]::clone).toArray(int[][]::new);
        int[] chosen = Arrays.stream(blocks)
                .mapToInt(members -> treatedIn(members, treated))
                .toArray();
        for (int draw = 0; draw < draws; draw++) {
            double sum = 0;
            for (int at = 0; at < order.length; at++) {
                int[] members = order[at];
                for (int index = 0; index < chosen[at]; index++) {
                    int other = index + random.nextInt(members.length - index);
                    int kept = members[index];
                    members[index] = members[other];
                    members[other] = kept;
                    sum += tally.values[members[index]];
                }
            }
            tally.add(sum);
        }
    }

    private static final class Tally {
        private final double[] values;
        private final double total;
        private final double count;
        private final double observedSum;
        private final double observed;
        private final double scale;
        private long all;
        private long further;
        private long larger;
        private long smaller;

        private Tally(double[] values, boolean[] treated, long count) {
            this.values = values;
            this.count = count;
            this.total = Arrays.stream(values).sum();
            this.observedSum = IntStream.range(0, values.length)
                    .filter(index -> treated[index])
                    .mapToDouble(index -> values[index])
                    .sum();
            this.observed = difference(observedSum);
            this.scale =
                    TIE * Math.max(1, Arrays.stream(values).map(Math::abs).max().orElse(1));
        }

        private double difference(double sum) {
            return sum / count - (total - sum) / (values.length - count);
        }

        private void add(double sum) {
            double difference = difference(sum);
            all++;
            further += Math.abs(difference) >= Math.abs(observed) - scale ? 1 : 0;
            larger += difference >= observed - scale ? 1 : 0;
            smaller += difference <= observed + scale ? 1 : 0;
        }

        private Randomized result(boolean exact) {
            double n = all;
            return new Randomized(observed, further / n, larger / n, smaller / n, all, exact);
        }
    }
}
