package app.dapei.experiments.core;

/**
 * Fieller's interval for the lift (E. C. Fieller, J. R. Stat. Soc. B 16 (1954) 175–185): all lifts that the test of the
 * difference would not reject. It holds 0 exactly when that test finds nothing, whatever the unit shown.
 *
 * <p>With T the treatment's mean on the control's baseline, C the control's, and critical value z, the ratios r with
 * (T − rC)² ≤ z²(v_T − 2r·cov + r²v_C). When C itself is not different from 0 every lift is possible: unbounded.
 */
public final class FiellerInterval {

    private FiellerInterval() {}

    /** The interval of two independent means, with the normal distribution. */
    public static Interval of(
            double controlMean,
            double controlVariance,
            double treatmentMean,
            double treatmentVariance,
            double confidence) {
        double z = StandardNormal.twoSidedCritical(1 - Arguments.openProbability("confidence", confidence));
        return lifts(controlMean, controlVariance, treatmentMean, treatmentVariance, 0, z);
    }

    /** The interval of two arms, adjusted or not, with a critical value. */
    public static Interval of(ArmPair arms, double critical) {
        var control = arms.control();
        double baseline = control.rawMean();
        double baselineVariance = control.rawVariance() / control.n();
        double covariance = (control.rawVariance() - control.rawCovariance()) / control.n();
        double treatment = baseline + arms.difference();
        double treatmentVariance =
                baselineVariance + arms.differenceVariance() - 2 * control.rawCovariance() / control.n();
        var lifts = lifts(baseline, baselineVariance, treatment, treatmentVariance, covariance, critical);
        return baseline < 0 ? new Interval(-lifts.upper(), -lifts.lower()) : lifts;
    }

    private static Interval lifts(
            double control,
            double controlVariance,
            double treatment,
            double treatmentVariance,
            double covariance,
            double z) {
        double square = z * z;
        double a = control * control - square * controlVariance;
        if (a <= 0) {
            return Interval.UNBOUNDED;
        }
        double b = treatment * control - square * covariance;
        // b² − ac without the cancelling terms
        double inner = treatmentVariance * control * control
                + controlVariance * treatment * treatment
                - 2 * covariance * treatment * control
                - square * (treatmentVariance * controlVariance - covariance * covariance);
        double root = z * Math.sqrt(Math.max(0, inner));
        return new Interval((b - root) / a - 1, (b + root) / a - 1);
    }
}
