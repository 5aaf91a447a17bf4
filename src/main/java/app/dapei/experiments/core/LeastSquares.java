package app.dapei.experiments.core;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** A linear regression with the HC2 covariance of MacKinnon and White, J. Econometrics 29 (1985) 305–325. */
final class LeastSquares {

    private final double[] coefficients;
    private final RealMatrix covariance;

    private LeastSquares(double[] coefficients, RealMatrix covariance) {
        this.coefficients = coefficients;
        this.covariance = covariance;
    }

    /**
     * Fits {@code y} on the columns of {@code rows}.
     *
     * @throws org.apache.commons.math3.linear.SingularMatrixException if the columns depend on each other
     */
    static LeastSquares fit(double[][] rows, double[] y) {
        var design = new Array2DRowRealMatrix(rows, false);
        var solver = new QRDecomposition(design, 1e-10).getSolver();
        var beta = solver.solve(new ArrayRealVector(y, false));
        // Row i of X(X'X)⁻¹ is column i of the pseudo-inverse; its product with x_i is the leverage.
        RealMatrix pseudoInverse = solver.getInverse();
        double[] fitted = design.operate(beta.toArray());
        int columns = rows[0].length;
        var covariance = new Array2DRowRealMatrix(columns, columns);
        for (int row = 0; row < y.length; row++) {
            double[] influence = pseudoInverse.getColumn(row);
            double leverage = 0;
            for (int column = 0; column < columns; column++) {
                leverage += influence[column] * rows[row][column];
            }
            double residual = y[row] - fitted[row];
            double weight = residual * residual / (1 - leverage);
            for (int one = 0; one < columns; one++) {
                for (int other = 0; other < columns; other++) {
                    covariance.addToEntry(one, other, weight * influence[one] * influence[other]);
                }
            }
        }
        return new LeastSquares(beta.toArray(), covariance);
    }

    double coefficient(int column) {
        return coefficients[column];
    }

    double standardError(int column) {
        return Math.sqrt(covariance.getEntry(column, column));
    }
}
