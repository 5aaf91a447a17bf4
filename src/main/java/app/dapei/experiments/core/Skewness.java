package app.dapei.experiments.core;

/**
 * How skewed a value is, and how many units an arm needs until the t test is fair to it.
 *
 * <p>The rule is Kohavi, Deng, Longbotham and Xu, "Seven rules of thumb for web site experimenters", KDD 2014, rule 7:
 * 355·s² units per arm, for arms of equal size.
 *
 * @param value the third standardised moment, s
 */
public record Skewness(double value) {

    private static final double UNITS_PER_SQUARE = 355;

    public Skewness {
        Arguments.finite("value", value);
    }

    /**
     * From the sums a database gives; 0 without any spread.
     *
     * @param n    how many values
     * @param sum  their sum
     * @param squares the sum of their squares
     * @param cubes   the sum of their cubes
     */
    public static Skewness ofSums(long n, double sum, double squares, double cubes) {
        if (n == 0) {
            return new Skewness(0);
        }
        double mean = sum / n;
        double variance = Moments.ofSums(n, sum, squares).m2() / n;
        double size = squares / n;
        if (variance <= ArmMean.ROUNDING * size) {
            return new Skewness(0);
        }
        double third = cubes / n - 3 * mean * size + 2 * mean * mean * mean;
        return new Skewness(third / (variance * Math.sqrt(variance)));
    }

    /** Units that each arm needs. */
    public double unitsNeeded() {
        return UNITS_PER_SQUARE * value * value;
    }
}
