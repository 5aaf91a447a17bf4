package app.dapei.experiments.core;

/**
 * The beta distribution on [0, 1], with quantiles to full relative precision (a conversion rate of 7e-4 keeps all
 * digits).
 */
public final class BetaDistribution {

    private final double alpha;
    private final double beta;
    private final IncompleteBeta incompleteBeta;

    private BetaDistribution(double alpha, double beta) {
        this.alpha = alpha;
        this.beta = beta;
        this.incompleteBeta = new IncompleteBeta(alpha, beta);
    }

    /** The distribution of these shapes, both positive. */
    public static BetaDistribution of(double alpha, double beta) {
        return new BetaDistribution(Arguments.positive("alpha", alpha), Arguments.positive("beta", beta));
    }

    /** α, the first shape. */
    public double alpha() {
        return alpha;
    }

    /** β, the second shape. */
    public double beta() {
        return beta;
    }

    /** The mean, α/(α+β). */
    public double mean() {
        return alpha / (alpha + beta);
    }

    /** The standard deviation. */
    public double standardDeviation() {
        double sum = alpha + beta;
        return Math.sqrt(alpha * beta / (sum + 1)) / sum;
    }

    /** The density at x in (0, 1). */
    public double density(double x) {
        double y = 1 - x;
        return x <= 0 || y <= 0 ? 0 : incompleteBeta.prefix(x, y) / (x * y);
    }

    /** The probability of a value at most x. */
    public double cdf(double x) {
        return incompleteBeta.lower(x, 1 - x);
    }

    /** The probability of a value above x. */
    public double survival(double x) {
        return incompleteBeta.upper(x, 1 - x);
    }

    /** The x with cdf(x) = p, for 0 < p < 1. */
    public double quantile(double p) {
        Arguments.openProbability("p", p);
        double guess = Math.log(alpha / beta);
        double logOdds = p <= 0.5
                ? Root.exact().near(guess, 0.05, u -> Math.log(p) - Math.log(lower(u)))
                : Root.exact().near(guess, 0.05, u -> Math.log(upper(u)) - Math.log1p(-p));
        return logistic(logOdds);
    }

    /** The interval that leaves {@code (1 − confidence)/2} on either side. */
    public Interval equalTailed(double confidence) {
        double tail = (1 - Arguments.openProbability("confidence", confidence)) / 2;
        return new Interval(quantile(tail), quantile(1 - tail));
    }

    private double lower(double logOdds) {
        return incompleteBeta.lower(logistic(logOdds), logistic(-logOdds));
    }

    private double upper(double logOdds) {
        return incompleteBeta.upper(logistic(logOdds), logistic(-logOdds));
    }

    private static double logistic(double u) {
        return u < 0 ? Math.exp(u) / (1 + Math.exp(u)) : 1 / (1 + Math.exp(-u));
    }
}
