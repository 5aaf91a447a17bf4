package app.dapei.experiments.core;

import java.util.function.DoubleUnaryOperator;

/**
 * Tails of the noncentral t distribution, (Z + δ)/S with S² = χ²_ν/ν, as the average of normal tails over S. The density of
 * S is normalised by the same quadrature, so no large logarithm is needed.
 */
final class NoncentralT {

    private static final double REACH = 12;
    private static final int PANELS = 24;

    private final double degreesOfFreedom;
    private final double noncentrality;

    NoncentralT(double degreesOfFreedom, double noncentrality) {
        this.degreesOfFreedom = Arguments.positive("degreesOfFreedom", degreesOfFreedom);
        this.noncentrality = noncentrality;
    }

    /** The probability of a value above t. */
    double survival(double t) {
        return average(s -> StandardNormal.survival(t * s - noncentrality));
    }

    /** The probability of a value below t. */
    double cdf(double t) {
        return average(s -> StandardNormal.cdf(t * s - noncentrality));
    }

    private double average(DoubleUnaryOperator function) {
        double deviation = 1 / Math.sqrt(2 * degreesOfFreedom);
        double from = Math.max(0, 1 - REACH * deviation);
        double to = 1 + REACH * deviation;
        double top = GaussLegendre.integrate(from, to, PANELS, s -> density(s) * function.applyAsDouble(s));
        return top / GaussLegendre.integrate(from, to, PANELS, this::density);
    }

    /** s^(ν−1)·exp(−ν(s² − 1)/2), which is 1 at 1. */
    private double density(double s) {
        return Math.exp((degreesOfFreedom - 1) * Math.log(s) - degreesOfFreedom * (s - 1) * (s + 1) / 2);
    }
}
