package app.dapei.suggestions.ui;

import app.dapei.suggestions.DismissalReason;
import app.dapei.suggestions.Suggestion;
import app.dapei.suggestions.SuggestionDesk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;

/** Asks why a suggestion is not wanted. */
final class DismissDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** @param dismiss told the reason and the note */
    DismissDialog(SuggestionTexts texts, Suggestion suggestion, BiConsumer<DismissalReason, String> dismiss) {
        setHeaderTitle(texts.text("dismiss.title"));
        setWidth("420px");
        var reason = new RadioButtonGroup<DismissalReason>();
        reason.setLabel(texts.text("dismiss.why"));
        reason.setItems(DismissalReason.values());
        reason.setItemLabelGenerator(one -> texts.text("dismiss." + one));
        reason.setValue(DismissalReason.DOES_NOT_FIT);
        reason.setTestId("dismiss-reason");
        var note = new TextArea(texts.text("dismiss.note"));
        note.setMaxLength(SuggestionDesk.NOTE_LIMIT);
        note.setWidthFull();
        note.setTestId("dismiss-note");
        var pair = suggestion.main().name(texts.locale()) + " + "
                + suggestion.associated().name(texts.locale());
        var content = new Div(new Paragraph(pair), reason, note);
        content.addClassName("dismiss-form");
        add(content);
        var confirm = new Button(texts.text("dismiss.confirm"), click -> {
            close();
            dismiss.accept(reason.getValue(), note.getValue());
        });
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        confirm.setTestId("dismiss-confirm");
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), confirm);
    }
}
