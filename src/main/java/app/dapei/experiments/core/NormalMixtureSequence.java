package app.dapei.experiments.core;

/**
 * The always-valid confidence sequence of a normal mixture: its intervals hold at every look at once, so one may stop
 * whenever one likes.
 *
 * <p>GrowthBook (asymptotic confidence sequences, Waudby-Smith et al., arXiv 2103.06476, eq. 155 and 134), Eppo, avlm
 * (Lindon) and the mSPRT with a fixed mixture (Johari et al., arXiv 1512.04922) are one boundary in N, the units in both
 * arms, and differ only in the tuning g: z(N) = √((1 + g/N)(ln(1 + N/g) − 2 ln α)), and the e-value is
 * E = √(g/(N+g))·exp(t²N/(2(N+g))). Asymptotic: below about 50 units (rooms, when rooms are assigned) plan looks instead.
 */
public final class NormalMixtureSequence {

    private final double g;
    private final double alpha;

    private NormalMixtureSequence(double g, double alpha) {
        this.g = g;
        this.alpha = alpha;
    }

    /** Tuned by g itself (avlm, Eppo's ρ): the boundary is tightest at roughly N = 10·g. */
    public static NormalMixtureSequence ofG(double g, double alpha) {
        return new NormalMixtureSequence(Arguments.positive("g", g), Arguments.openProbability("alpha", alpha));
    }

    /** Tuned to be tightest at about the given number of units, as GrowthBook's N*. */
    public static NormalMixtureSequence tightestAt(double units, double alpha) {
        Arguments.openProbability("alpha", alpha);
        double evidence = -2 * Math.log(alpha);
        return ofG(Arguments.positive("units", units) / (evidence + Math.log1p(evidence)), alpha);
    }

    /** The mSPRT's: the variance of one unit over the variance of the effects expected. */
    public static NormalMixtureSequence ofMixture(double unitVariance, double effectVariance, double alpha) {
        return ofG(
                Arguments.positive("unitVariance", unitVariance) / Arguments.positive("effectVariance", effectVariance),
                alpha);
    }

    /**
     * The one-sided sequence with the same tuning as GrowthBook's, for {@link #oneSidedHalfWidth} and
     * {@link #oneSidedPValue}: tightest at about the given number of units when both tails hold {@code 2·alpha}.
     */
    public static NormalMixtureSequence oneSidedTightestAt(double units, double alpha) {
        return new NormalMixtureSequence(tightestAt(units, 2 * alpha).g, alpha);
    }

    /** The tuning, in units. */
    public double g() {
        return g;
    }

    /** GrowthBook's ρ, the square root of 1/g. */
    public double rho() {
        return 1 / Math.sqrt(g);
    }

    /** How many standard errors the effect must be from 0 at N units. */
    public double criticalValue(double units) {
        Arguments.positive("units", units);
        return Math.sqrt((1 + g / units) * (Math.log1p(units / g) - 2 * Math.log(alpha)));
    }

    /** The natural logarithm of the e-value: the evidence against no effect, on a scale that never overflows. */
    public double logEValue(double statistic, double units) {
        Arguments.positive("units", units);
        return -0.5 * Math.log1p(units / g) + statistic * statistic * units / (2 * (units + g));
    }

    /** The always-valid p-value of this look; keep the smallest over the looks. */
    public double pValue(double statistic, double units) {
        return Math.exp(-Math.max(0, logEValue(statistic, units)));
    }

    /** The effects that are not excluded at this look; intersect over the looks. */
    public Interval interval(TreatmentEffect effect) {
        return Interval.around(effect.value(), effect.standardError() * criticalValue(effect.units()));
    }

    /** The interval and p-value of this look for one direction of effect. */
    public Interval interval(TreatmentEffect effect, Alternative alternative) {
        return alternative.isOneSided()
                ? alternative.interval(effect.value(), effect.standardError() * oneSidedHalfWidth(effect.units()))
                : interval(effect);
    }

    /** The p-value of this look for one direction of effect. */
    public double pValue(TreatmentEffect effect, Alternative alternative) {
        return switch (alternative) {
            case TWO_SIDED -> pValue(effect.statistic(), effect.units());
            case GREATER -> oneSidedPValue(effect.statistic(), effect.units());
            case LESS -> oneSidedPValue(-effect.statistic(), effect.units());
        };
    }

    /** √(2k/(N/g)·ln(1 + √k/(2α))) with k = 1 + N/g, in standard errors (eq. 134). */
    public double oneSidedHalfWidth(double units) {
        double information = Arguments.positive("units", units) / g;
        double k = 1 + information;
        return Math.sqrt(2 * k / information * Math.log1p(Math.sqrt(k) / (2 * alpha)));
    }

    /** √k/(2(e^K − 1)) with K = t²(N/g)/(2k): the level at which the one-sided bound would reach 0; at most 1. */
    public double oneSidedPValue(double statistic, double units) {
        if (statistic <= 0) {
            return 1;
        }
        double information = Arguments.positive("units", units) / g;
        double k = 1 + information;
        double exponent = statistic * statistic * information / (2 * k);
        return Math.min(1, Math.exp(0.5 * Math.log(k) - Math.log(2) - logExpm1(exponent)));
    }

    private static double logExpm1(double x) {
        return x > 30 ? x + Math.log1p(-Math.exp(-x)) : Math.log(Math.expm1(x));
    }
}
