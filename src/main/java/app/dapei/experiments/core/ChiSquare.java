package app.dapei.experiments.core;

import org.apache.commons.math3.special.Gamma;

/**
 * The chi-squared distribution.
 *
 * @param degreesOfFreedom positive
 */
public record ChiSquare(double degreesOfFreedom) {

    private static final int ITERATIONS = 1_000_000;

    public ChiSquare {
        Arguments.positive("degreesOfFreedom", degreesOfFreedom);
    }

    /** The probability of a value above x, by the upper incomplete gamma function, so small tails keep their digits. */
    public double survival(double x) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2, 1e-15, ITERATIONS);
    }
}
