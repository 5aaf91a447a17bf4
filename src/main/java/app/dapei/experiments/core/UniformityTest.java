package app.dapei.experiments.core;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Whether values in [0, 1] are uniform, as the p-values of A/A runs must be: the two-sided test of Kolmogorov and Smirnov,
 * exactly (Marsaglia, Tsang and Wang, J. Stat. Software 8/18 (2003)) or in the limit.
 */
public final class UniformityTest {

    private static final double SERIES_TOLERANCE = 1e-6;

    private UniformityTest() {}

    /**
     * How far the values are from uniform.
     *
     * @param distance         the largest gap between the two distribution functions
     * @param pValue           exact
     * @param asymptoticPValue in the limit of many values, to about 1e-6
     */
    public record Uniformity(double distance, double pValue, double asymptoticPValue) {}

    /** Tests at least one value, each in [0, 1]. */
    public static Uniformity test(double... values) {
        int n = Arguments.atLeast("number of values", 1, values.length);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int index = 0; index < n; index++) {
            double value = Arguments.probability("value", sorted[index]);
            distance = Math.max(distance, Math.max(value - (double) index / n, (index + 1.0) / n - value));
        }
        double exact = Math.max(0, 1 - new KolmogorovSmirnovTest().cdf(distance, n));
        return new Uniformity(distance, exact, asymptotic(Math.sqrt(n) * distance));
    }

    /** Kolmogorov's limit, summed until a term is below 1e-6 as R's {@code ks.test} does; in either of its two series. */
    private static double asymptotic(double x) {
        return x < 1 ? 1 - theta(x) : alternating(x);
    }

    private static double theta(double x) {
        if (x == 0) {
            return 0;
        }
        int terms = (int) Math.sqrt(2 - Math.log(SERIES_TOLERANCE));
        double sum = 0;
        for (int k = 1; k < terms; k += 2) {
            sum += Math.exp(-k * k * Math.PI * Math.PI / (8 * x * x));
        }
        return sum * Math.sqrt(2 * Math.PI) / x;
    }

    private static double alternating(double x) {
        double sum = 0;
        double term = 1;
        for (int k = 1; Math.abs(term) > SERIES_TOLERANCE; k++) {
            term = (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * x * x);
            sum += term;
        }
        return sum;
    }
}
