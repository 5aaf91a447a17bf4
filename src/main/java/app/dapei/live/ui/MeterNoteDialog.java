package app.dapei.live.ui;

import app.dapei.bundles.SessionMeter;
import app.dapei.bundles.core.AssociationMeter;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why a session shows another associated product although more than are good were shown. */
final class MeterNoteDialog extends Dialog {

    private final TextArea note = new TextArea();
    private final transient Consumer<String> noted;

    /**
     * @param after how the session would stand
     * @param noted told the note
     */
    MeterNoteDialog(AssociationMeter after, Consumer<String> noted) {
        this.noted = noted;
        setHeaderTitle(getTranslation("live.console.meter.title"));
        setWidth("440px");
        note.setLabel(getTranslation("live.console.meter.note"));
        note.setMaxLength(SessionMeter.NOTE_LIMIT);
        note.setWidthFull();
        note.setTestId("meter-note");
        add(new Div(
                new Paragraph(getTranslation(
                        "live.console.meter.why",
                        after.shown(),
                        after.good().least(),
                        after.good().most())),
                note));
        var show = new Button(getTranslation("live.console.meter.show"), click -> save());
        show.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        show.setTestId("save-meter-note");
        getFooter().add(new Button(getTranslation("live.rooms.cancel"), click -> close()), show);
    }

    private void save() {
        boolean given = !note.getValue().isBlank();
        note.setErrorMessage(getTranslation("live.console.meter.note.error", SessionMeter.NOTE_LIMIT));
        note.setInvalid(!given);
        if (given) {
            close();
            noted.accept(note.getValue());
        }
    }
}
