package app.dapei.experiments.core;

/**
 * A value per unit, such as the revenue of each viewer, zeros included.
 *
 * @param moments count, mean and spread of the units' values
 */
public record SampleMeanStatistic(Moments moments) implements MetricStatistic {

    /** From the sums a database gives. */
    public static SampleMeanStatistic ofSums(long n, double sum, double sumOfSquares) {
        return new SampleMeanStatistic(Moments.ofSums(n, sum, sumOfSquares));
    }

    /** From the units' values. */
    public static SampleMeanStatistic of(double... values) {
        return new SampleMeanStatistic(Moments.of(values));
    }

    @Override
    public long n() {
        return moments.n();
    }

    /** Both samples together. */
    public SampleMeanStatistic merge(SampleMeanStatistic other) {
        return new SampleMeanStatistic(moments.merge(other.moments));
    }
}
