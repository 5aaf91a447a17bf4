package app.dapei.experiments.ui;

import app.dapei.experiments.AaReplays.Answer.Done;
import app.dapei.experiments.core.AaTest.Honesty;
import app.dapei.experiments.core.ReplayedSplits;
import app.dapei.experiments.core.ReplayedSplits.MetricHonesty;
import app.dapei.experiments.core.ReplayedSplits.Peeking;
import app.dapei.experiments.core.ReplayedSplits.Trust;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a self-test shows: the verdict in words, then the rate of false positives of every metric and way of reading. */
final class ReplayResult extends Section {

    private static final List<String> COLUMNS = List.of("metric", "reading", "rate", "range", "trust");

    private final Formats formats = new Formats(getLocale());
    private final ReplayedSplits replayed;

    ReplayResult(Done done, MetricNames names, ZoneId zone) {
        this.replayed = done.replayed();
        addClassName("panel");
        setTestId("replay");
        var rows = replayed.metrics().stream()
                .flatMap(metric -> rows(metric, names.name(metric.key())))
                .toList();
        add(
                new H2(getTranslation("experiments.result")),
                verdict(),
                base(done, zone),
                grid(rows),
                new EffectCards(
                        headings(), rows.stream().map(row -> row.cells(this)).toList()),
                new CsvDownload(
                        getTranslation("experiments.csv"),
                        "self-test.csv",
                        this::headings,
                        csv -> rows.forEach(row -> csv.row(row.cells(this)))));
        for (var peeking : Peeking.values()) {
            add(meta(getTranslation("experiments.peeking." + peeking) + ": "
                    + getTranslation("experiments.peeking." + peeking + ".help")));
        }
    }

    /** One way of reading one metric; without a rate where some split could not be compared. */
    private record Row(
            String metric, Peeking peeking, @Nullable Honesty rate) {

        List<String> cells(ReplayResult host) {
            return List.of(
                    metric,
                    host.getTranslation("experiments.peeking." + peeking),
                    host.rate(rate),
                    host.range(rate),
                    host.word(this));
        }
    }

    private static Stream<Row> rows(MetricHonesty metric, String name) {
        return metric.rates().isEmpty()
                ? Stream.of(new Row(name, Peeking.ONCE, null))
                : Arrays.stream(Peeking.values())
                        .filter(metric.rates()::containsKey)
                        .map(peeking -> new Row(name, peeking, metric.rates().get(peeking)));
    }

    private Div verdict() {
        var trust = replayed.isTelling() ? replayed.trust().name() : "NOTHING";
        var tag = tag(
                getTranslation("experiments.self-test.verdict." + trust),
                !replayed.isTelling() ? "caution" : colour(replayed.trust()));
        tag.addClassName("verdict-tag");
        tag.setTestId("verdict");
        var sentence = new Paragraph(getTranslation(
                "experiments.self-test.sentence." + trust, formats.percent(replayed.alpha()), replayed.runs()));
        var split = meta(getTranslation(
                "experiments.self-test.split." + replayed.splitTrust(), replayed.splitAlarms(), replayed.runs()));
        split.setTestId("split");
        var verdict = new Div(tag, sentence, split);
        verdict.addClassName("verdict");
        return verdict;
    }

    private Div base(Done done, ZoneId zone) {
        return meta(getTranslation(
                "experiments.self-test.base",
                formats.count(done.viewers()),
                formats.time(done.from(), zone),
                formats.time(done.to(), zone),
                replayed.runs()));
    }

    private Grid<Row> grid(List<Row> rows) {
        var grid = new Grid<Row>();
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setTestId("rates");
        for (int column = 0; column < COLUMNS.size() - 1; column++) {
            int index = column;
            grid.addColumn(row -> row.cells(this).get(index))
                    .setHeader(headings().get(index))
                    .setAutoWidth(true)
                    .setTextAlign(index < 2 ? ColumnTextAlign.START : ColumnTextAlign.END);
        }
        grid.addComponentColumn(row -> tag(word(row), colour(row)))
                .setHeader(headings().getLast())
                .setAutoWidth(true);
        grid.setItems(rows);
        return grid;
    }

    private List<String> headings() {
        return COLUMNS.stream()
                .map(column -> getTranslation("experiments.self-test.column." + column))
                .toList();
    }

    private String rate(@Nullable Honesty rate) {
        return rate == null
                ? Formats.NOTHING
                : getTranslation(
                        "experiments.self-test.rate",
                        formats.percent((double) rate.falsePositives() / rate.runs()),
                        rate.falsePositives(),
                        rate.runs());
    }

    private String range(@Nullable Honesty rate) {
        return rate == null
                ? Formats.NOTHING
                : getTranslation(
                        "experiments.interval",
                        formats.percent(rate.rateInterval().lower()),
                        formats.percent(rate.rateInterval().upper()));
    }

    private String word(Row row) {
        var rate = row.rate();
        if (rate == null) {
            return getTranslation("experiments.trust.NOTHING");
        }
        var trust = replayed.trust(rate);
        return row.peeking() == Peeking.UNGUARDED && trust == Trust.UNTRUSTWORTHY
                ? getTranslation("experiments.trust.FOOLED")
                : getTranslation("experiments.trust." + trust);
    }

    private String colour(Row row) {
        var rate = row.rate();
        return rate == null || row.peeking() == Peeking.UNGUARDED ? "caution" : colour(replayed.trust(rate));
    }

    private static String colour(Trust trust) {
        return switch (trust) {
            case HONEST -> "positive";
            case CAUTIOUS -> "info";
            case UNTRUSTWORTHY -> "critical";
        };
    }

    private static Span tag(String text, String colour) {
        var tag = new Span(text);
        tag.addClassNames("tag", colour);
        return tag;
    }

    private static Div meta(String text) {
        var line = new Div(text);
        line.addClassName("meta");
        return line;
    }
}
