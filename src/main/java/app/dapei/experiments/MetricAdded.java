package app.dapei.experiments;

import app.dapei.shared.Audited;

/**
 * A shop has a new metric of its own.
 *
 * @param shopId  its shop
 * @param subject the metric's name
 * @param detail  which events, and how they are counted
 */
public record MetricAdded(Long shopId, String subject, String detail) implements Audited {

    @Override
    public String act() {
        return "EXPERIMENT_METRIC_ADDED";
    }
}
