package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * The effect adjusted for a pre-experiment value by regression: with one slope for both arms (ANCOVA), or one per arm (W.
 * Lin, Annals of Applied Statistics 7 (2013) 295–318), which never loses precision. Standard errors are HC2.
 */
public final class RegressionAdjustment {

    private final boolean interacted;

    private RegressionAdjustment(boolean interacted) {
        this.interacted = interacted;
    }

    /** One slope for both arms. */
    public static RegressionAdjustment ancova() {
        return new RegressionAdjustment(false);
    }

    /** A slope per arm, around the pre-experiment mean. */
    public static RegressionAdjustment lin() {
        return new RegressionAdjustment(true);
    }

    /**
     * The adjusted effect.
     *
     * @param estimate      treatment minus control at equal pre-experiment values
     * @param standardError HC2
     * @param slope         of the pre-experiment value, in the control
     */
    public record AdjustedEffect(double estimate, double standardError, double slope) {}

    /** Fits values {@code y} on treatment and pre-experiment values {@code x}, one of each per unit. */
    public Estimate<AdjustedEffect> fit(double[] y, boolean[] treated, double[] x) {
        Arguments.sameLength("y", y.length, "treated", treated.length);
        Arguments.sameLength("y", y.length, "x", x.length);
        Arguments.finite("y", y);
        int columns = interacted ? 4 : 3;
        if (y.length <= columns) {
            return Estimate.notEstimable(Reason.TOO_FEW_OBSERVATIONS);
        }
        double mean = Moments.of(x).mean();
        double[][] rows = new double[y.length][columns];
        for (int unit = 0; unit < y.length; unit++) {
            double arm = treated[unit] ? 1 : 0;
            double centred = x[unit] - mean;
            rows[unit][0] = 1;
            rows[unit][1] = arm;
            rows[unit][2] = centred;
            if (interacted) {
                rows[unit][3] = arm * centred;
            }
        }
        try {
            var fit = LeastSquares.fit(rows, y);
            return Estimate.of(new AdjustedEffect(fit.coefficient(1), fit.standardError(1), fit.coefficient(2)));
        } catch (SingularMatrixException dependent) {
            return Estimate.notEstimable(Reason.ZERO_VARIANCE);
        }
    }
}
