package app.dapei.experiments.ui;

import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The rows of a table one below the other, for windows too narrow for its columns; a style sheet shows either. */
final class EffectCards extends Div {

    /** @param headings of the columns, of which the first names a row */
    EffectCards(List<String> headings, List<List<String>> rows) {
        addClassName("effect-cards");
        rows.forEach(row -> {
            var list = new DescriptionList();
            for (int column = 1; column < headings.size(); column++) {
                if (!row.get(column).equals(Formats.NOTHING)) {
                    list.add(
                            new DescriptionList.Term(headings.get(column)),
                            new DescriptionList.Description(MetricTable.inTwoLines(row.get(column))));
                }
            }
            var name = new Div(row.getFirst());
            name.addClassName("effect-card-name");
            var card = new Div(name, list);
            card.addClassName("effect-card");
            add(card);
        });
    }
}
