package app.dapei.experiments.ui;

import app.dapei.experiments.core.Interval;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Effects with their intervals under each other, on one scale, with a line at no effect. */
final class ForestPlot extends Div {

    /**
     * One line.
     *
     * @param name     what it is of
     * @param effect   the effect
     * @param interval not excluded
     * @param text     the same in words
     * @param together whether it joins the others
     */
    record Line(String name, double effect, Interval interval, String text, boolean together) {}

    ForestPlot(List<Line> lines) {
        addClassName("forest");
        double reach = lines.stream()
                .mapToDouble(line -> Math.max(
                        Math.abs(line.interval().lower()),
                        Math.abs(line.interval().upper())))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        lines.forEach(line -> add(row(line, reach == 0 ? 1 : reach)));
    }

    private static Div row(Line line, double reach) {
        var name = new Span(line.name());
        name.addClassName("forest-name");
        var track = new Div(zero(), bar(line, reach), point(line, reach));
        track.addClassName("forest-track");
        track.getElement().setAttribute("aria-hidden", "true");
        var text = new Span(line.text());
        text.addClassName("forest-text");
        var row = new Div(name, track, text);
        row.addClassName("forest-row");
        if (line.together()) {
            row.addClassName("together");
        }
        return row;
    }

    private static Div zero() {
        var zero = new Div();
        zero.addClassName("forest-zero");
        return zero;
    }

    private static Div bar(Line line, double reach) {
        var bar = new Div();
        bar.addClassName("forest-bar");
        double from = place(line.interval().lower(), reach);
        double to = place(line.interval().upper(), reach);
        bar.getStyle().set("left", from + "%").set("width", (to - from) + "%");
        return bar;
    }

    private static Div point(Line line, double reach) {
        var point = new Div();
        point.addClassName("forest-point");
        point.getStyle().set("left", place(line.effect(), reach) + "%");
        return point;
    }

    private static double place(double value, double reach) {
        return Math.clamp(50 + 48 * value / reach, 1, 99);
    }
}
