package app.dapei.experiments;

import app.dapei.experiments.core.MetricStatistic;
import app.dapei.experiments.core.ProportionStatistic;
import app.dapei.experiments.core.SampleMeanStatistic;
import app.dapei.experiments.core.SamplePlan.Metric;

/** What an experiment counts. */
public enum Measure {
    /** How many users did something. */
    SHARE,
    /** A value per user. */
    VALUE;

    MetricStatistic statistic(long units, double total, double squares) {
        return switch (this) {
            case SHARE -> new ProportionStatistic(units, Math.round(total));
            case VALUE -> SampleMeanStatistic.ofSums(units, total, squares);
        };
    }

    Metric metric(double baseline, double deviation) {
        return switch (this) {
            case SHARE -> new Metric.Share(baseline);
            case VALUE -> new Metric.Value(baseline, deviation);
        };
    }
}
