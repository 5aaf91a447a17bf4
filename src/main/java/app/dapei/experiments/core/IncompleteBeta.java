package app.dapei.experiments.core;

import org.apache.commons.math3.special.Beta;

/**
 * The regularised incomplete beta function I_x(a, b), keeping the digits of a small tail on either side.
 *
 * <p>The continued fraction (NIST DLMF 8.17.22, evaluated by Lentz's method) is taken on the side where it converges
 * fast; its prefix x^a(1−x)^b/B(a,b) is formed by Stirling corrections when both shapes are large, as in Didonato and
 * Morris, "Algorithm 708", ACM TOMS 18 (1992) 360–373, so that no large logarithms cancel.
 */
final class IncompleteBeta {

    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-15;
    private static final double LARGE_SHAPE = 10;
    private static final double INVERSE_SQRT_TWO_PI = 0.39894228040143267794;
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
    };

    private final double a;
    private final double b;
    private final double scale;

    /** Both shapes positive. */
    IncompleteBeta(double a, double b) {
        this.a = a;
        this.b = b;
        this.scale = a >= LARGE_SHAPE && b >= LARGE_SHAPE
                ? INVERSE_SQRT_TWO_PI
                        * Math.sqrt(a / (a + b))
                        * Math.sqrt(b)
                        * Math.exp(stirling(a + b) - stirling(a) - stirling(b))
                : -Beta.logBeta(a, b);
    }

    /** I_x(a, b), where y = 1 − x is given apart so that neither loses digits. */
    double lower(double x, double y) {
        if (x <= 0) {
            return 0;
        }
        if (y <= 0) {
            return 1;
        }
        return convergesBelow(x) ? leftTail(x, y) : 1 - rightTail(x, y);
    }

    /** 1 − I_x(a, b). */
    double upper(double x, double y) {
        if (x <= 0) {
            return 1;
        }
        if (y <= 0) {
            return 0;
        }
        return convergesBelow(x) ? 1 - leftTail(x, y) : rightTail(x, y);
    }

    /** x^a y^b / B(a, b). */
    double prefix(double x, double y) {
        if (a >= LARGE_SHAPE && b >= LARGE_SHAPE) {
            double excess = a <= b ? a - (a + b) * x : (a + b) * y - b;
            return scale * Math.exp(-a * minusLog1p(-excess / a) - b * minusLog1p(excess / b));
        }
        double logX = x <= 0.5 ? Math.log(x) : Math.log1p(-y);
        double logY = y <= 0.5 ? Math.log(y) : Math.log1p(-x);
        return Math.exp(a * logX + b * logY + scale);
    }

    private boolean convergesBelow(double x) {
        return x < (a + 1) / (a + b + 2);
    }

    private double leftTail(double x, double y) {
        return prefix(x, y) / a * fraction(x, a, b);
    }

    private double rightTail(double x, double y) {
        return prefix(x, y) / b * fraction(y, b, a);
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = inverse(1 - (a + b) * x / (a + 1));
        double value = d;
        double change = 0;
        for (int m = 1; Math.abs(change - 1) > PRECISION; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = inverse(1 + even * d);
            c = awayFromZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = inverse(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            change = d * c;
            value *= change;
        }
        return value;
    }

    private static double inverse(double value) {
        return 1 / awayFromZero(value);
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** u − log(1 + u), by its series where the difference would cancel. */
    private static double minusLog1p(double u) {
        if (Math.abs(u) > 0.05) {
            return u - Math.log1p(u);
        }
        double power = u;
        double sum = 0;
        for (int k = 2; k <= 14; k++) {
            power *= -u;
            sum -= power / k;
        }
        return sum;
    }

    /** log Γ(x) − ((x−½) log x − x + ½ log 2π), for x ≥ 10. */
    private static double stirling(double x) {
        double inverseSquare = 1 / (x * x);
        double power = 1 / x;
        double sum = 0;
        for (double coefficient : STIRLING) {
            sum += coefficient * power;
            power *= inverseSquare;
        }
        return sum;
    }
}
