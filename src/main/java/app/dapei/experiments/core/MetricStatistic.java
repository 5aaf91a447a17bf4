package app.dapei.experiments.core;

/** What has to be known of one arm and one metric: sums over the randomised units, which add up over time and parts. */
public sealed interface MetricStatistic
        permits ProportionStatistic, SampleMeanStatistic, RatioStatistic, CupedStatistic, CupedRatioStatistic {

    /** How many randomised units the arm has, those that did nothing included. */
    long n();
}
