package app.dapei.experiments.core;

import java.util.Arrays;
import java.util.List;

/**
 * A ratio of two sums with the same units' ratio from before the experiment.
 *
 * <p>The four measures of a unit are, in this order: numerator and denominator during the experiment, numerator and
 * denominator before it.
 *
 * @param n       units
 * @param means   the four means
 * @param scatter the 4 × 4 sums of products of deviations, row by row
 */
public record CupedRatioStatistic(long n, Vector means, Vector scatter) implements MetricStatistic {

    /** How many measures a unit has. */
    public static final int MEASURES = 4;

    /** Numbers that do not change, compared by value. */
    public record Vector(List<Double> values) {

        public Vector {
            values = List.copyOf(values);
        }

        static Vector of(double... values) {
            return new Vector(Arrays.stream(values).boxed().toList());
        }

        double at(int index) {
            return values.get(index);
        }
    }

    public CupedRatioStatistic {
        Arguments.notNegative("n", n);
        Arguments.sameLength("means", means.values().size(), "measures", MEASURES);
        Arguments.sameLength("scatter", scatter.values().size(), "pairs of measures", MEASURES * MEASURES);
    }

    /**
     * From the sums a database gives.
     *
     * @param sums     the four sums
     * @param products the 4 × 4 sums of products, row by row; the diagonal holds the sums of squares
     */
    public static CupedRatioStatistic ofSums(long n, double[] sums, double[] products) {
        double[] means = new double[MEASURES];
        double[] scatter = new double[MEASURES * MEASURES];
        if (n > 0) {
            for (int row = 0; row < MEASURES; row++) {
                means[row] = sums[row] / n;
                for (int column = 0; column < MEASURES; column++) {
                    scatter[row * MEASURES + column] = products[row * MEASURES + column] - sums[row] * sums[column] / n;
                }
            }
        }
        return new CupedRatioStatistic(n, Vector.of(means), Vector.of(scatter));
    }

    /** Both samples together. */
    public CupedRatioStatistic merge(CupedRatioStatistic other) {
        if (n == 0) {
            return other;
        }
        if (other.n == 0) {
            return this;
        }
        double[] newMeans = new double[MEASURES];
        double[] newScatter = new double[MEASURES * MEASURES];
        double share = (double) other.n / (n + other.n);
        for (int row = 0; row < MEASURES; row++) {
            double rowDelta = other.means.at(row) - means.at(row);
            newMeans[row] = means.at(row) + rowDelta * share;
            for (int column = 0; column < MEASURES; column++) {
                int cell = row * MEASURES + column;
                double columnDelta = other.means.at(column) - means.at(column);
                newScatter[cell] = scatter.at(cell) + other.scatter.at(cell) + rowDelta * columnDelta * n * share;
            }
        }
        return new CupedRatioStatistic(n + other.n, Vector.of(newMeans), Vector.of(newScatter));
    }

    boolean hasDenominators() {
        return means.at(1) != 0 && means.at(3) != 0;
    }

    double postRatio() {
        return means.at(0) / means.at(1);
    }

    double preRatio() {
        return means.at(2) / means.at(3);
    }

    double postVariance() {
        return delta(0, postRatio(), 0, postRatio());
    }

    double preVariance() {
        return delta(2, preRatio(), 2, preRatio());
    }

    double covariance() {
        return delta(0, postRatio(), 2, preRatio());
    }

    /** Covariance of two linearised ratios of a unit: (M − R·D)/μ_D with (M' − R'·D')/μ_D'. */
    private double delta(int first, double firstRatio, int second, double secondRatio) {
        double sum = covariance(first, second)
                - secondRatio * covariance(first, second + 1)
                - firstRatio * covariance(first + 1, second)
                + firstRatio * secondRatio * covariance(first + 1, second + 1);
        return sum / (means.at(first + 1) * means.at(second + 1));
    }

    private double covariance(int row, int column) {
        return scatter.at(row * MEASURES + column) / (n - 1.0);
    }
}
