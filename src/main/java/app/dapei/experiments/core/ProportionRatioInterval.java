package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;

/** Confidence intervals for the ratio of two shares or of their odds, treatment over control. */
public enum ProportionRatioInterval {
    /** The ratio p_T/p_C, on its logarithm (Katz, Baptista, Azen and Pike, Biometrics 34 (1978)). */
    RISK_RATIO_LOG,
    /** The odds ratio, on its logarithm (Woolf, Annals of Human Genetics 19 (1955)). */
    ODDS_RATIO_LOGIT;

    /** The interval; not estimable while a count that goes into a logarithm is 0. */
    public Estimate<Interval> of(ProportionStatistic control, ProportionStatistic treatment, double confidence) {
        double z = StandardNormal.twoSidedCritical(1 - Arguments.openProbability("confidence", confidence));
        if (control.n() == 0 || treatment.n() == 0) {
            return Estimate.notEstimable(Reason.EMPTY_ARM);
        }
        if (control.successes() == 0) {
            return Estimate.notEstimable(Reason.ZERO_BASELINE);
        }
        if (treatment.successes() == 0) {
            return Estimate.notEstimable(Reason.ZERO_VARIANCE);
        }
        return switch (this) {
            case RISK_RATIO_LOG ->
                around(
                        treatment.rate() / control.rate(),
                        1.0 / treatment.successes()
                                - 1.0 / treatment.n()
                                + 1.0 / control.successes()
                                - 1.0 / control.n(),
                        z);
            case ODDS_RATIO_LOGIT -> odds(control, treatment, z);
        };
    }

    private static Estimate<Interval> odds(ProportionStatistic control, ProportionStatistic treatment, double z) {
        if (control.failures() == 0 || treatment.failures() == 0) {
            return Estimate.notEstimable(Reason.ZERO_VARIANCE);
        }
        double ratio = (double) treatment.successes() / treatment.failures() * control.failures() / control.successes();
        double variance = 1.0 / treatment.successes()
                + 1.0 / treatment.failures()
                + 1.0 / control.successes()
                + 1.0 / control.failures();
        return around(ratio, variance, z);
    }

    private static Estimate<Interval> around(double ratio, double variance, double z) {
        double factor = Math.exp(z * Math.sqrt(variance));
        return Estimate.of(new Interval(ratio / factor, ratio * factor));
    }
}
