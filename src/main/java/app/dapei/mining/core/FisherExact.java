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
    private static final double LOG_TWO = Math.log(2);
    private static final double[] STIRLING_ERRORS = stirlingErrors();

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

    /**
     * Whether the probability of at least this many hits is at most a level, told from bounds wherever they decide: the
     * first probability of the tail is less than the tail, and its neighbours fall at least geometrically.
     *
     * @param logLevel logarithm of the level
     */
    static boolean isGreaterAtMost(double logLevel, int hits, int sample, int marked, int whole) {
        int least = (int) Math.max(0, (long) sample + marked - whole);
        if (hits <= least || (long) hits * whole < (long) sample * marked) {
            return logGreater(hits, sample, marked, whole) <= logLevel;
        }
        double point = logPoint(hits, sample, marked, whole);
        if (point > logLevel) {
            return false;
        }
        double rest = (double) whole - sample - marked;
        double ratio = (double) (sample - hits) * (marked - hits) / ((hits + 1.0) * (rest + hits + 1.0));
        if (ratio < 0.5 && point + LOG_TWO <= logLevel) {
            return true;
        }
        int most = Math.min(sample, marked);
        return point + Math.log(sumUpwards(hits, most, sample, marked, whole)) <= logLevel;
    }

    /** Logarithm of the probability of exactly this many hits. */
    static double logPoint(int hits, int sample, int marked, int whole) {
        double missed = (double) marked - hits;
        double unmarkedHits = (double) sample - hits;
        double unmarked = (double) whole - marked;
        double unmarkedRest = unmarked - unmarkedHits;
        double rest = (double) whole - sample;
        if (hits == 0 || missed == 0 || unmarkedHits == 0 || unmarkedRest == 0) {
            return logPointAtTheEdge(hits, sample, marked, whole);
        }
        // the three binomials below at once: the third has no deviance, and their roots are one
        double share = sample / (double) whole;
        double other = rest / whole;
        double errors = stirlingError(marked)
                - stirlingError(hits)
                - stirlingError(missed)
                + stirlingError(unmarked)
                - stirlingError(unmarkedHits)
                - stirlingError(unmarkedRest)
                - stirlingError(whole)
                + stirlingError(sample)
                + stirlingError(rest);
        double deviances = deviance(hits, marked * share)
                + deviance(missed, marked * other)
                + deviance(unmarkedHits, unmarked * share)
                + deviance(unmarkedRest, unmarked * other);
        double spread = (hits * missed / marked) * (unmarkedHits * unmarkedRest / unmarked) / (sample * rest / whole);
        return errors - deviances - HALF_LOG_TWO_PI - 0.5 * Math.log(spread);
    }

    private static double logPointAtTheEdge(int hits, int sample, int marked, int whole) {
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
        return n < STIRLING_ERRORS.length ? STIRLING_ERRORS[(int) n] : stirlingSeries(n);
    }

    private static double stirlingSeries(double n) {
        double inverse = 1 / n;
        double square = inverse * inverse;
        return inverse
                * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
    }

    private static double[] stirlingErrors() {
        double[] errors = new double[1 << 12];
        double factorial = 1;
        for (int n = 1; n < 16; n++) {
            factorial *= n;
            errors[n] = Math.log(factorial) - (HALF_LOG_TWO_PI + 0.5 * Math.log(n) + n * Math.log(n) - n);
        }
        for (int n = 16; n < errors.length; n++) {
            errors[n] = stirlingSeries(n);
        }
        return errors;
    }
}
