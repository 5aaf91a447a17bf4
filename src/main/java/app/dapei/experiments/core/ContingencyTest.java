package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;
import java.util.List;

/**
 * Independence of the rows and columns of a table of counts: Pearson's chi-squared test, with Yates' continuity
 * correction for 2 × 2 tables on wish, and the likelihood-ratio G test.
 */
public enum ContingencyTest {
    /** Σ(O − E)²/E. */
    PEARSON,
    /** Pearson's with each |O − E| lessened by ½ (at most to 0) in 2 × 2 tables; the same as Pearson's in larger ones. */
    YATES,
    /** 2ΣO·ln(O/E). */
    LIKELIHOOD_RATIO;

    /**
     * The statistic with its p-value.
     *
     * @param statistic        chi-squared distributed without association
     * @param degreesOfFreedom (rows − 1)(columns − 1)
     * @param pValue           the upper tail
     */
    public record Association(double statistic, int degreesOfFreedom, double pValue) {}

    /**
     * Tests a table given by rows of equal length; not estimable while a row or column is empty.
     *
     * @throws IllegalArgumentException if the table has fewer than two rows or columns
     */
    public Estimate<Association> test(List<List<Long>> table) {
        int rows = Arguments.atLeast("rows", 2, table.size());
        int columns = Arguments.atLeast("columns", 2, table.getFirst().size());
        double[] rowSums = new double[rows];
        double[] columnSums = new double[columns];
        double total = 0;
        for (int row = 0; row < rows; row++) {
            Arguments.sameLength("row " + row, table.get(row).size(), "first row", columns);
            for (int column = 0; column < columns; column++) {
                long count = Arguments.notNegative("count", table.get(row).get(column));
                rowSums[row] += count;
                columnSums[column] += count;
                total += count;
            }
        }
        for (double sum : rowSums) {
            if (sum == 0) {
                return Estimate.notEstimable(Reason.EMPTY_ARM);
            }
        }
        for (double sum : columnSums) {
            if (sum == 0) {
                return Estimate.notEstimable(Reason.ZERO_VARIANCE);
            }
        }
        double statistic = statistic(table, rowSums, columnSums, total);
        int df = (rows - 1) * (columns - 1);
        return Estimate.of(new Association(statistic, df, new ChiSquare(df).survival(statistic)));
    }

    private double statistic(List<List<Long>> table, double[] rowSums, double[] columnSums, double total) {
        boolean fourfold = rowSums.length == 2 && columnSums.length == 2;
        double sum = 0;
        for (int row = 0; row < rowSums.length; row++) {
            for (int column = 0; column < columnSums.length; column++) {
                double expected = rowSums[row] * columnSums[column] / total;
                sum += cell(table.get(row).get(column), expected, fourfold);
            }
        }
        return sum;
    }

    private double cell(double observed, double expected, boolean fourfold) {
        double gap = Math.abs(observed - expected);
        return switch (this) {
            case PEARSON -> gap * gap / expected;
            case YATES -> {
                double lessened = fourfold ? Math.max(0, gap - 0.5) : gap;
                yield lessened * lessened / expected;
            }
            case LIKELIHOOD_RATIO -> observed == 0 ? 0 : 2 * observed * Math.log(observed / expected);
        };
    }
}
