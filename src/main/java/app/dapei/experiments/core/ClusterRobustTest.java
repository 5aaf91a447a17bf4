package app.dapei.experiments.core;

import app.dapei.experiments.core.ClusteredStatistic.ClusterTotal;
import app.dapei.experiments.core.Estimate.Reason;

/**
 * The difference of two arms of rooms, for the average viewer, with standard errors that let viewers of a room be alike.
 *
 * <p>CR2 (Bell and McCaffrey, Survey Methodology 28 (2002); Pustejovsky and Tipton, JBES 36 (2018)) for two arms, with
 * room share h_g = m_g/N_w and E_g = Σ(y − ȳ_w): Var = Σ_wΣ_g E_g²/(1 − h_g)/N_w², and Satterthwaite's
 * df = (Σ_w 1/N_w)²/Σ_wΣ_{g,k} P_gk² with P_gk = (δ_gk m_g − m_g m_k/N_w)/(N_w²√((1 − h_g)(1 − h_k))). CR0 is without 1 − h_g;
 * CR1 is CR0 times G/(G − 1)·(n − 1)/(n − 2), on G − 1 degrees of freedom.
 */
public final class ClusterRobustTest {

    private static final ClusterRobustTest DEFAULT = new ClusterRobustTest(0.05, 4);

    private final double alpha;
    private final int leastClusters;

    private ClusterRobustTest(double alpha, int leastClusters) {
        this.alpha = alpha;
        this.leastClusters = leastClusters;
    }

    /** Two-sided at 5 %, with at least four rooms per arm. */
    public static ClusterRobustTest withDefaults() {
        return DEFAULT;
    }

    /** With another significance level. */
    public ClusterRobustTest withAlpha(double newAlpha) {
        return new ClusterRobustTest(Arguments.openProbability("alpha", newAlpha), leastClusters);
    }

    /** With another least number of rooms per arm, at least two. */
    public ClusterRobustTest withLeastClusters(int rooms) {
        return new ClusterRobustTest(alpha, Arguments.atLeast("rooms", 2, rooms));
    }

    /**
     * The effect with its standard errors.
     *
     * @param cr2              the test to read: CR2 with Satterthwaite's degrees of freedom
     * @param cr1              the usual small-sample factor, for comparison
     * @param standardErrorCr0 without any correction, for comparison
     * @param standardErrorDelta the delta method's for a ratio with rooms as units, for comparison
     */
    public record ClusteredEffect(
            TestedEffect cr2, TestedEffect cr1, double standardErrorCr0, double standardErrorDelta) {}

    /** Tests treatment against control. */
    public Estimate<ClusteredEffect> test(ClusteredStatistic control, ClusteredStatistic treatment) {
        if (control.clusters().isEmpty() || treatment.clusters().isEmpty()) {
            return Estimate.notEstimable(Reason.EMPTY_ARM);
        }
        if (Math.min(control.clusters().size(), treatment.clusters().size()) < leastClusters) {
            return Estimate.notEstimable(Reason.TOO_FEW_CLUSTERS);
        }
        double plain = variance(control, false) + variance(treatment, false);
        if (plain == 0) {
            return Estimate.notEstimable(Reason.ZERO_VARIANCE);
        }
        double estimate = treatment.mean() - control.mean();
        double clusters =
                control.clusters().size() + (double) treatment.clusters().size();
        double n = control.units() + (double) treatment.units();
        double factor = clusters / (clusters - 1) * (n - 1) / (n - 2);
        double corrected = variance(control, true) + variance(treatment, true);
        return Estimate.of(new ClusteredEffect(
                tested(estimate, corrected, degreesOfFreedom(control, treatment)),
                tested(estimate, plain * factor, clusters - 1),
                Math.sqrt(plain),
                Math.sqrt(deltaVariance(control) + deltaVariance(treatment))));
    }

    private static double deltaVariance(ClusteredStatistic arm) {
        double clusters = arm.clusters().size();
        return variance(arm, false) * clusters / (clusters - 1);
    }

    private TestedEffect tested(double estimate, double variance, double df) {
        return TestedEffect.byStudentT(estimate, Math.sqrt(variance), df, Alternative.TWO_SIDED, alpha);
    }

    private static double variance(ClusteredStatistic arm, boolean corrected) {
        double n = arm.units();
        double mean = arm.mean();
        double sum = 0;
        for (ClusterTotal room : arm.clusters()) {
            double residual = room.sum() - room.units() * mean;
            double share = corrected ? 1 - room.units() / n : 1;
            sum += residual * residual / share;
        }
        return sum / (n * n);
    }

    private static double degreesOfFreedom(ClusteredStatistic control, ClusteredStatistic treatment) {
        double trace = 1.0 / control.units() + 1.0 / treatment.units();
        return trace * trace / (squares(control) + squares(treatment));
    }

    private static double squares(ClusteredStatistic arm) {
        double n = arm.units();
        double sum = 0;
        for (ClusterTotal one : arm.clusters()) {
            double m = one.units();
            for (ClusterTotal other : arm.clusters()) {
                double k = other.units();
                double entry = ((one == other ? m : 0) - m * k / n) / (n * n * Math.sqrt((1 - m / n) * (1 - k / n)));
                sum += entry * entry;
            }
        }
        return sum;
    }
}
