package app.dapei.experiments;

import app.dapei.experiments.core.MetricStatistic;
import app.dapei.experiments.core.Moments;
import app.dapei.experiments.core.ProportionStatistic;
import app.dapei.experiments.core.SampleMeanStatistic;

/**
 * One arm as somebody states it.
 *
 * @param name      what the arm is called, not blank
 * @param share     its planned share of the traffic, of any positive sum over the arms
 * @param statistic what was counted
 */
public record ArmInput(String name, double share, MetricStatistic statistic) {

    public ArmInput {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank; name the arm, e.g. \"A\"");
        }
        if (!(share >= 0 && share < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("share must be >= 0 and finite; got: " + share);
        }
    }

    /** Users of which some converted. */
    public static ArmInput ofConversions(String name, double share, long users, long conversions) {
        return new ArmInput(name, share, new ProportionStatistic(users, conversions));
    }

    /** Users with a value each, given by the sum of the values and of their squares. */
    public static ArmInput ofSums(String name, double share, long users, double sum, double sumOfSquares) {
        return new ArmInput(name, share, SampleMeanStatistic.ofSums(users, sum, sumOfSquares));
    }

    /** Users with a value each, given by mean and standard deviation. */
    public static ArmInput ofMean(String name, double share, long users, double mean, double standardDeviation) {
        double m2 = standardDeviation * standardDeviation * Math.max(0, users - 1);
        return new ArmInput(name, share, new SampleMeanStatistic(new Moments(users, users == 0 ? 0 : mean, m2)));
    }
}
