package app.dapei.insights.ui;

import app.dapei.insights.FilterChoices;
import app.dapei.insights.FilterNameTakenException;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** The filters that the reader keeps: to open, to rename, to share, to forget, and to keep the one that is shown. */
final class KeptFilters extends Div {

    private static final String COPY = "const url = new URL($0, document.baseURI).href;"
            + " return navigator.clipboard ? navigator.clipboard.writeText(url).then(() => '', () => url) : url";
    private static final int LONGEST = 80;

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
        name.setMaxLength(LONGEST);
        name.setTestId("kept-name");
        var keep = new Button(getTranslation("insights.kept.keep"), click -> {
            if (isMissing(name)) {
                return;
            }
            choices.keep(name.getValue(), query.parameters().getQueryString());
            Notifications.done(getTranslation("insights.kept.done", name.getValue()));
            show();
        });
        keep.setTestId("keep-filter");
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
        String address = CockpitQuery.ROUTE + "?" + kept.query();
        var actions = new Div(
                action("share", click -> share(address)),
                action("rename", click -> rename(kept)),
                action("forget", click -> forget(kept)));
        actions.addClassName("kept-actions");
        var row = new Div(new Anchor(address, kept.name()), actions);
        row.addClassName("kept-filter");
        return row;
    }

    private Button action(String key, ComponentEventListener<ClickEvent<Button>> act) {
        var button = new Button(getTranslation("insights.kept." + key), act);
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setTestId(key + "-filter");
        return button;
    }

    private void share(String address) {
        getElement().executeJs(COPY, address).then(String.class, left -> {
            if (left.isEmpty()) {
                Notifications.done(getTranslation("insights.kept.copied"));
            } else {
                Notifications.failure(getTranslation("insights.kept.not-copied", left));
            }
        });
    }

    private void rename(FilterChoices.Kept kept) {
        var dialog = new Dialog(getTranslation("insights.kept.rename"));
        var name = new TextField(getTranslation("insights.kept.name"));
        name.setMaxLength(LONGEST);
        name.setValue(kept.name());
        name.setTestId("new-filter-name");
        var save = new Button(getTranslation("insights.kept.rename"), click -> {
            if (isMissing(name)) {
                return;
            }
            try {
                choices.rename(kept.name(), name.getValue());
                dialog.close();
                show();
            } catch (FilterNameTakenException e) {
                refuse(name, "insights.kept.name-taken");
            }
        });
        save.setTestId("save-filter-name");
        dialog.add(name);
        dialog.getFooter().add(new Button(getTranslation("insights.close"), click -> dialog.close()), save);
        dialog.open();
    }

    private void forget(FilterChoices.Kept kept) {
        choices.forget(kept.name());
        show();
        Notifications.undoable(
                getTranslation("insights.kept.forgotten", kept.name()), getTranslation("shell.undo"), () -> {
                    choices.keep(kept.name(), kept.query());
                    show();
                });
    }

    private boolean isMissing(TextField name) {
        if (name.getValue().isBlank()) {
            refuse(name, "insights.kept.name-missing");
            return true;
        }
        return false;
    }

    private void refuse(TextField name, String key) {
        name.setErrorMessage(getTranslation(key));
        name.setInvalid(true);
    }
}
