package app.dapei.experiments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds metrics by their codes for whoever sums them, people and jobs alike. */
@Component
class MeasuredMetrics {

    private static final String COLUMNS = "id, name, kind, form, product_id, less_is_better";

    private final JdbcClient jdbc;

    MeasuredMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    List<OwnMetric> own(long shopId) {
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
