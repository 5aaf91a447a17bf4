package app.dapei.experiments.core;

/**
 * Student's t distribution, with tails accurate down to 1e-290 and for any degrees of freedom.
 *
 * <p>Above 10,000 degrees of freedom and up to |t| = 9 by the normal of G. W. Hill's expansion (CACM 13 (1970) 617–619,
 * relative error below 1e-13 there); otherwise by the incomplete beta function.
 *
 * @param degreesOfFreedom positive, not necessarily whole; infinite means the normal distribution
 */
public record StudentT(double degreesOfFreedom) {

    private static final double MANY = 10_000;
    private static final double HILL_LIMIT = 9;

    public StudentT {
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("degreesOfFreedom must be > 0; got: " + degreesOfFreedom);
        }
    }

    /** The probability of a value at most t. */
    public double cdf(double t) {
        return survival(-t);
    }

    /** The probability of a value above t. */
    public double survival(double t) {
        if (t < 0) {
            return 1 - survival(-t);
        }
        if (Double.isInfinite(degreesOfFreedom)) {
            return StandardNormal.survival(t);
        }
        if (degreesOfFreedom > MANY && t <= HILL_LIMIT) {
            return StandardNormal.survival(normalEquivalent(t));
        }
        double squareOverDf = t * t / degreesOfFreedom;
        double x = 1 / (1 + squareOverDf);
        double y = Double.isInfinite(squareOverDf) ? 1 : squareOverDf / (1 + squareOverDf);
        return 0.5 * new IncompleteBeta(degreesOfFreedom / 2, 0.5).lower(x, y);
    }

    /** The probability of a value at least as far from 0 as t, on either side. */
    public double twoSidedPValue(double t) {
        return 2 * survival(Math.abs(t));
    }

    /** The t that is exceeded with probability p, for 0 < p < 1. */
    public double upperQuantile(double p) {
        Arguments.openProbability("p", p);
        if (p > 0.5) {
            return -upperQuantile(1 - p);
        }
        if (p == 0.5) {
            return 0;
        }
        if (Double.isInfinite(degreesOfFreedom)) {
            return StandardNormal.upperQuantile(p);
        }
        double guess = Math.log(StandardNormal.upperQuantile(p));
        double logP = Math.log(p);
        return Math.exp(Root.exact().near(guess, 0.01, logT -> logP - Math.log(survival(Math.exp(logT)))));
    }

    /** The t with cdf(t) = p, for 0 < p < 1. */
    public double quantile(double p) {
        return -upperQuantile(p);
    }

    private double normalEquivalent(double t) {
        double a = degreesOfFreedom - 0.5;
        double b = 48 * a * a;
        double square = a * Math.log1p(t * t / degreesOfFreedom);
        double w = Math.sqrt(square);
        double top = (((-0.4 * square - 3.3) * square - 24) * square - 85.5) / (0.8 * square * square + 100 + b);
        return w + w / b * (square + 3 + top);
    }
}
