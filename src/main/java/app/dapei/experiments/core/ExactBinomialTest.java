package app.dapei.experiments.core;

/**
 * The exact test of one share against a value: sums the probabilities of all outcomes that are not more likely than the
 * observed one (with R's relative tolerance of 1e-7 for ties).
 */
public final class ExactBinomialTest {

    private static final double TIE = 1 + 1e-7;

    private ExactBinomialTest() {}

    /** The two-sided p-value of {@code successes} of {@code n} against a share in (0, 1). */
    public static double pValue(long successes, long n, double share) {
        Arguments.openProbability("share", share);
        var observed = new ProportionStatistic(n, successes);
        double expected = n * share;
        if (successes == expected) {
            return 1;
        }
        double limit = probability(successes, n, share) * TIE;
        return successes < expected
                ? Math.min(1, atMost(successes, n, share) + atLeast(firstAtMost(limit, expected, n, share), n, share))
                : Math.min(
                        1,
                        atLeast(observed.successes(), n, share)
                                + atMost(lastAtMost(limit, expected, n, share), n, share));
    }

    private static double atMost(long k, long n, double share) {
        if (k < 0) {
            return 0;
        }
        return k >= n ? 1 : BetaDistribution.of(k + 1.0, n - k).survival(share);
    }

    private static double atLeast(long k, long n, double share) {
        if (k > n) {
            return 0;
        }
        return k <= 0 ? 1 : BetaDistribution.of(k, n - k + 1.0).cdf(share);
    }

    /** The smallest k above the expected count that is not more likely than the limit; n + 1 if there is none. */
    private static long firstAtMost(double limit, double expected, long n, double share) {
        long low = (long) Math.ceil(expected);
        long high = n + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (probability(middle, n, share) <= limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The largest k below the expected count that is not more likely than the limit; −1 if there is none. */
    private static long lastAtMost(double limit, double expected, long n, double share) {
        long low = -1;
        long high = (long) Math.floor(expected);
        while (low < high) {
            long middle = (low + high + 1) >> 1;
            if (probability(middle, n, share) <= limit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static double probability(long k, long n, double share) {
        if (k < 0 || k > n) {
            return 0;
        }
        // P(K = k) = x^k y^(n−k)/((n+1)·B(k+1, n−k+1))
        return new IncompleteBeta(k + 1.0, n - k + 1.0).prefix(share, 1 - share) / (share * (1 - share) * (n + 1));
    }
}
