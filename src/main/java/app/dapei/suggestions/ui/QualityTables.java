package app.dapei.suggestions.ui;

import app.dapei.shared.ui.Formats;
import app.dapei.suggestions.core.quality.BackTestReport;
import app.dapei.suggestions.core.quality.MethodResult;
import app.dapei.suggestions.core.quality.RankingMethod;
import app.dapei.suggestions.core.quality.Reliability;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** A back-test's report in a sentence, in tables and in words. */
final class QualityTables {

    private static final double PERCENT = 100;

    private final Component owner;
    private final Formats formats;

    QualityTables(Component owner, Formats formats) {
        this.owner = owner;
        this.formats = formats;
    }

    /** "In 34 of 100 later baskets one of the top five was there; by popularity 21." */
    Component sentence(BackTestReport report) {
        var sentence = new Paragraph(text(
                "sentence",
                ofHundred(report.of(RankingMethod.OURS)),
                ofHundred(report.of(RankingMethod.POPULARITY)),
                ofHundred(report.of(RankingMethod.CONFIDENCE)),
                verdict(report)));
        sentence.addClassName("quality-sentence");
        return sentence;
    }

    Component methods(BackTestReport report) {
        var table = table("method", "at1", "at3", "at5", "interval", "at10", "mrr", "coverage", "diversity", "behind");
        for (var result : report.methods()) {
            var rates = result.hitRates();
            var row = row(text("method." + result.method()));
            cell(row, formats.percent(rates.at1()));
            cell(row, formats.percent(rates.at3()));
            cell(row, formats.percent(rates.at5()));
            cell(row, range(result.interval().low(), result.interval().high()));
            cell(row, formats.percent(rates.at10()));
            cell(row, formats.decimal(result.meanReciprocalRank(), 3));
            cell(row, formats.percent(result.coverage()));
            cell(row, formats.decimal(result.diversity(), 2));
            cell(row, behind(result));
            table.body.add(row);
        }
        return table;
    }

    Component reliability(BackTestReport report) {
        var table = table("score", "pairs", "expected", "seen", "seen.interval");
        for (Reliability step : report.reliability()) {
            var row = row(text("score.range", step.from(), step.to()));
            cell(row, formats.count((long) step.pairs()));
            cell(row, formats.percent(step.expected()));
            cell(row, formats.percent(step.seen()));
            cell(row, range(step.interval().low(), step.interval().high()));
            table.body.add(row);
        }
        return table;
    }

    Component settings(BackTestReport report) {
        var list = new UnorderedList();
        List.of(
                        text("caution", formats.decimal(report.caution(), 0)),
                        text(report.seasonal() ? "seasonal.on" : "seasonal.off"),
                        text(report.kinship() > 0 ? "kinship.on" : "kinship.off"))
                .forEach(words -> list.add(new ListItem(words)));
        return list;
    }

    private String verdict(BackTestReport report) {
        var unclear = report.methods().stream()
                .filter(result -> result.method() != RankingMethod.OURS)
                .filter(result -> result.behind().low() <= 0)
                .map(result -> text("method." + result.method()))
                .toList();
        return unclear.isEmpty() ? text("verdict.clear") : text("verdict.unclear", String.join(text("comma"), unclear));
    }

    private String behind(MethodResult result) {
        return result.method() == RankingMethod.OURS
                ? Formats.NOTHING
                : text(
                        "points",
                        formats.decimal(result.behind().low() * PERCENT, 1),
                        formats.decimal(result.behind().high() * PERCENT, 1));
    }

    private String ofHundred(MethodResult result) {
        return formats.decimal(result.hitRates().at5() * PERCENT, 0);
    }

    private String range(double low, double high) {
        return text("range", formats.decimal(low * PERCENT, 1), formats.decimal(high * PERCENT, 1));
    }

    private String text(String key, Object... parameters) {
        return owner.getTranslation("quality." + key, parameters);
    }

    private Figures table(String... columns) {
        var header = new NativeTableRow();
        for (var column : columns) {
            header.addHeaderCell().setText(text("column." + column));
        }
        return new Figures(new NativeTableHeader(header));
    }

    private static NativeTableRow row(String title) {
        var row = new NativeTableRow();
        row.addHeaderCell().setText(title);
        return row;
    }

    private static void cell(NativeTableRow row, String text) {
        row.addDataCell().setText(text);
    }

    /** A table of numbers with a title in each row. */
    private static final class Figures extends NativeTable {

        private final NativeTableBody body = new NativeTableBody();

        Figures(NativeTableHeader header) {
            addClassName("figure-table");
            add(header, body);
        }
    }
}
