package app.dapei.experiments.core;

/**
 * Whether an engine's p-values from runs without an effect are honest: uniform, and below alpha about alpha of the time.
 */
public final class AaTest {

    private AaTest() {}

    /**
     * What the runs show.
     *
     * @param runs               how many
     * @param falsePositives     runs with a p-value below alpha
     * @param rateInterval       Wilson's interval of the false-positive rate
     * @param falsePositivePValue exact test of that rate against alpha
     * @param uniformityPValue   of Kolmogorov and Smirnov's test
     */
    public record Honesty(
            int runs,
            long falsePositives,
            Interval rateInterval,
            double falsePositivePValue,
            double uniformityPValue) {}

    /** Judges the p-values of at least one run at a level alpha. */
    public static Honesty judge(double[] pValues, double alpha) {
        Arguments.openProbability("alpha", alpha);
        long positives = 0;
        for (double pValue : pValues) {
            positives += pValue < alpha ? 1 : 0;
        }
        var uniformity = UniformityTest.test(pValues);
        return new Honesty(
                pValues.length,
                positives,
                ProportionInterval.WILSON.of(new ProportionStatistic(pValues.length, positives), 0.95),
                ExactBinomialTest.pValue(positives, pValues.length, alpha),
                uniformity.pValue());
    }
}
