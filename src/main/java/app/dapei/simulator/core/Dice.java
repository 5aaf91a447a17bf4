package app.dapei.simulator.core;

/**
 * A small source of randomness that gives the same numbers on every machine and Java version: SplitMix64
 * (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014). Not for secrets.
 */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** Another source that depends on this one's seed and the name only, so that parts do not disturb each other. */
    static Dice named(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = mix(mixed * 31 + name.charAt(i) + GOLDEN_GAMMA);
        }
        return new Dice(mixed);
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [0, bound); the bias of the multiplication is below bound / 2^53. */
    int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be > 0; got: " + bound);
        }
        return (int) (fraction() * bound);
    }

    /** Uniform in [from, to], both included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    /** Index drawn by weight from running sums, as {@link #runningSums} makes them. */
    int pick(double[] runningSums) {
        double target = fraction() * runningSums[runningSums.length - 1];
        int low = 0;
        int high = runningSums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runningSums[middle] > target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    static double[] runningSums(double[] weights) {
        var sums = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
        return sums;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
