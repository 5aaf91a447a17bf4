package app.dapei.shared.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart drawn by ECharts in the browser. Its numbers also stand in a table for screen readers, which the element
 * makes from the same data.
 */
@Tag("portal-chart")
@NpmPackage(value = "echarts", version = "6.0.0")
@JsModule("./charts/portal-chart.ts")
public final class Chart extends Component implements HasSize {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** @param label what the chart shows, one translated sentence */
    public Chart(String label) {
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("role", "figure");
    }

    /** Draws lines or bars over shared categories. */
    public void show(ChartData data) {
        getElement().setPropertyJson("data", JSON.<ObjectNode>valueToTree(data));
    }

    /**
     * What a chart draws.
     *
     * @param kind {@code line} or {@code bar}
     * @param unit unit of the values, shown at the axis; may be empty
     * @param categories labels along the axis, in order
     * @param series the lines or groups of bars, each with one value per category (null = no value)
     */
    public record ChartData(String kind, String unit, List<String> categories, List<Series> series) {

        public ChartData {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            for (var one : series) {
                if (one.values().size() != categories.size()) {
                    throw new IllegalArgumentException("series " + one.name() + " must have " + categories.size()
                            + " values; got: " + one.values().size());
                }
            }
        }

        public static ChartData line(String unit, List<String> categories, List<Series> series) {
            return new ChartData("line", unit, categories, series);
        }

        public static ChartData bar(String unit, List<String> categories, List<Series> series) {
            return new ChartData("bar", unit, categories, series);
        }
    }

    /**
     * One line or group of bars.
     *
     * @param name its name in the legend
     * @param colour token of its fixed meaning: main, associated, bundle, control, treatment, target, former
     * @param values one per category; null where there is none
     */
    public record Series(String name, String colour, List<Double> values) {}
}
