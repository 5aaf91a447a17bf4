package app.dapei.experiments.ui;

import app.dapei.experiments.ArmInput;
import app.dapei.experiments.core.ArmComparison;
import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ArmComparison.NotComparable;
import app.dapei.experiments.core.ArmComparison.OnlyDifference;
import app.dapei.experiments.core.ArmsAnalysis.AnalyzedArms;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the arms show: the verdict in words, the split, then the numbers of every arm with their base. */
final class ArmsResult extends Section {

    private final EffectFormats effects;
    private final Formats formats = new Formats(getLocale());

    ArmsResult(MetricKind kind, List<ArmInput> arms, AnalyzedArms analyzed, double alpha) {
        effects =
                new EffectFormats(this, getLocale(), kind.isShare() ? new EffectUnit.Share() : new EffectUnit.Plain());
        addClassName("panel");
        setTestId("result");
        add(new H2(getTranslation("experiments.result")));
        add(new VerdictPanel(effects, arms, analyzed, alpha));
        var rows = IntStream.range(0, arms.size())
                .mapToObj(arm -> row(arms, analyzed, arm))
                .toList();
        add(grid(rows));
        add(new EffectCards(headings(), rows.stream().map(Row::cells).toList()));
        add(download(rows));
        for (int arm = 1; arm < arms.size(); arm++) {
            addRemark(arms.get(arm).name(), analyzed.comparisons().get(arm - 1));
        }
    }

    private record Row(
            String name,
            String users,
            String mean,
            String difference,
            String lift,
            String p,
            String best,
            String loss) {

        List<String> cells() {
            return List.of(name, users, mean, difference, lift, p, best, loss);
        }
    }

    private Row row(List<ArmInput> arms, AnalyzedArms analyzed, int arm) {
        var input = arms.get(arm);
        var best = analyzed.bestChances().isEmpty()
                ? Formats.NOTHING
                : effects.chance(analyzed.bestChances().get(arm));
        var users = formats.count(input.statistic().n());
        var mean = effects.mean(input.statistic());
        if (arm == 0) {
            return new Row(
                    input.name(),
                    users,
                    mean,
                    Formats.NOTHING,
                    Formats.NOTHING,
                    Formats.NOTHING,
                    best,
                    Formats.NOTHING);
        }
        var p = analyzed.adjustedPValues().get(arm - 1);
        return switch (analyzed.comparisons().get(arm - 1)) {
            case Compared compared -> compared(input.name(), users, mean, compared, p, best);
            case OnlyDifference only ->
                new Row(
                        input.name(),
                        users,
                        mean,
                        effects.difference(only.difference()),
                        Formats.NOTHING,
                        Formats.NOTHING,
                        best,
                        Formats.NOTHING);
            case NotComparable _ ->
                new Row(
                        input.name(),
                        users,
                        mean,
                        Formats.NOTHING,
                        Formats.NOTHING,
                        Formats.NOTHING,
                        best,
                        Formats.NOTHING);
        };
    }

    private Row compared(String name, String users, String mean, Compared compared, OptionalDouble p, String best) {
        return new Row(
                name,
                users,
                mean,
                effects.difference(compared.difference())
                        + MetricTable.SEPARATOR
                        + effects.differences(compared.interval()),
                compared.lift().map(effects::lift).orElse(Formats.NOTHING),
                effects.pValue(p),
                best,
                effects.loss(compared.lossOfTreatment()));
    }

    private Grid<Row> grid(List<Row> rows) {
        var grid = new Grid<Row>();
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("effects");
        grid.setTestId("arms");
        column(grid, "arm", Row::name, false);
        column(grid, "users", Row::users, true);
        column(grid, "mean", Row::mean, true);
        column(grid, "difference", Row::difference, true);
        column(grid, "lift", Row::lift, true);
        column(grid, "p", Row::p, true);
        column(grid, "best", Row::best, true);
        column(grid, "loss", Row::loss, true);
        grid.setItems(rows);
        return grid;
    }

    private void column(Grid<Row> grid, String key, Function<Row, String> value, boolean number) {
        var column = grid.addColumn(row -> MetricTable.inTwoLines(value.apply(row)))
                .setHeader(getTranslation("experiments." + key))
                .setTooltipGenerator(row -> getTranslation("experiments.term." + key))
                .setAutoWidth(true)
                .setKey(key);
        column.setTextAlign(number ? ColumnTextAlign.END : ColumnTextAlign.START);
    }

    private CsvDownload download(List<Row> rows) {
        return new CsvDownload(
                getTranslation("experiments.csv"),
                "comparison.csv",
                this::headings,
                csv -> rows.forEach(row -> csv.row(row.cells())));
    }

    private List<String> headings() {
        return Stream.of("arm", "users", "mean", "difference", "lift", "p", "best", "loss")
                .map(key -> getTranslation("experiments." + key))
                .toList();
    }

    private void addRemark(String name, ArmComparison comparison) {
        switch (comparison) {
            case Compared compared -> {
                if (compared.method() == ArmComparison.Method.FISHER) {
                    remark(getTranslation("experiments.remark.fisher", name));
                }
                if (compared.lift().isEmpty()) {
                    remark(getTranslation("experiments.remark.no-lift", name));
                }
            }
            case OnlyDifference only -> remark(getTranslation("experiments.reason." + only.reason(), name));
            case NotComparable not -> remark(getTranslation("experiments.reason." + not.reason(), name));
        }
    }

    private void remark(String text) {
        var line = new Div(text);
        line.addClassName("meta");
        add(line);
    }
}
