package app.dapei.scripts.ui;

import app.dapei.scripts.core.Remark;
import app.dapei.scripts.core.ScriptDraft;
import app.dapei.scripts.core.ScriptPart;
import app.dapei.scripts.core.Variable;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** The text of one part, with the variables at hand and its remarks below. */
final class PartField extends Div {

    private final transient ScriptTexts texts;
    private final ScriptPart part;
    private final TextArea area;
    private final UnorderedList remarks = new UnorderedList();

    PartField(ScriptPart part, ScriptTexts texts, Runnable changed, Runnable focused) {
        this.part = part;
        this.texts = texts;
        area = new TextArea(texts.part(part));
        area.setHelperText(texts.text("part." + part + ".help"));
        area.setMinRows(part == ScriptPart.TEXT ? 8 : 2);
        area.setMaxLength(ScriptDraft.TEXT_LIMIT);
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setTestId("part-" + part);
        area.addValueChangeListener(change -> changed.run());
        area.addFocusListener(focus -> focused.run());
        remarks.addClassName("part-remarks");
        addClassName("script-part");
        add(area, remarks);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJavaScript("context://variable-completion.js");
        var variables = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(Variable.values())
                .forEach(variable -> variables
                        .addObject()
                        .put("written", variable.written())
                        .put("words", texts.text("variable." + variable)));
        area.getElement().executeJs("window.dapeiVariables.attach(this, $0)", variables);
    }

    ScriptPart part() {
        return part;
    }

    String text() {
        return area.getValue();
    }

    void show(String text) {
        area.setValue(text);
    }

    /** Puts a variable where the cursor is. */
    void insert(Variable variable) {
        area.getElement().executeJs("window.dapeiVariables.insert(this, $0)", variable.written());
    }

    /** Shows what is to be said of this part; missing texts are told only where {@code withMissing}. */
    void show(List<Remark> all, boolean withMissing) {
        remarks.removeAll();
        var mine = all.stream()
                .filter(remark -> remark.part() == part)
                .filter(remark -> withMissing || !(remark instanceof Remark.MissingPart))
                .toList();
        for (var remark : mine) {
            var item = new ListItem(texts.remark(remark));
            if (remark.refuses()) {
                item.addClassName("critical");
            }
            remarks.add(item);
        }
        area.setInvalid(mine.stream().anyMatch(Remark::refuses));
    }
}
