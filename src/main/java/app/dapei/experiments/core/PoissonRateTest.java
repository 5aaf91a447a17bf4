package app.dapei.experiments.core;

/**
 * The exact comparison of two rates of events per exposure: given the total, the events of the treatment are binomial
 * (Przyborowski and Wilenski, Biometrika 31 (1940)). The interval is Clopper and Pearson's, turned into a rate ratio.
 */
public final class PoissonRateTest {

    private PoissonRateTest() {}

    /**
     * Two rates compared.
     *
     * @param rateRatio treatment rate over control rate; infinite when the control had no event
     * @param interval  its exact interval
     * @param pValue    two-sided
     */
    public record RateComparison(double rateRatio, Interval interval, double pValue) {}

    /**
     * Compares the treatment's rate with the control's.
     *
     * @param controlEvents     events counted in the control
     * @param controlExposure   viewer hours or the like, positive
     * @param treatmentEvents   events counted in the treatment
     * @param treatmentExposure in the same unit, positive
     * @param confidence        of the interval
     */
    public static RateComparison compare(
            long controlEvents,
            double controlExposure,
            long treatmentEvents,
            double treatmentExposure,
            double confidence) {
        Arguments.positive("controlExposure", controlExposure);
        Arguments.positive("treatmentExposure", treatmentExposure);
        double exposureRatio = treatmentExposure / controlExposure;
        long total = controlEvents + treatmentEvents;
        double ratio = treatmentEvents / (controlEvents * exposureRatio);
        if (total == 0) {
            return new RateComparison(Double.NaN, new Interval(0, Double.POSITIVE_INFINITY), 1);
        }
        var share = ProportionInterval.CLOPPER_PEARSON.of(new ProportionStatistic(total, treatmentEvents), confidence);
        var interval = new Interval(odds(share.lower()) / exposureRatio, odds(share.upper()) / exposureRatio);
        double expectedShare = exposureRatio / (1 + exposureRatio);
        return new RateComparison(ratio, interval, ExactBinomialTest.pValue(treatmentEvents, total, expectedShare));
    }

    private static double odds(double share) {
        return share == 1 ? Double.POSITIVE_INFINITY : share / (1 - share);
    }
}
