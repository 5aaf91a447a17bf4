package app.dapei.experiments.core;

/**
 * The complementary error function to full double precision, relative error below 1e-15 wherever the answer is normal.
 *
 * <p>W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969)
 * 631–637, with the coefficients of his CALERF (netlib/specfun).
 */
final class ErrorFunction {

    private static final double INVERSE_SQRT_PI = 0.56418958354775628695;

    private static final double[] SMALL_NUMERATOR = {
        1.85777706184603153e-1,
        3.16112374387056560e0,
        1.13864154151050156e2,
        3.77485237685302021e2,
        3.20937758913846947e3
    };
    private static final double[] SMALL_DENOMINATOR = {
        1.0, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
    };
    private static final double[] MIDDLE_NUMERATOR = {
        2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594e0, 6.61191906371416295e1,
        2.98635138197400131e2, 8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3,
        1.23033935479799725e3
    };
    private static final double[] MIDDLE_DENOMINATOR = {
        1.0,
        1.57449261107098347e1,
        1.17693950891312499e2,
        5.37181101862009858e2,
        1.62138957456669019e3,
        3.29079923573345963e3,
        4.36261909014324716e3,
        3.43936767414372164e3,
        1.23033935480374942e3
    };
    private static final double[] LARGE_NUMERATOR = {
        1.63153871373020978e-2,
        3.05326634961232344e-1,
        3.60344899949804439e-1,
        1.25781726111229246e-1,
        1.60837851487422766e-2,
        6.58749161529837803e-4
    };
    private static final double[] LARGE_DENOMINATOR = {
        1.0,
        2.56852019228982242e0,
        1.87295284992346047e0,
        5.27905102951428412e-1,
        6.05183413124413191e-2,
        2.33520497626869185e-3
    };

    private ErrorFunction() {}

    /** 1 − erf(x). */
    static double complement(double x) {
        double size = Math.abs(x);
        if (size <= 0.46875) {
            double square = size * size;
            return 1 - x * polynomial(SMALL_NUMERATOR, square) / polynomial(SMALL_DENOMINATOR, square);
        }
        double upper = size <= 4 ? middle(size) : large(size);
        return x < 0 ? 2 - upper : upper;
    }

    private static double middle(double size) {
        return gaussian(size) * polynomial(MIDDLE_NUMERATOR, size) / polynomial(MIDDLE_DENOMINATOR, size);
    }

    private static double large(double size) {
        if (size > 27.3) {
            return Double.isNaN(size) ? Double.NaN : 0;
        }
        double inverse = 1 / (size * size);
        double rest = inverse * polynomial(LARGE_NUMERATOR, inverse) / polynomial(LARGE_DENOMINATOR, inverse);
        return gaussian(size) * (INVERSE_SQRT_PI - rest) / size;
    }

    /** exp(−x²), with x² split so that its rounding is not magnified. */
    private static double gaussian(double size) {
        double head = Math.floor(size * 16) / 16;
        double tail = (size - head) * (size + head);
        return Math.exp(-head * head) * Math.exp(-tail);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * x + coefficient;
        }
        return value;
    }
}
