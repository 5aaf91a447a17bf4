package app.dapei.scripts.ui;

import app.dapei.scripts.SpeakingPaces;
import app.dapei.scripts.core.Remark;
import app.dapei.scripts.core.ScriptChecks;
import app.dapei.scripts.core.ScriptDraft;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a script sounds now: time, remarks, and the text as the prompter shows it. */
final class ScriptSide extends Div {

    private final transient ScriptTexts texts;
    private final transient SpeakingPaces paces;
    private final transient Runnable changed;
    private final Span time = new Span();
    private final Span timeBase = new Span();
    private final IntegerField pace = new IntegerField();
    private final UnorderedList remarks = new UnorderedList();
    private final Div prompter = new Div();
    private ScriptLanguage language = ScriptLanguage.ZH;
    private boolean showing;

    ScriptSide(ScriptTexts texts, SpeakingPaces paces, Runnable changed) {
        this.texts = texts;
        this.paces = paces;
        this.changed = changed;
        time.addClassName("figure-value");
        time.setTestId("script-time");
        timeBase.addClassName("meta");
        var clock = new Div(time, timeBase);
        clock.addClassName("script-time");
        pace.setTestId("script-pace");
        pace.setStepButtonsVisible(true);
        pace.setStep(10);
        pace.setManualValidation(true);
        pace.addValueChangeListener(change -> setPace(change.getValue()));
        remarks.addClassName("script-remarks");
        remarks.setTestId("script-remarks");
        prompter.addClassName("prompter");
        prompter.setTestId("prompter");
        addClassName("script-side");
        add(section("checks", clock, pace, remarks), section("prompter", prompter));
    }

    private Section section(String key, Component... content) {
        var section = new Section(new H2(texts.text(key)));
        section.add(content);
        section.addClassName("panel");
        return section;
    }

    private void setPace(@Nullable Integer value) {
        if (showing) {
            return;
        }
        boolean fine = value != null && value >= language.slowest() && value <= language.fastest();
        pace.setInvalid(!fine);
        pace.setErrorMessage(texts.text("pace.range", language.slowest(), language.fastest()));
        if (value != null && fine) {
            paces.set(language, value);
            changed.run();
        }
    }

    void show(ScriptDraft draft, ScriptChecks.Facts facts, List<Remark> all) {
        language = draft.language();
        showing = true;
        pace.setLabel(texts.text("pace." + language));
        pace.setMin(language.slowest());
        pace.setMax(language.fastest());
        pace.setValue(facts.pace());
        showing = false;
        time.setText(ScriptTexts.time(ScriptChecks.seconds(draft, facts)));
        timeBase.setText(texts.text("time.base." + language, language.units(draft.whole())));
        showRemarks(draft, all);
        prompter.removeAll();
        draft.kind().parts().stream()
                .filter(part -> !draft.text(part).isEmpty())
                .forEach(part -> {
                    var name = new Span(texts.part(part));
                    name.addClassName("prompter-part");
                    prompter.add(
                            name, new Paragraph(ScriptText.of(draft.text(part)).resolved(facts.values())));
                });
        if (draft.texts().isEmpty()) {
            prompter.add(new Paragraph(texts.text("prompter.empty")));
        }
    }

    private void showRemarks(ScriptDraft draft, List<Remark> all) {
        remarks.removeAll();
        for (var remark : all) {
            var part = remark.part();
            var text = part == null || remark instanceof Remark.MissingPart
                    ? texts.remark(remark)
                    : texts.part(part) + ": " + texts.remark(remark);
            var item = new ListItem(text);
            if (remark.refuses()) {
                item.addClassName("critical");
            }
            remarks.add(item);
        }
        if (all.isEmpty() && !draft.texts().isEmpty()) {
            var fine = new ListItem(texts.text("checks.fine"));
            fine.addClassName("positive");
            remarks.add(fine);
        }
    }
}
