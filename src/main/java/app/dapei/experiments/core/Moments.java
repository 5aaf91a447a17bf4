package app.dapei.experiments.core;

/**
 * Count, mean and sum of squared deviations of a sample.
 *
 * <p>Merging is Chan, Golub and LeVeque, "Algorithms for computing the sample variance", The American Statistician 37
 * (1983) 242–247, so parts summed apart give the whole without loss.
 *
 * @param n    how many values
 * @param mean their mean, 0 when there is none
 * @param m2   the sum of squared deviations from the mean
 */
public record Moments(long n, double mean, double m2) {

    /** No value yet. */
    public static final Moments EMPTY = new Moments(0, 0, 0);

    /** How far below 0, relative to the sum of squares, a sum of squared deviations may fall by rounding alone. */
    private static final double ROUNDING = 1e-9;

    public Moments {
        Arguments.notNegative("n", n);
        Arguments.finite("mean", mean);
        Arguments.notNegative("m2", m2);
    }

    /**
     * From the sums a database gives.
     *
     * @throws IllegalArgumentException if the sum of squares is smaller than any values with this sum can have
     */
    public static Moments ofSums(long n, double sum, double sumOfSquares) {
        if (n == 0) {
            return EMPTY;
        }
        return new Moments(n, sum / n, centred(n, sum, sum, sumOfSquares));
    }

    /** From the values themselves. */
    public static Moments of(double... values) {
        double mean = 0;
        double m2 = 0;
        for (int index = 0; index < values.length; index++) {
            // Welford, Technometrics 4 (1962)
            double delta = Arguments.finite("values[" + index + "]", values[index]) - mean;
            mean += delta / (index + 1);
            m2 += delta * (values[index] - mean);
        }
        return new Moments(values.length, mean, m2);
    }

    /** Both samples together. */
    public Moments merge(Moments other) {
        if (n == 0) {
            return other;
        }
        if (other.n == 0) {
            return this;
        }
        long total = n + other.n;
        double delta = other.mean - mean;
        double share = (double) other.n / total;
        return new Moments(total, mean + delta * share, m2 + other.m2 + delta * delta * n * share);
    }

    /** The unbiased variance, for n of at least 2; 0 below. */
    public double variance() {
        return n < 2 ? 0 : m2 / (n - 1);
    }

    /** The sum of the values. */
    public double sum() {
        return mean * n;
    }

    /** The sum of the squared values. */
    public double sumOfSquares() {
        return m2 + n * mean * mean;
    }

    /** Σx² − (Σx)²/n, where rounding below 0 is 0 and anything more is a wrong input. */
    static double centred(long n, double sum, double sameSum, double sumOfSquares) {
        double centred = sumOfSquares - sum * sameSum / n;
        if (centred >= 0) {
            return centred;
        }
        if (centred >= -ROUNDING * Math.abs(sumOfSquares)) {
            return 0;
        }
        throw new IllegalArgumentException(
                "sumOfSquares must be >= sum²/n = " + sum * sameSum / n + "; got: " + sumOfSquares);
    }
}
