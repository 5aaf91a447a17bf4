package app.dapei.experiments.core;

/**
 * The normal distribution with mean 0 and standard deviation 1, with both tails accurate down to 1e-300.
 *
 * <p>Quantiles by M. J. Wichura, "Algorithm AS 241", Applied Statistics 37 (1988) 477–484 (PPND16), relative error about
 * 1e-16. Upper tails are never formed as 1 − cdf, which loses every digit below 1e-16.
 */
public final class StandardNormal {

    private static final double SQRT_HALF = 0.70710678118654752440;
    private static final double INVERSE_SQRT_TWO_PI = 0.39894228040143267794;

    private static final double[] CENTRE_NUMERATOR = {
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0
    };
    private static final double[] CENTRE_DENOMINATOR = {
        5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
        5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0
    };
    private static final double[] MIDDLE_NUMERATOR = {
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
        3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0
    };
    private static final double[] MIDDLE_DENOMINATOR = {
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0
    };
    private static final double[] TAIL_NUMERATOR = {
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0
    };
    private static final double[] TAIL_DENOMINATOR = {
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0
    };

    private StandardNormal() {}

    /** φ(x). */
    public static double density(double x) {
        return INVERSE_SQRT_TWO_PI * Math.exp(-x * x / 2);
    }

    /** Φ(x), the probability of a value at most x. */
    public static double cdf(double x) {
        return 0.5 * ErrorFunction.complement(-x * SQRT_HALF);
    }

    /** The probability of a value above x. */
    public static double survival(double x) {
        return 0.5 * ErrorFunction.complement(x * SQRT_HALF);
    }

    /** The probability of a value at least as far from 0 as z, on either side. */
    public static double twoSidedPValue(double z) {
        return ErrorFunction.complement(Math.abs(z) * SQRT_HALF);
    }

    /** The x with Φ(x) = p; infinite at 0 and 1. */
    public static double quantile(double p) {
        Arguments.probability("p", p);
        double fromMiddle = p - 0.5;
        if (Math.abs(fromMiddle) <= 0.425) {
            return centre(fromMiddle);
        }
        return fromMiddle < 0 ? -upperTailQuantile(p) : upperTailQuantile(1 - p);
    }

    /** The x that is exceeded with probability p; accurate for the smallest p. */
    public static double upperQuantile(double p) {
        return -quantile(p);
    }

    /** The z that |Z| exceeds with probability alpha. */
    public static double twoSidedCritical(double alpha) {
        return upperQuantile(Arguments.openProbability("alpha", alpha) / 2);
    }

    private static double centre(double fromMiddle) {
        double r = 0.180625 - fromMiddle * fromMiddle;
        return fromMiddle * polynomial(CENTRE_NUMERATOR, r) / polynomial(CENTRE_DENOMINATOR, r);
    }

    private static double upperTailQuantile(double tail) {
        if (tail == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double r = Math.sqrt(-Math.log(tail));
        return r <= 5
                ? polynomial(MIDDLE_NUMERATOR, r - 1.6) / polynomial(MIDDLE_DENOMINATOR, r - 1.6)
                : polynomial(TAIL_NUMERATOR, r - 5) / polynomial(TAIL_DENOMINATOR, r - 5);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * x + coefficient;
        }
        return value;
    }
}
