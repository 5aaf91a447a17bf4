package app.dapei.experiments.core;

/**
 * A value per unit with the same unit's value from before the experiment, which explains part of the spread (Deng, Xu,
 * Kohavi and Walker, "Improving the sensitivity of online controlled experiments", WSDM 2013).
 *
 * @param postPre value during (x) and before (y) the experiment of every unit
 * @param binary  whether both values are 0 or 1, so variances are p(1 − p)
 */
public record CupedStatistic(BivariateMoments postPre, boolean binary) implements MetricStatistic {

    /** Values of any size. */
    public static CupedStatistic of(BivariateMoments postPre) {
        return new CupedStatistic(postPre, false);
    }

    /**
     * Units that did something.
     *
     * @param n    units
     * @param post how many did it during the experiment
     * @param pre  how many did it before
     * @param both how many did it both times
     */
    public static CupedStatistic ofProportions(long n, long post, long pre, long both) {
        var during = new ProportionStatistic(n, post).moments();
        var before = new ProportionStatistic(n, pre).moments();
        return new CupedStatistic(BivariateMoments.ofSums(during, before, both), true);
    }

    @Override
    public long n() {
        return postPre.n();
    }

    /** Both samples together. */
    public CupedStatistic merge(CupedStatistic other) {
        return new CupedStatistic(postPre.merge(other.postPre), binary && other.binary);
    }

    /** The values during the experiment alone. */
    public MetricStatistic plain() {
        return binary
                ? new ProportionStatistic(n(), Math.round(postPre.x().sum()))
                : new SampleMeanStatistic(postPre.x());
    }

    /** What sums of squared deviations are divided by. */
    private double divisor() {
        return binary ? n() : n() - 1.0;
    }

    double postVariance() {
        return postPre.x().m2() / divisor();
    }

    double preVariance() {
        return postPre.y().m2() / divisor();
    }

    double covariance() {
        return postPre.coMoment() / divisor();
    }
}
