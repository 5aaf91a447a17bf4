package app.dapei.experiments.core;

/**
 * A ratio of two sums over the units, such as order value over orders, where the viewer is the unit and may have many
 * orders. Its variance is the delta method's.
 *
 * @param numeratorDenominator numerator (x) and denominator (y) of every unit
 */
public record RatioStatistic(BivariateMoments numeratorDenominator) implements MetricStatistic {

    @Override
    public long n() {
        return numeratorDenominator.n();
    }

    /** The ratio with the variance of one unit, or why there is none. */
    public Estimate<ArmMean> estimate() {
        return ArmMean.of(this);
    }

    /** Both samples together. */
    public RatioStatistic merge(RatioStatistic other) {
        return new RatioStatistic(numeratorDenominator.merge(other.numeratorDenominator));
    }

    /** Whether the ratio exists. */
    boolean hasDenominator() {
        return numeratorDenominator.y().mean() != 0;
    }

    /** Sum of numerators over sum of denominators. */
    double ratio() {
        return numeratorDenominator.x().mean() / numeratorDenominator.y().mean();
    }

    /** (σ²_M − 2Rσ_MD + R²σ²_D)/μ_D²: the variance of a unit's linearised share in the ratio. */
    double unitVariance() {
        double ratio = ratio();
        double denominator = numeratorDenominator.y().mean();
        return (numeratorDenominator.x().variance()
                        - 2 * ratio * numeratorDenominator.covariance()
                        + ratio * ratio * numeratorDenominator.y().variance())
                / (denominator * denominator);
    }
}
