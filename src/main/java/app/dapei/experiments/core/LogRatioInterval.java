package app.dapei.experiments.core;

/**
 * The interval of the lift on the logarithm of the ratio of two positive means: log(T/C) ± z√(v_T/T² + v_C/C²).
 *
 * @param lift     treatment mean over control mean, less 1
 * @param interval the lifts that are not excluded
 */
public record LogRatioInterval(double lift, Interval interval) {

    /**
     * The lift of two independent means and its interval.
     *
     * @throws IllegalArgumentException if a mean is not positive: a logarithm needs that; use {@link FiellerInterval}
     */
    public static LogRatioInterval of(
            double controlMean,
            double controlVariance,
            double treatmentMean,
            double treatmentVariance,
            double confidence) {
        Arguments.positive("controlMean", controlMean);
        Arguments.positive("treatmentMean", treatmentMean);
        double z = StandardNormal.twoSidedCritical(1 - Arguments.openProbability("confidence", confidence));
        double centre = Math.log(treatmentMean / controlMean);
        double halfWidth = z
                * Math.sqrt(treatmentVariance / (treatmentMean * treatmentMean)
                        + controlVariance / (controlMean * controlMean));
        return new LogRatioInterval(
                treatmentMean / controlMean - 1,
                new Interval(Math.expm1(centre - halfWidth), Math.expm1(centre + halfWidth)));
    }
}
