package app.dapei.experiments.ui;

import app.dapei.experiments.Design;
import app.dapei.experiments.core.Adjustment;
import app.dapei.experiments.core.ArmComparison;
import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ArmComparison.NotComparable;
import app.dapei.experiments.core.ArmComparison.OnlyDifference;
import app.dapei.experiments.core.Estimate.Estimated;
import app.dapei.experiments.core.Estimate.NotEstimable;
import app.dapei.experiments.core.Estimate.Reason;
import app.dapei.experiments.core.MetricReading;
import app.dapei.experiments.core.MetricRole;
import app.dapei.experiments.core.NonInferiorityTest.GuardedEffect;
import app.dapei.shared.CsvText;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One metric of an experiment: every arm with its base, the difference, the lift, the p-value, chances and losses. */
final class MetricTable extends Div {

    static final List<String> COLUMNS =
            List.of("arm", "units", "mean", "difference", "lift", "p", "win", "best", "loss");

    static final String SEPARATOR = " · ";

    private final MetricReading reading;
    private final List<String> arms;
    private final Design design;
    private final boolean isRatio;
    private final EffectFormats effects;
    private final Formats formats = new Formats(getLocale());

    MetricTable(MetricReading reading, Design design, List<String> arms, MetricNames metrics) {
        this.reading = reading;
        this.design = design;
        this.arms = arms;
        this.isRatio = metrics.isRatio(reading.key());
        this.effects = metrics.formats(reading.key());
        addClassName("metric-table");
        var title = new Div(new H3(metrics.name(reading.key())), role());
        title.addClassName("metric-title");
        var meaning = new Div(metrics.meaning(reading.key()));
        meaning.addClassName("meta");
        add(title, meaning, grid(), cards(), remarks());
    }

    private Span role() {
        var role = new Span(getTranslation("experiments.role." + reading.role()));
        role.addClassName("tag");
        role.setClassName("info", reading.role() == MetricRole.GOAL);
        return role;
    }

    /** Cells of all arms, for the export. */
    void write(CsvText csv, String name) {
        rows().forEach(row -> {
            var cells = new ArrayList<String>(List.of(name));
            COLUMNS.forEach(column -> cells.add(row.getOrDefault(column, Formats.NOTHING)));
            csv.row(cells);
        });
    }

    private List<Map<String, String>> rows() {
        return IntStream.range(0, arms.size()).mapToObj(this::row).toList();
    }

    private Map<String, String> row(int arm) {
        var row = new TreeMap<String, String>();
        var measure = reading.arms().get(arm);
        row.put("arm", arms.get(arm));
        row.put("units", formats.count(measure.units()));
        row.put(
                "mean",
                measure.mean().isEmpty()
                        ? Formats.NOTHING
                        : effects.mean(measure.mean().getAsDouble()));
        if (!reading.bestChances().isEmpty()) {
            row.put("best", effects.chance(reading.bestChances().get(arm)));
        }
        if (arm > 0) {
            switch (reading.comparisons().get(arm - 1)) {
                case Compared compared -> compared(row, compared, arm);
                case OnlyDifference only -> row.put("difference", effects.difference(only.difference()));
                case NotComparable _ -> row.put("difference", Formats.NOTHING);
            }
        }
        return row;
    }

    private void compared(Map<String, String> row, Compared compared, int arm) {
        row.put(
                "difference",
                effects.difference(compared.difference()) + SEPARATOR + effects.differences(compared.interval()));
        compared.lift().ifPresent(lift -> row.put("lift", effects.lift(lift)));
        row.put("p", effects.pValue(reading.adjustedPValues().get(arm - 1)));
        row.put("win", effects.chance(compared.chanceToWin()));
        row.put("loss", effects.loss(compared.lossOfTreatment()));
    }

    private Grid<Map<String, String>> grid() {
        var grid = new Grid<Map<String, String>>();
        grid.setAllRowsVisible(true);
        grid.addClassName("effects");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setTestId("metric-" + reading.key());
        COLUMNS.forEach(key -> column(grid, key, row -> inTwoLines(row.getOrDefault(key, Formats.NOTHING))));
        grid.setItems(rows());
        return grid;
    }

