package app.dapei.experiments.core;

/**
 * The mean of one arm, adjusted for pre-experiment values where those are known.
 *
 * @param n             units
 * @param mean          the mean, adjusted
 * @param variance      the variance of one unit, adjusted; the mean's is this over n
 * @param rawMean       the mean as observed; equal to {@code mean} without adjustment
 * @param rawVariance   the variance of one unit as observed
 * @param rawCovariance the covariance, within a unit, of the adjusted with the observed value
 */
public record ArmMean(long n, double mean, double variance, double rawMean, double rawVariance, double rawCovariance) {

    /** A mean without adjustment. */
    static ArmMean unadjusted(long n, double mean, double variance) {
        return new ArmMean(n, mean, variance, mean, variance, variance);
    }

    /** The variance of the mean. */
    public double varianceOfMean() {
        return variance / n;
    }

    /** The share of the variance that the adjustment takes away; 0 without adjustment. */
    public double varianceReduction() {
        return 1 - variance / rawVariance;
    }
}
