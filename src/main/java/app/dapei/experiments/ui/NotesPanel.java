package app.dapei.experiments.ui;

import app.dapei.experiments.ExperimentNote;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Notes on an experiment, the newest first. */
final class NotesPanel extends Section {

    NotesPanel(List<ExperimentNote> notes, ZoneId zone, Consumer<String> added) {
        var formats = new Formats(getLocale());
        addClassNames("panel", "notes");
        var text = new TextArea(getTranslation("experiments.note"));
        text.setMaxLength(ExperimentNote.LONGEST);
        text.setWidthFull();
        text.setTestId("note");
        var add = new Button(getTranslation("experiments.note.add"), click -> {
            if (!text.getValue().isBlank()) {
                added.accept(text.getValue());
            }
        });
        add.setTestId("add-note");
        add(new H2(getTranslation("experiments.notes")));
        notes.forEach(note -> {
            var head = new Div(note.author() + " · " + formats.time(note.at(), zone));
            head.addClassName("meta");
            var words = new Div(note.text());
            words.addClassName("note-text");
            add(head, words);
        });
        add(text, add);
    }
}
