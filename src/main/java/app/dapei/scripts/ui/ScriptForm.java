package app.dapei.scripts.ui;

import app.dapei.bundles.BundleRow;
import app.dapei.scripts.ScriptTemplates;
import app.dapei.scripts.core.Remark;
import app.dapei.scripts.core.ScriptDraft;
import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptPart;
import app.dapei.scripts.core.Variable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of a script: what it sells, its form, the text of each part. */
final class ScriptForm extends Div {

    private final transient ScriptTexts texts;
    private final transient Runnable changed;
    private final transient ScriptTemplates templates;
    private final TextField title = new TextField();
    private final ComboBox<BundleRow> bundle = new ComboBox<>();
    private final Select<ScriptKind> kind = new Select<>();
    private final Select<ScriptLanguage> language = new Select<>();
    private final ComboBox<ScriptTemplates.Template> template = new ComboBox<>();
    private final Div parts = new Div();
    private final List<PartField> fields = new ArrayList<>();
    private final Map<ScriptPart, String> kept = new EnumMap<>(ScriptPart.class);
    private @Nullable PartField focused;
    private boolean showing;

    ScriptForm(ScriptTexts texts, List<BundleRow> bundles, ScriptTemplates templates, Runnable changed) {
        this.texts = texts;
        this.templates = templates;
        this.changed = () -> {
            if (!showing) {
                changed.run();
            }
        };
        setUpTexts(bundles);
        setUpForm();
        var what = new Div(title, bundle);
        what.addClassName("form-row");
        var how = new Div(kind, language, template);
        how.addClassName("form-row");
        parts.addClassName("bundle-form");
        addClassName("bundle-form");
        add(what, how, chips(), parts);
    }

    private void setUpTexts(List<BundleRow> bundles) {
        title.setLabel(texts.text("title"));
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setManualValidation(true);
        title.setMaxLength(ScriptDraft.TITLE_LIMIT);
        title.setTestId("script-title");
        title.addValueChangeListener(change -> changed.run());
        bundle.setLabel(texts.text("bundle"));
        bundle.setItems(bundles);
        bundle.setItemLabelGenerator(row -> row.name(texts.locale()));
        bundle.setClearButtonVisible(true);
        bundle.setTestId("script-bundle");
        bundle.addValueChangeListener(change -> {
            offerTemplates();
            changed.run();
        });
    }

    private void setUpForm() {
        kind.setLabel(texts.text("kind"));
        kind.setItems(ScriptKind.values());
        kind.setItemLabelGenerator(texts::kind);
        kind.setTestId("script-kind");
        kind.addValueChangeListener(change -> {
            arrange();
            offerTemplates();
            changed.run();
        });
        language.setLabel(texts.text("language"));
        language.setItems(ScriptLanguage.values());
        language.setItemLabelGenerator(texts::language);
        language.setTestId("script-language");
        language.addValueChangeListener(change -> {
            offerTemplates();
            changed.run();
        });
        template.setLabel(texts.text("template"));
        template.setPlaceholder(texts.text("template.choose"));
        template.setItemLabelGenerator(ScriptTemplates.Template::scenario);
        template.setTestId("script-template");
        template.addValueChangeListener(change -> {
            if (!showing && change.getValue() != null) {
                take(change.getValue());
            }
        });
    }

    private Div chips() {
        var chips = new Div(new Span(texts.text("variables")));
        chips.addClassNames("variable-chips", "meta");
        for (var variable : Variable.values()) {
            var chip = new NativeButton(variable.written(), click -> {
                var field = focused == null && !fields.isEmpty() ? fields.getFirst() : focused;
                if (field != null) {
                    field.insert(variable);
                }
            });
            chip.setTitle(texts.text("variable." + variable));
            chips.add(chip);
        }
        return chips;
    }

    private void offerTemplates() {
        if (kind.getValue() != null && language.getValue() != null) {
            var chosen = bundle.getValue();
            var scenario = chosen == null ? "" : chosen.draft().scenario();
            template.setItems(templates.of(kind.getValue(), language.getValue(), scenario));
        }
    }

    private void take(ScriptTemplates.Template chosen) {
        kept.putAll(chosen.texts());
        showing = true;
        fields.forEach(field -> field.show(kept.getOrDefault(field.part(), "")));
        showing = false;
        changed.run();
    }

    private void arrange() {
        fields.forEach(field -> kept.put(field.part(), field.text()));
        fields.clear();
        parts.removeAll();
        focused = null;
        for (var part : kind.getValue().parts()) {
            var field = new PartField(part, texts, changed, () -> focus(part));
            field.show(kept.getOrDefault(part, ""));
            fields.add(field);
            parts.add(field);
        }
    }

    private void focus(ScriptPart part) {
        focused = fields.stream().filter(one -> one.part() == part).findFirst().orElse(null);
    }

    void show(@Nullable BundleRow chosen, ScriptDraft draft) {
        showing = true;
        kept.clear();
        kept.putAll(draft.texts());
        fields.clear();
        title.setValue(draft.title());
        bundle.setValue(chosen);
        language.setValue(draft.language());
        kind.setValue(draft.kind());
        arrange();
        offerTemplates();
        showing = false;
    }

    @Nullable
    UUID bundleId() {
        @Nullable BundleRow chosen = bundle.getValue();
        return chosen == null ? null : chosen.id();
    }

    ScriptDraft draft() {
        @Nullable BundleRow chosen = bundle.getValue();
        var written = new EnumMap<ScriptPart, String>(ScriptPart.class);
        fields.forEach(field -> written.put(field.part(), field.text()));
        return new ScriptDraft(
                title.getValue(),
                kind.getValue(),
                language.getValue(),
                chosen == null ? "" : chosen.draft().scenario(),
                written);
    }

    void show(List<Remark> remarks, boolean withMissing) {
        fields.forEach(field -> field.show(remarks, withMissing));
        var wrong = remarks.stream().filter(Remark.WrongTitle.class::isInstance).findFirst();
        title.setInvalid(withMissing && wrong.isPresent());
        title.setErrorMessage(wrong.map(texts::remark).orElse(""));
    }
}
