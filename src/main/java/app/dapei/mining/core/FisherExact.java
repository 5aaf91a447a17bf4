package app.dapei.mining.core;

/**
 * Fisher's exact test of a two-by-two table, one-sided: the upper tail of the hypergeometric distribution, in
 * logarithms and thus without underflow.
 *
 * <p>The first probability is computed from deviances as in C. Loader, "Fast and accurate computation of binomial
 * probabilities" (2000), because differences of log-factorials lose their digits in large tables; its neighbours follow
 * from it by ratios. Relative error of p below 1e-9 for tables of up to a billion.
 */
final class FisherExact {
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
    private static final double NEGLIGIBLE = 1e-17;
    private static final double[] SMALL_STIRLING_ERRORS = smallStirlingErrors();

    private FisherExact() {}

    /**
     * Logarithm of the probability of at least this many hits.
     *
     * @param hits observed members of the sample that are marked
     * @param sample size of the sample
     * @param marked marked members of the whole
     * @param whole size of the whole
     * @return in (-infinity, 0]
     */
    static double logGreater(int hits, int sample, int marked, int whole) {
        int least = (int) Math.max(0, (long) sample + marked - whole);
        int most = Math.min(sample, marked);
        if (hits <= least) {
            return 0;
        }
        if ((long) hits * whole >= (long) sample * marked) {
            return Math.min(
                    0, logPoint(hits, sample, marked, whole) + Math.log(sumUpwards(hits, most, sample, marked, whole)));
        }
        int below = hits - 1;
        double lower =
                logPoint(below, sample, marked, whole) + Math.log(sumDownwards(below, least, sample, marked, whole));
        return Math.log1p(-Math.min(1, Math.exp(lower)));
    }

    /** Sum of the probabilities from {@code from} upwards, in units of the first. */
    private static double sumUpwards(int from, int most, int sample, int marked, int whole) {
        double rest = (double) whole - sample - marked;
        double term = 1;
        double sum = 1;
        for (int k = from; k < most; k++) {
            term *= (double) (sample - k) * (marked - k) / ((k + 1.0) * (rest + k + 1.0));
            sum += term;
            if (term < sum * NEGLIGIBLE) {
                break;
            }
        }
        return sum;
    }

    private static double sumDownwards(int from, int least, int sample, int marked, int whole) {
        double rest = (double) whole - sample - marked;
        double term = 1;
        double sum = 1;
        for (int k = from; k > least; k--) {
            term *= k * (rest + k) / ((sample - k + 1.0) * (marked - k + 1.0));
            sum += term;
            if (term < sum * NEGLIGIBLE) {
                break;
            }
        }
        return sum;
    }

    /** Logarithm of the probability of exactly this many hits. */
    static double logPoint(int hits, int sample, int marked, int whole) {
        double unmarked = (double) whole - marked;
        double share = (double) sample / whole;
        double other = ((double) whole - sample) / whole;
        return logBinomial(hits, marked, share, other)
                + logBinomial((double) sample - hits, unmarked, share, other)
                - logBinomial(sample, whole, share, other);
    }

    /** Logarithm of the binomial probability of {@code k} in {@code n}; {@code p + q = 1}. */
    private static double logBinomial(double k, double n, double p, double q) {
        if (k == 0) {
            return n == 0 ? 0 : n * (q > p ? Math.log1p(-p) : Math.log(q));
        }
        if (k == n) {
            return n * (p > q ? Math.log1p(-q) : Math.log(p));
        }
        double errors = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
        double deviances = deviance(k, n * p) + deviance(n - k, n * q);
        return errors - deviances - HALF_LOG_TWO_PI - 0.5 * Math.log(k * (n - k) / n);
    }

    /** {@code x ln(x/m) + m - x}, without cancellation where the two are near. */
    private static double deviance(double x, double m) {
        double difference = x - m;
        if (Math.abs(difference) >= 0.1 * (x + m)) {
            return x * Math.log(x / m) - difference;
        }
        double v = difference / (x + m);
        double sum = difference * v;
        double factor = 2 * x * v;
        double square = v * v;
        for (int j = 3; j < 1000; j += 2) {
            factor *= square;
            double next = sum + factor / j;
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return sum;
    }

    /** {@code ln n! - (ln sqrt(2 pi n) + n ln n - n)}. */
    private static double stirlingError(double n) {
        if (n < SMALL_STIRLING_ERRORS.length) {
            return SMALL_STIRLING_ERRORS[(int) n];
        }
        double square = n * n;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square)
                / n;
    }

    private static double[] smallStirlingErrors() {
        double[] errors = new double[16];
        double factorial = 1;
        for (int n = 1; n < errors.length; n++) {
            factorial *= n;
            errors[n] = Math.log(factorial) - (HALF_LOG_TWO_PI + 0.5 * Math.log(n) + n * Math.log(n) - n);
        }
        return errors;
    }
}
