package app.dapei.shared.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    /** Draws a network. */
    public void show(GraphData data) {
        getElement().setPropertyJson("data", JSON.<ObjectNode>valueToTree(data));
    }

    /** Tells the id of a point of a network that somebody chooses. */
    public Registration addPointListener(Consumer<String> listener) {
        return getElement()
                .addEventListener(
                        "chart-point",
                        event -> listener.accept(
                                event.getEventData().get("event.detail.id").asString()))
                .addEventData("event.detail.id");
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
     * @param lows lower ends of an interval, drawn as whiskers on bars; null for none
     * @param highs upper ends of that interval; null for none
     */
    public record Series(
            String name,
            String colour,
            List<Double> values,
            @Nullable List<Double> lows,
            @Nullable List<Double> highs) {

        public Series(String name, String colour, List<Double> values) {
            this(name, colour, values, null, null);
        }

        /** The same with the ends of an interval for each value, drawn as whiskers. */
        public Series withIntervals(List<Double> itsLows, List<Double> itsHighs) {
            if (itsLows.size() != values.size() || itsHighs.size() != values.size()) {
                throw new IllegalArgumentException("each of " + values.size() + " values needs an interval; got: "
                        + itsLows.size() + " and " + itsHighs.size());
            }
            return new Series(name, colour, values, itsLows, itsHighs);
        }
    }

    /**
     * A network.
     *
     * @param kind always {@code graph}
     * @param nodes the points
     * @param links the lines between them
     */
    public record GraphData(String kind, List<GraphNode> nodes, List<GraphLink> links) {

        public static GraphData of(List<GraphNode> nodes, List<GraphLink> links) {
            return new GraphData("graph", List.copyOf(nodes), List.copyOf(links));
        }
    }

    /**
     * A point of a network.
     *
     * @param id told to {@link #addPointListener} when somebody chooses it
     * @param name shown beside it
     * @param size 0 to 1
     * @param community points of one community have one colour, from 0
     * @param remark shown on hover
     */
    public record GraphNode(String id, String name, double size, int community, String remark) {}

    /**
     * A line of a network.
     *
     * @param source id of one end
     * @param target id of the other
     * @param strength 0 to 1
     * @param remark shown on hover
     */
    public record GraphLink(String source, String target, double strength, String remark) {}
}
