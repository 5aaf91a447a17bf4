package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;

/**
 * The z test of two shares with the pooled variance p̄(1 − p̄)(1/n₁ + 1/n₂), whose size is close to nominal; the interval
 * beside it is Newcombe's. With an expected count below 5 use {@link FisherExactTest}.
 */
public final class TwoProportionZTest {

    private static final TwoProportionZTest DEFAULT = new TwoProportionZTest(true);

    private final boolean pooled;

    private TwoProportionZTest(boolean pooled) {
        this.pooled = pooled;
    }

    /** With the pooled variance. */
    public static TwoProportionZTest withDefaults() {
        return DEFAULT;
    }

    /** With each arm's own variance, as Wasabi does; too liberal for few successes. */
    public TwoProportionZTest withoutPooling() {
        return new TwoProportionZTest(false);
    }

    /** z of treatment minus control, or why there is none. */
    public Estimate<Double> statistic(ProportionStatistic control, ProportionStatistic treatment) {
        if (control.n() == 0 || treatment.n() == 0) {
            return Estimate.notEstimable(Reason.EMPTY_ARM);
        }
        double variance = pooled ? pooledVariance(control, treatment) : unpooledVariance(control, treatment);
        return variance > 0
                ? Estimate.of((treatment.rate() - control.rate()) / Math.sqrt(variance))
                : Estimate.notEstimable(Reason.ZERO_VARIANCE);
    }

    /** The p-value, or why there is none. */
    public Estimate<Double> pValue(
            ProportionStatistic control, ProportionStatistic treatment, Alternative alternative) {
        return statistic(control, treatment).map(alternative::pValue);
    }

    private static double pooledVariance(ProportionStatistic control, ProportionStatistic treatment) {
        double rate = (double) (control.successes() + treatment.successes()) / (control.n() + treatment.n());
        return rate * (1 - rate) * (1.0 / control.n() + 1.0 / treatment.n());
    }

    private static double unpooledVariance(ProportionStatistic control, ProportionStatistic treatment) {
        return control.rate() * (1 - control.rate()) / control.n()
                + treatment.rate() * (1 - treatment.rate()) / treatment.n();
    }
}
