package app.dapei.experiments.core;

/**
 * Confidence intervals for the difference of two shares, treatment minus control.
 *
 * <p>{@link #NEWCOMBE} is the one to show: it has an answer at 0 % and 100 % and stays in [−1, 1].
 */
public enum ProportionDifferenceInterval {
    /** Hybrid of the two Wilson intervals (Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10). */
    NEWCOMBE,
    /** Difference ± z·SE; of width 0 when both shares are 0. */
    WALD,
    /** Wald's, widened by Yates' continuity correction and clipped to [−1, 1], as R's {@code prop.test} shows it. */
    WALD_YATES,
    /** Wald's formula after adding one success and one failure to each arm (The American Statistician 54 (2000)). */
    AGRESTI_CAFFO,
    /** All differences that the score test does not reject (Statistics in Medicine 4 (1985) 213–226). */
    MIETTINEN_NURMINEN;

    /**
     * The interval of the difference.
     *
     * @throws IllegalArgumentException if an arm has no units
     */
    public Interval of(ProportionStatistic control, ProportionStatistic treatment, double confidence) {
        Arguments.positive("control n", control.n());
        Arguments.positive("treatment n", treatment.n());
        double z = StandardNormal.twoSidedCritical(1 - Arguments.openProbability("confidence", confidence));
        return switch (this) {
            case NEWCOMBE -> newcombe(control, treatment, z);
            case WALD -> wald(control.rate(), control.n(), treatment.rate(), treatment.n(), z);
            case WALD_YATES -> waldYates(control, treatment, z);
            case AGRESTI_CAFFO ->
                wald(
                        (control.successes() + 1.0) / (control.n() + 2),
                        control.n() + 2.0,
                        (treatment.successes() + 1.0) / (treatment.n() + 2),
                        treatment.n() + 2.0,
                        z);
            case MIETTINEN_NURMINEN -> new ScoreDifference(control, treatment).interval(z);
        };
    }

    private static Interval newcombe(ProportionStatistic control, ProportionStatistic treatment, double z) {
        var first = ProportionInterval.wilson(control.successes(), control.n(), z);
        var second = ProportionInterval.wilson(treatment.successes(), treatment.n(), z);
        double difference = treatment.rate() - control.rate();
        double below = Math.hypot(treatment.rate() - second.lower(), first.upper() - control.rate());
        double above = Math.hypot(second.upper() - treatment.rate(), control.rate() - first.lower());
        return new Interval(difference - below, difference + above);
    }

    private static Interval waldYates(ProportionStatistic control, ProportionStatistic treatment, double z) {
        var plain = wald(control.rate(), control.n(), treatment.rate(), treatment.n(), z);
        double perUnit = 1.0 / control.n() + 1.0 / treatment.n();
        double correction = Math.min(0.5 * perUnit, Math.abs(treatment.rate() - control.rate()));
        return new Interval(plain.lower() - correction, plain.upper() + correction).clampedTo(-1, 1);
    }

    private static Interval wald(double control, double controlN, double treatment, double treatmentN, double z) {
        double variance = control * (1 - control) / controlN + treatment * (1 - treatment) / treatmentN;
        return Interval.around(treatment - control, z * Math.sqrt(variance));
    }
}
