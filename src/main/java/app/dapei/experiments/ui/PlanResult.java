package app.dapei.experiments.ui;

import app.dapei.experiments.core.Estimate;
import app.dapei.experiments.core.SamplePlan;
import app.dapei.experiments.core.SamplePlan.DurationPoint;
import app.dapei.experiments.core.SamplePlan.Question;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.HeadlineTile;
import app.dapei.shared.ui.chart.Chart;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.OptionalLong;

/** How many users and days a plan needs, the curve of its power, and what shorter or longer runs would find. */
final class PlanResult extends Section {

    private final Formats formats = new Formats(getLocale());

    PlanResult() {
        addClassName("panel");
        setTestId("plan-result");
    }

    /** Shows the answer to a question. */
    void show(Question question, Estimate<SamplePlan> answer) {
        removeAll();
        add(new H2(getTranslation("experiments.plan.result")));
        switch (answer) {
            case Estimate.Estimated<SamplePlan>(SamplePlan plan) -> {
                add(tiles(plan), sentence(question, plan), chart(question, plan), durations(question, plan));
            }
            case Estimate.NotEstimable<SamplePlan>(var reason) ->
                add(new Paragraph(getTranslation("experiments.plan." + reason)));
        }
    }

    private Div tiles(SamplePlan plan) {
        var days = plan.days();
        var tiles = new Div(
                new HeadlineTile(getTranslation("experiments.plan.per-arm"), formats.count(plan.unitsPerArm()), ""),
                new HeadlineTile(getTranslation("experiments.plan.total"), formats.count(plan.totalUnits()), ""),
                new HeadlineTile(
                        getTranslation("experiments.plan.days"),
                        days.isPresent() ? formats.count(days.getAsLong()) : Formats.NOTHING,
                        days.isPresent() ? "" : getTranslation("experiments.plan.days.unknown")));
        tiles.addClassName("tiles");
        return tiles;
    }

    private Paragraph sentence(Question question, SamplePlan plan) {
        return new Paragraph(getTranslation(
                "experiments.plan.sentence",
                formats.count(plan.unitsPerArm()),
                formats.percent(question.lift()),
                formats.percent(question.power()),
                formats.percent(question.alpha())));
    }

    private Chart chart(Question question, SamplePlan plan) {
        var chart = new Chart(getTranslation("experiments.plan.curve"));
        chart.setWidthFull();
        chart.setHeight("260px");
        var points = plan.curve();
        chart.show(Chart.ChartData.line(
                "%",
                points.stream().map(point -> formats.percent(point.lift())).toList(),
                List.of(
                        new Chart.Series(
                                getTranslation("experiments.power"),
                                "treatment",
                                points.stream()
                                        .map(point -> rounded(point.power()))
                                        .toList()),
                        new Chart.Series(
                                getTranslation("experiments.plan.target"),
                                "target",
                                points.stream()
                                        .map(point -> rounded(question.power()))
                                        .toList()))));
        return chart;
    }

    private static double rounded(double share) {
        return Math.round(1000 * share) / 10.0;
    }

    private Grid<DurationPoint> durations(Question question, SamplePlan plan) {
        var grid = new Grid<DurationPoint>();
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setTestId("durations");
        grid.addColumn(point -> formats.count(point.unitsPerArm()))
                .setHeader(getTranslation("experiments.plan.per-arm"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(point -> days(question, point))
                .setHeader(getTranslation("experiments.plan.days"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(point ->
                        point.smallestLift().found().map(formats::percent).orElse(Formats.NOTHING))
                .setHeader(getTranslation("experiments.plan.finds"))
                .setTextAlign(ColumnTextAlign.END);
        grid.setItems(plan.liftsByDuration());
        return grid;
    }

    private String days(Question question, DurationPoint point) {
        OptionalLong perDay = question.unitsPerDay();
        return perDay.isEmpty()
                ? Formats.NOTHING
                : formats.count(Math.ceilDiv(point.unitsPerArm() * question.arms(), perDay.getAsLong()));
    }
}
