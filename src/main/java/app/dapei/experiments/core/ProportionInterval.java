package app.dapei.experiments.core;

/**
 * Confidence intervals for one share.
 *
 * <p>{@link #WILSON} is the one to show: it never leaves [0, 1] and is right on average even for 0 of n. Comparison of all
 * five: Brown, Cai and DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001) 101–133.
 */
public enum ProportionInterval {
    /** Wilson's score interval, JASA 22 (1927). */
    WILSON,
    /** Wald's formula after adding z²/2 successes and failures. */
    AGRESTI_COULL,
    /** p ± z·SE, clipped to [0, 1]; wrong for few successes. */
    NORMAL,
    /** Equal-tailed interval of the Beta(½, ½) posterior. */
    JEFFREYS,
    /** The exact one of Clopper and Pearson, Biometrika 26 (1934): never too narrow, often too wide. */
    CLOPPER_PEARSON;

    /**
     * The interval of a share.
     *
     * @throws IllegalArgumentException without units
     */
    public Interval of(ProportionStatistic share, double confidence) {
        Arguments.positive("n", share.n());
        double z = StandardNormal.twoSidedCritical(1 - Arguments.openProbability("confidence", confidence));
        double tail = (1 - confidence) / 2;
        return switch (this) {
            case WILSON -> wilson(share.successes(), share.n(), z);
            case AGRESTI_COULL -> agrestiCoull(share, z);
            case NORMAL -> wald(share.rate(), share.n(), z);
            case JEFFREYS ->
                BetaDistribution.of(share.successes() + 0.5, share.failures() + 0.5)
                        .equalTailed(confidence);
            case CLOPPER_PEARSON -> clopperPearson(share, tail);
        };
    }

    /** Wilson's interval for a critical value, from counts that need not be whole. */
    static Interval wilson(double successes, double n, double z) {
        double rate = successes / n;
        double square = z * z;
        double centre = (rate + square / (2 * n)) / (1 + square / n);
        double halfWidth = z / (1 + square / n) * Math.sqrt(rate * (1 - rate) / n + square / (4 * n * n));
        double lower = successes == 0 ? 0 : centre - halfWidth;
        double upper = successes == n ? 1 : centre + halfWidth;
        return new Interval(lower, upper);
    }

    private static Interval agrestiCoull(ProportionStatistic share, double z) {
        double n = share.n() + z * z;
        return wald((share.successes() + z * z / 2) / n, n, z);
    }

    private static Interval wald(double rate, double n, double z) {
        return Interval.around(rate, z * Math.sqrt(rate * (1 - rate) / n)).clampedTo(0, 1);
    }

    private static Interval clopperPearson(ProportionStatistic share, double tail) {
        double lower = share.successes() == 0
                ? 0
                : BetaDistribution.of(share.successes(), share.failures() + 1.0).quantile(tail);
        double upper = share.failures() == 0
                ? 1
                : BetaDistribution.of(share.successes() + 1.0, share.failures()).quantile(1 - tail);
        return new Interval(lower, upper);
    }
}
