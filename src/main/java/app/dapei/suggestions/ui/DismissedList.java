package app.dapei.suggestions.ui;

import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.ProductCell;
import app.dapei.suggestions.Dismissal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Suggestions that are not offered any more: why, by whom, and the way back. */
final class DismissedList extends Div {

    private final transient SuggestionTexts texts;

    /** @param offerAgain null for somebody who may only read */
    DismissedList(SuggestionTexts texts, List<Dismissal> dismissals, @Nullable Consumer<Dismissal> offerAgain) {
        this.texts = texts;
        addClassName("dismissed-list");
        if (dismissals.isEmpty()) {
            add(new EmptyState(VaadinIcon.ARCHIVE, texts.text("dismissed.none")));
        }
        dismissals.forEach(dismissal -> add(row(dismissal, offerAgain)));
    }

    private Component row(Dismissal dismissal, @Nullable Consumer<Dismissal> offerAgain) {
        var main = dismissal.main();
        var associated = dismissal.associated();
        var why = new Span(texts.text("dismiss." + dismissal.reason())
                + (dismissal.note().isEmpty() ? "" : ": " + dismissal.note()));
        var who = new Span(dismissal.actor() + " · "
                + texts.formats().time(dismissal.at(), texts.shop().zone()));
        who.addClassName("meta");
        var words = new Div(why, who);
        words.addClassName("suggestion-words");
        var row = new Article(
                new ProductCell(main.picture(), main.name(texts.locale()), main.sku()),
                new ProductCell(associated.picture(), associated.name(texts.locale()), associated.sku()),
                words);
        row.addClassNames("panel", "dismissed-row");
        if (offerAgain != null) {
            var again = new Button(texts.text("dismissed.again"), click -> offerAgain.accept(dismissal));
            again.setTestId("offer-again");
            row.add(again);
        }
        return row;
    }
}
