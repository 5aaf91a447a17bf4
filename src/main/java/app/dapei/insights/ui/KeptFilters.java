package app.dapei.insights.ui;

import app.dapei.insights.FilterChoices;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** The filters that the reader keeps: to open, to forget, and to keep the one that is shown. */
final class KeptFilters extends Div {

    private final FilterChoices choices;
    private final CockpitQuery query;
    private final Div list = new Div();

    KeptFilters(FilterChoices choices, CockpitQuery query) {
        this.choices = choices;
        this.query = query;
        add(new Button(getTranslation("insights.kept"), click -> open()));
    }

    private void open() {
        var dialog = new Dialog(getTranslation("insights.kept"));
        var name = new TextField(getTranslation("insights.kept.name"));
        name.setMaxLength(80);
        var keep = new Button(getTranslation("insights.kept.keep"), click -> {
            if (name.getValue().isBlank()) {
                name.setErrorMessage(getTranslation("insights.kept.name-missing"));
                name.setInvalid(true);
                return;
            }
            choices.keep(name.getValue(), query.parameters().getQueryString());
            Notifications.done(getTranslation("insights.kept.done", name.getValue()));
            show();
        });
        show();
        dialog.add(list, name, keep);
        dialog.getFooter().add(new Button(getTranslation("insights.close"), click -> dialog.close()));
        dialog.open();
    }

    private void show() {
        list.removeAll();
        choices.kept().forEach(kept -> list.add(row(kept)));
    }

    private Component row(FilterChoices.Kept kept) {
        var forget = new Button(getTranslation("insights.kept.forget"), click -> {
            choices.forget(kept.name());
            show();
        });
        var row = new Div(new Anchor(CockpitQuery.ROUTE + "?" + kept.query(), kept.name()), forget);
        row.addClassName("kept-filter");
        return row;
    }
}