    private EffectCards cards() {
        return new EffectCards(
                COLUMNS.stream()
                        .map(key -> getTranslation("experiments." + key))
                        .toList(),
                rows().stream()
                        .map(row -> COLUMNS.stream()
                                .map(key -> row.getOrDefault(key, Formats.NOTHING))
                                .toList())
                        .toList());
    }

    private void column(Grid<Map<String, String>> grid, String key, Function<Map<String, String>, String> value) {
        grid.addColumn(value::apply)
                .setHeader(getTranslation("experiments." + key))
                .setTooltipGenerator(row -> getTranslation("experiments.term." + key))
                .setAutoWidth(true)
                .setFlexGrow(key.equals("arm") ? 1 : 0)
                .setTextAlign(key.equals("arm") ? ColumnTextAlign.START : ColumnTextAlign.END);
    }

    /** An effect above its interval, so that a table fits the page. */
    static String inTwoLines(String effect) {
        return effect.replace(SEPARATOR, "\n");
    }

    private Div remarks() {
        var lines = new Div();
        for (int arm = 1; arm < arms.size(); arm++) {
            var name = arms.get(arm);
            remark(lines, reading.comparisons().get(arm - 1), name);
            adjustment(lines, arm, name);
            if (!reading.guards().isEmpty()) {
                switch (reading.guards().get(arm - 1)) {
                    case Estimated<GuardedEffect>(GuardedEffect guard) -> guard(lines, guard, name);
                    case NotEstimable<GuardedEffect>(Reason reason) ->
                        line(
                                lines,
                                getTranslation(
                                        "experiments.guard.none",
                                        name,
                                        getTranslation("experiments.reason." + reason, name)),
                                "guard-undecided");
                }
            }
        }
        return lines;
    }

    private void remark(Div lines, ArmComparison comparison, String arm) {
        switch (comparison) {
            case Compared compared ->
                line(lines, getTranslation("experiments.method." + compared.method(), arm), "meta");
            case OnlyDifference only -> line(lines, getTranslation("experiments.reason." + only.reason(), arm), "meta");
            case NotComparable not -> line(lines, getTranslation("experiments.reason." + not.reason(), arm), "meta");
        }
    }

    /** What values from before the experiment explained, and what the numbers are without; or why nothing was adjusted. */
    private void adjustment(Div lines, int arm, String name) {
        boolean adjustable = design == Design.SESSION || design == Design.VIEWER_SPLIT;
        if (!adjustable || !(reading.comparisons().get(arm - 1) instanceof Compared)) {
            return;
        }
        reading.adjustments()
                .get(arm - 1)
                .ifPresentOrElse(
                        adjustment -> line(lines, adjusted(adjustment, name), "meta"),
                        () -> line(
                                lines,
                                getTranslation(
                                        "experiments.unadjusted."
                                                + (isRatio && design == Design.VIEWER_SPLIT ? "RATIO" : design.name()),
                                        name),
                                "meta"));
    }

    private String adjusted(Adjustment adjustment, String name) {
        double narrowing = adjustment.narrowing();
        return getTranslation(
                        "experiments.adjusted." + design,
                        name,
                        formats.count(adjustment.known()),
                        formats.count(adjustment.units()))
                + " "
                + getTranslation(
                        narrowing >= 0 ? "experiments.adjusted.narrower" : "experiments.adjusted.wider",
                        formats.percent(Math.abs(narrowing)),
                        effects.difference(adjustment.plainDifference()),
                        effects.differences(adjustment.plainInterval()));
    }

    private void guard(Div lines, GuardedEffect guard, String arm) {
        var harm = guard.worstHarm();
        line(
                lines,
                harm > 0
                        ? getTranslation(
                                "experiments.guard." + guard.guard(),
                                arm,
                                effects.loss(harm),
                                effects.equation(guard.pValue()))
                        : getTranslation("experiments.guard.no-harm", arm, effects.equation(guard.pValue())),
                switch (guard.guard()) {
                    case HOLDS -> "guard-holds";
                    case BROKEN -> "guard-broken";
                    case UNDECIDED -> "guard-undecided";
                });
    }

    private static void line(Div lines, String text, String className) {
        var line = new Div(text);
        line.addClassName(className);
        lines.add(line);
    }
}
