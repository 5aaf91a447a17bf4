package app.dapei.experiments.core;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;

/**
 * Fisher's exact test of two shares, given both margins. Two-sided it sums the tables that are not more likely than the
 * observed one (with R's relative tolerance of 1e-7). Exact at 0 % and 100 %, where the z test has no answer.
 *
 * <p>The odds ratio is the conditional maximum-likelihood estimate under the noncentral hypergeometric distribution, with
 * the exact interval that inverts the two one-sided tests.
 */
public final class FisherExactTest {

    private static final double TIE = 1 + 1e-7;

    private final long observed;
    private final long least;
    private final double sampleOddsRatio;
    private final double[] logWeights;

    private FisherExactTest(long observed, long least, double[] logWeights, double sampleOddsRatio) {
        this.observed = observed;
        this.least = least;
        this.sampleOddsRatio = sampleOddsRatio;
        this.logWeights = logWeights;
    }

    /** The test of treatment against control. */
    public static FisherExactTest of(ProportionStatistic control, ProportionStatistic treatment) {
        long successes = control.successes() + treatment.successes();
        long least = Math.max(0, successes - control.n());
        long most = Math.min(successes, treatment.n());
        double[] logWeights = new double[Math.toIntExact(most - least + 1)];
        for (int index = 0; index < logWeights.length; index++) {
            long inTreatment = least + index;
            logWeights[index] = logChoose(treatment.n(), inTreatment) + logChoose(control.n(), successes - inTreatment);
        }
        double ratio = (double) treatment.successes()
                * control.failures()
                / ((double) treatment.failures() * control.successes());
        return new FisherExactTest(treatment.successes(), least, logWeights, ratio);
    }

    /** The p-value of the alternative about treatment over control. */
    public double pValue(Alternative alternative) {
        double[] probabilities = probabilities(0);
        int at = (int) (observed - least);
        double limit = probabilities[at] * TIE;
        double sum = 0;
        for (int index = 0; index < probabilities.length; index++) {
            boolean counts = switch (alternative) {
                case TWO_SIDED -> probabilities[index] <= limit;
                case GREATER -> index >= at;
                case LESS -> index <= at;
            };
            sum += counts ? probabilities[index] : 0;
        }
        return Math.min(1, sum);
    }

    /** The odds ratio of the table itself; infinite or NaN where it divides by 0. */
    public double sampleOddsRatio() {
        return sampleOddsRatio;
    }

    /** The conditional maximum-likelihood odds ratio; 0 or infinite when the table is at an end of its range. */
    public double oddsRatio() {
        if (observed == least) {
            return 0;
        }
        if (observed == least + logWeights.length - 1) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.exp(root(logOdds -> mean(probabilities(logOdds)) - observed));
    }

    /** The exact interval of the odds ratio. */
    public Interval oddsRatioInterval(double confidence) {
        double tail = (1 - Arguments.openProbability("confidence", confidence)) / 2;
        int at = (int) (observed - least);
        double lower =
                at == 0 ? 0 : Math.exp(root(logOdds -> sum(probabilities(logOdds), at, logWeights.length) - tail));
        double upper = at == logWeights.length - 1
                ? Double.POSITIVE_INFINITY
                : Math.exp(root(logOdds -> tail - sum(probabilities(logOdds), 0, at + 1)));
        return new Interval(lower, upper);
    }

    private static double root(DoubleUnaryOperator function) {
        return Root.exact().near(0, 0.25, function);
    }

    private double[] probabilities(double logOdds) {
        double largest = Double.NEGATIVE_INFINITY;
        double[] values = new double[logWeights.length];
        for (int index = 0; index < values.length; index++) {
            values[index] = logWeights[index] + (least + index) * logOdds;
            largest = Math.max(largest, values[index]);
        }
        double sum = 0;
        for (int index = 0; index < values.length; index++) {
            values[index] = Math.exp(values[index] - largest);
            sum += values[index];
        }
        for (int index = 0; index < values.length; index++) {
            values[index] /= sum;
        }
        return values;
    }

    private double mean(double[] probabilities) {
        double mean = 0;
        for (int index = 0; index < probabilities.length; index++) {
            mean += probabilities[index] * (least + index);
        }
        return mean;
    }

    private static double sum(double[] probabilities, int from, int to) {
        double sum = 0;
        for (int index = from; index < to; index++) {
            sum += probabilities[index];
        }
        return sum;
    }

    private static double logChoose(long n, long k) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    }
}
