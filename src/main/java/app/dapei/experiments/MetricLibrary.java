package app.dapei.experiments;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be measured: the metrics that every shop has, and those that the current shop made from viewers' events. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class MetricLibrary {

    private static final String COLUMNS = "id, name, kind, form, product_id, less_is_better";

    private final JdbcClient jdbc;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;

    MetricLibrary(JdbcClient jdbc, CurrentShop current, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
    }

    /** The shop's own, by name. */
    @Transactional(readOnly = true)
    public List<OwnMetric> own() {
        return own(current.id());
    }

    /**
     * Keeps a new metric.
     *
     * @return it with its number
     * @throws org.springframework.dao.DuplicateKeyException if the shop has one of that name
     */
    @Transactional
    public OwnMetric add(OwnMetric metric) {
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
        events.publishEvent(new MetricAdded(current.id(), metric.name(), metric.kind() + " " + metric.form()));
        return own().stream()
                .filter(one -> one.name().equals(metric.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Metrics with the SQL that sums them, in the order asked for, and those of them that are the shop's own. */
    record Measured(List<MeasuredMetric> metrics, List<OwnMetric> own) {}

    /** @throws IllegalArgumentException if the shop has no such metric */
    Measured measured(long shopId, List<String> codes) {
        Map<String, OwnMetric> ours = new LinkedHashMap<>();
        if (codes.stream().anyMatch(code -> code.startsWith("own:"))) {
            own(shopId).forEach(metric -> ours.put(metric.code(), metric));
        }
        var metrics = new ArrayList<MeasuredMetric>();
        var own = new ArrayList<OwnMetric>();
        for (var code : codes) {
            var mine = ours.get(code);
            if (mine != null) {
                own.add(mine);
                metrics.add(mine.measured());
            } else {
                metrics.add(LibraryMetric.valueOf(code).measured());
            }
        }
        return new Measured(metrics, own.stream().distinct().toList());
    }

    private List<OwnMetric> own(long shopId) {
        return jdbc.sql("select " + COLUMNS + " from experiment_metric where shop_id = ? order by name")
                .param(shopId)
                .query((row, number) -> new OwnMetric(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("kind"),
                        MetricForm.valueOf(row.getString("form")),
                        row.getObject("product_id", Long.class),
                        row.getBoolean("less_is_better")))
                .list();
    }
}
