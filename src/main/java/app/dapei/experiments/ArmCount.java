package app.dapei.experiments;

import app.dapei.experiments.core.MetricStatistic;
import jakarta.persistence.Embeddable;

/** What was counted in one arm so far. */
@Embeddable
record ArmCount(long shopId, String name, long units, double total, double squares) {

    ArmCount(long shopId, String name) {
        this(shopId, name, 0, 0, 0);
    }

    MetricStatistic statistic(Measure measure) {
        return measure.statistic(units, total, squares);
    }
}
