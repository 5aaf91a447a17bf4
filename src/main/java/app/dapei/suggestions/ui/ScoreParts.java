package app.dapei.suggestions.ui;

import app.dapei.suggestions.Suggestion;
import app.dapei.suggestions.core.Score.Points;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A score opened to its parts: what each rests on and how many points it gives or takes, each bar from where the
 * former ended. */
final class ScoreParts extends NativeTable {

    ScoreParts(SuggestionTexts texts, Suggestion suggestion) {
        addClassName("score-parts");
        var header = new NativeTableRow();
        for (var key : List.of("part", "fact", "points")) {
            header.addHeaderCell().setText(texts.text("parts." + key));
        }
        var body = new NativeTableBody();
        double sum = 0;
        for (var points : suggestion.score().parts()) {
            if (Math.abs(points.points()) >= 0.05 || points.part().ordinal() <= 3) {
                body.add(row(texts, suggestion, points, sum));
            }
            sum += points.points();
        }
        body.add(total(texts, suggestion));
        add(new NativeTableHeader(header), body);
    }

    private static NativeTableRow row(SuggestionTexts texts, Suggestion suggestion, Points points, double before) {
        var row = new NativeTableRow();
        row.addHeaderCell().setText(texts.text("part." + points.part()));
        row.addDataCell().setText(texts.fact(points.part(), suggestion));
        var cell = row.addDataCell();
        cell.addClassName("score-cell");
        cell.add(bar(before, points.points()), new Span(texts.signed(points.points())));
        return row;
    }

    private static NativeTableRow total(SuggestionTexts texts, Suggestion suggestion) {
        var row = new NativeTableRow();
        row.addClassName("score-total");
        row.addHeaderCell().setText(texts.text("parts.total"));
        row.addDataCell().setText(texts.meaning(suggestion.score()));
        var cell = row.addDataCell();
        cell.addClassName("score-cell");
        cell.add(new Span(texts.formats().decimal(suggestion.score().total(), 1)));
        return row;
    }

    private static Div bar(double before, double points) {
        var fill = new Div();
        fill.addClassName(points < 0 ? "score-loss" : "score-fill");
        fill.getStyle().set("margin-inline-start", Math.round(Math.min(before, before + points)) + "%");
        fill.setWidth(Math.round(Math.abs(points)) + "%");
        var bar = new Div(fill);
        bar.addClassName("score-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }
}
