package app.dapei.experiments.core;

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The always-valid t test of a regression coefficient, exact for normal errors at any sample size (M. Lindon, D. Ham, M.
 * Tingley and I. Bojinov, "Anytime-valid linear models", arXiv 2210.08589).
 *
 * <p>With r = g/(g+n): log E = ½ ln r + (ν+1)/2·(ln(1 + t²/ν) − ln(1 + r t²/ν)). Tends to {@link NormalMixtureSequence}.
 */
public final class TMixtureSequence {

    private static final int EVALUATIONS = 1000;

    private final double g;
    private final double alpha;

    private TMixtureSequence(double g, double alpha) {
        this.g = g;
        this.alpha = alpha;
    }

    /** Tuned by g, at level alpha. */
    public static TMixtureSequence ofG(double g, double alpha) {
        return new TMixtureSequence(Arguments.positive("g", g), Arguments.openProbability("alpha", alpha));
    }

    /** The natural logarithm of the e-value of a t statistic from n observations with ν residual degrees of freedom. */
    public double logEValue(double t, double observations, double degreesOfFreedom) {
        double r = g / (g + observations);
        double square = t * t / degreesOfFreedom;
        return 0.5 * Math.log(r) + (degreesOfFreedom + 1) / 2 * (Math.log1p(square) - Math.log1p(r * square));
    }

    /** The always-valid p-value of this look. */
    public double pValue(double t, double observations, double degreesOfFreedom) {
        return Math.exp(-Math.max(0, logEValue(t, observations, degreesOfFreedom)));
    }

    /** The half width in standard errors; infinite while too few observations were made. */
    public double radius(double observations, double degreesOfFreedom) {
        return radius(g, alpha, observations, degreesOfFreedom);
    }

    /** The g whose half width is the smallest at these observations. */
    public static double optimalG(double observations, double degreesOfFreedom, double alpha) {
        Arguments.openProbability("alpha", alpha);
        var optimum = new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        new UnivariateObjectiveFunction(
                                logG -> Math.min(1e6, radius(Math.exp(logG), alpha, observations, degreesOfFreedom))),
                        GoalType.MINIMIZE,
                        new SearchInterval(0, Math.log(observations)));
        return Math.exp(optimum.getPoint());
    }

    private static double radius(double g, double alpha, double observations, double degreesOfFreedom) {
        double r = g / (g + observations);
        double level = Math.exp((Math.log(r) + 2 * Math.log(alpha)) / (degreesOfFreedom + 1));
        return level <= r ? Double.POSITIVE_INFINITY : Math.sqrt(degreesOfFreedom * (1 - level) / (level - r));
    }
}
