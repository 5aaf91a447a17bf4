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

/** A score opened to its parts: what each rests on and how many of its points it gives. */
final class ScoreParts extends NativeTable {

    ScoreParts(SuggestionTexts texts, Suggestion suggestion) {
        addClassName("score-parts");
        var header = new NativeTableRow();
        for (var key : List.of("part", "fact", "points")) {
            header.addHeaderCell().setText(texts.text("parts." + key));
        }
        var body = new NativeTableBody();
        for (var points : suggestion.score().parts()) {
            body.add(row(texts, suggestion, points));
        }
        add(new NativeTableHeader(header), body);
    }

    private static NativeTableRow row(SuggestionTexts texts, Suggestion suggestion, Points points) {
        var row = new NativeTableRow();
        row.addHeaderCell().setText(texts.text("part." + points.part()));
        row.addDataCell().setText(texts.fact(points.part(), suggestion));
        var fill = new Div();
        fill.addClassName("score-fill");
        fill.setWidth(Math.round(100 * points.points() / points.most()) + "%");
        var bar = new Div(fill);
        bar.addClassName("score-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var number = new Span(texts.text(
                "parts.of",
                texts.formats().decimal(points.points(), 1),
                texts.formats().decimal(points.most(), 0)));
        var cell = row.addDataCell();
        cell.addClassName("score-cell");
        cell.add(bar, number);
        return row;
    }
}
