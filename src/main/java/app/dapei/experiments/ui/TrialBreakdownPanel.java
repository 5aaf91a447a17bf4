package app.dapei.experiments.ui;

import app.dapei.experiments.ExperimentResult;
import app.dapei.experiments.ExperimentResult.Breakdown;
import app.dapei.experiments.ExperimentResult.DayPoint;
import app.dapei.experiments.ExperimentResult.Segment;
import app.dapei.experiments.core.MetricRole;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.chart.Chart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The leading arm's effect in the first goal: over time, by room or session, by kind of viewer, by window. */
final class TrialBreakdownPanel extends Div {

    private final MetricNames metrics;
    private final String goal;
    private final EffectFormats effects;
    private final Breakdown breakdown;
    private final List<String> arms;
    private final Formats formats = new Formats(getLocale());

    TrialBreakdownPanel(ExperimentResult result, MetricNames metrics) {
        this.metrics = metrics;
        breakdown = result.breakdown();
        arms = result.details().draft().arms();
        goal = result.details().draft().setup().metrics().stream()
                .filter(metric -> metric.role() == MetricRole.GOAL)
                .findFirst()
                .orElseThrow()
                .code();
        effects = metrics.formats(goal);
        addClassName("stack");
        if (!breakdown.timeline().isEmpty()) {
            add(panel("timeline", timeline()));
        }
        if (!breakdown.windows().isEmpty()) {
            add(panel("windows", windows()));
            breakdown
                    .neighbours()
                    .flatMap(found -> found.found())
                    .ifPresent(slots -> add(note(getTranslation(
                            "experiments.neighbours",
                            effects.difference(slots.estimate()),
                            effects.loss(slots.standardError())))));
        }
        if (!breakdown.places().isEmpty()) {
            add(panel("places", places()));
        }
        if (!breakdown.segments().isEmpty()) {
            add(panel("segments", segments()));
        }
    }

    private Section panel(String key, Component content) {
        var panel = new Section(
                new H2(getTranslation("experiments." + key, arms.get(breakdown.arm()), metrics.name(goal))),
                note(getTranslation("experiments." + key + ".help")),
                content);
        panel.addClassName("panel");
        panel.setTestId(key);
        return panel;
    }

    private static Div note(String text) {
        var note = new Div(text);
        note.addClassName("meta");
        return note;
    }

    private double scaled(double value) {
        double shown = metrics.isRate(goal) ? 100 * value : value;
        return Math.round(shown * 1000) / 1000.0;
    }

    private Chart timeline() {
        var points = breakdown.timeline();
        var chart = new Chart(getTranslation("experiments.timeline", arms.get(breakdown.arm()), metrics.name(goal)));
        chart.setWidthFull();
        chart.setHeight("260px");
        chart.show(Chart.ChartData.line(
                metrics.sign(goal, getTranslation("experiments.points.unit")),
                points.stream().map(point -> formats.date(point.day())).toList(),
                List.of(
                        series(
                                "experiments.upper",
                                "former",
                                point -> point.interval().upper()),
                        series("experiments.difference", "treatment", DayPoint::difference),
                        series(
                                "experiments.lower",
                                "former",
                                point -> point.interval().lower()),
                        series("experiments.none", "control", point -> 0.0))));
        return chart;
    }

    private Chart.Series series(String key, String colour, Function<DayPoint, Double> value) {
        return new Chart.Series(
                getTranslation(key),
                colour,
                breakdown.timeline().stream()
                        .map(point -> scaled(value.apply(point)))
                        .toList());
    }

    private Chart windows() {
        var chart = new Chart(getTranslation("experiments.windows", arms.get(breakdown.arm()), metrics.name(goal)));
        chart.setWidthFull();
        chart.setHeight("240px");
        var series = new ArrayList<Chart.Series>();
        for (int arm = 0; arm < arms.size(); arm++) {
            int own = arm;
            var values = new ArrayList<Double>();
            breakdown
                    .windows()
                    .forEach(window -> values.add(
                            window.arm() == own && window.value().isPresent()
                                    ? (Double) scaled(window.value().getAsDouble())
                                    : null));
            series.add(new Chart.Series(arms.get(arm), arm == 0 ? "control" : arm == 1 ? "treatment" : "main", values));
        }
        chart.show(Chart.ChartData.bar(
                metrics.sign(goal, "%"),
                breakdown.windows().stream()
                        .map(window -> window.session() + "·" + (window.number() + 1))
                        .toList(),
                series));
        return chart;
    }

    private Div places() {
        var lines = new ArrayList<ForestPlot.Line>();
        breakdown
                .places()
                .forEach(place -> lines.add(new ForestPlot.Line(
                        getTranslation("experiments.place", place.name(), formats.count(place.units())),
                        place.effect(),
                        place.interval(),
                        effects.difference(place.effect()) + " · " + effects.differences(place.interval()),
                        false)));
        var box = new Div();
        breakdown
                .pooled()
                .ifPresent(pooled -> lines.add(new ForestPlot.Line(
                        getTranslation("experiments.together"),
                        pooled.estimate(),
                        pooled.interval(),
                        effects.difference(pooled.estimate()) + " · " + effects.differences(pooled.interval()),
                        true)));
        box.add(new ForestPlot(lines));
        breakdown
                .pooled()
                .ifPresent(pooled -> box.add(note(getTranslation(
                        "experiments.heterogeneity",
                        effects.equation(pooled.heterogeneityPValue()),
                        formats.decimal(pooled.inconsistency(), 0),
                        effects.differences(pooled.nextRoom())))));
        return box;
    }

    private ForestPlot segments() {
        return new ForestPlot(breakdown.segments().stream().map(this::line).toList());
    }

    private ForestPlot.Line line(Segment segment) {
        var compared = segment.compared();
        return new ForestPlot.Line(
                getTranslation("experiments.segment." + segment.kind() + "." + segment.value()) + " ("
                        + formats.count(segment.units()) + ")",
                compared.difference(),
                compared.interval(),
                getTranslation(
                        "experiments.segment.text",
                        effects.difference(compared.difference()),
                        effects.differences(compared.interval()),
                        effects.equation(segment.adjusted())),
                false);
    }
}
