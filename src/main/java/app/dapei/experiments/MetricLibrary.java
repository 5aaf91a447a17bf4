package app.dapei.experiments;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be measured: the metrics that every shop has, and those that the current shop made from viewers' events. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class MetricLibrary {

    private final MeasuredMetrics measured;
    private final JdbcClient jdbc;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;

    MetricLibrary(MeasuredMetrics measured, JdbcClient jdbc, CurrentShop current, ApplicationEventPublisher events) {
        this.measured = measured;
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
    }

    /** The shop's own, by name. */
    @Transactional(readOnly = true)
    public List<OwnMetric> own() {
        return measured.own(current.id());
    }

    /**
     * Keeps a new metric.
     *
     * @return it with its number
     * @throws MetricNameTakenException if the shop has one of that name
     */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public OwnMetric add(OwnMetric metric) {
        try {
            jdbc.sql("""
                insert into experiment_metric (shop_id, name, kind, form, product_id, less_is_better)
                values (?, ?, ?, ?, ?, ?)
                """)
                    .params(
                            current.id(),
                            metric.name(),
                            metric.kind(),
                            metric.form().name())
                    .param(metric.productId())
                    .param(metric.lessIsBetter())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new MetricNameTakenException(metric.name(), taken);
        }
        events.publishEvent(new MetricAdded(current.id(), metric.name(), metric.kind() + " " + metric.form()));
        return own().stream()
                .filter(one -> one.name().equals(metric.name()))
                .findFirst()
                .orElseThrow();
    }
}
