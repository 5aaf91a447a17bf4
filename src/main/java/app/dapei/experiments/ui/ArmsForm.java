package app.dapei.experiments.ui;

import app.dapei.experiments.ArmInput;
import app.dapei.experiments.ArmsFile;
import app.dapei.experiments.ExperimentCalculator.Judgement;
import app.dapei.experiments.core.ArmsText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;

/** Takes the numbers of the arms, typed or pasted, and how they are to be judged. */
final class ArmsForm extends Section {

    /** Gets the arms once every field can be read. */
    @FunctionalInterface
    interface Asked {
        void compare(MetricKind kind, List<ArmInput> arms, Judgement judgement);
    }

    private final Asked asked;
    private final Select<MetricKind> kind = new Select<>();
    private final Select<Double> alpha = Levels.alpha(this, getLocale());
    private final Checkbox lessIsBetter = new Checkbox(getTranslation("experiments.less-is-better"));
    private final Checkbox complete = new Checkbox(getTranslation("experiments.complete"), true);
    private final TextArea paste = new TextArea(getTranslation("experiments.paste"));
    private final Div rows = new Div();
    private final Button add = new Button(getTranslation("experiments.arm.add"), VaadinIcon.PLUS.create());
    private final List<ArmFields> arms = new ArrayList<>();

    ArmsForm(Asked asked) {
        this.asked = asked;
        addClassName("panel");
        kind.setLabel(getTranslation("experiments.kind"));
        kind.setItems(MetricKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("experiments.kind." + item));
        kind.setValue(MetricKind.SHARE);
        kind.setTestId("kind");
        kind.addValueChangeListener(change -> startAgain());
        rows.addClassName("arm-rows");
        add.addClickListener(click -> addArm(nextName()));
        add.setTestId("add-arm");
        var compare = new Button(getTranslation("experiments.compare"), click -> submit());
        compare.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        compare.setTestId("compare");
        var choices = new Div(alpha, lessIsBetter, complete);
        choices.addClassName("form-line");
        var buttons = new Div(add, compare);
        buttons.addClassName("form-line");
        add(
                new H2(getTranslation("experiments.arms")),
                kind,
                rows,
                pasting(),
                new ArmsUpload(this::take),
                choices,
                buttons);
        startAgain();
    }

    private Details pasting() {
        paste.setWidthFull();
        paste.setMinRows(4);
        paste.setTestId("paste");
        paste.setHelperText(getTranslation("experiments.paste.help"));
        paste.addValueChangeListener(change -> read(change.getValue()));
        var details = new Details(getTranslation("experiments.paste.open"), paste);
        details.setWidthFull();
        return details;
    }

    private void startAgain() {
        arms.clear();
        rows.removeAll();
        addArm(getTranslation("experiments.arm.control"));
        addArm("B");
        paste.clear();
    }

    private String nextName() {
        return String.valueOf((char) ('A' + arms.size()));
    }

    private ArmFields addArm(String name) {
        var fields = new ArmFields(kind.getValue(), name, this::remove);
        arms.add(fields);
        rows.add(fields);
        add.setEnabled(arms.size() < ArmsText.MOST_ARMS);
        return fields;
    }

    private void remove(ArmFields fields) {
        if (arms.size() > 2) {
            arms.remove(fields);
            rows.remove(fields);
            add.setEnabled(true);
        }
    }

    private void read(String text) {
        if (text.isBlank()) {
            paste.setInvalid(false);
            return;
        }
        switch (ArmsText.read(text, kind.getValue().columns().size())) {
            case ArmsText.Reading.Lines(var lines) -> {
                paste.setInvalid(false);
                show(lines);
            }
            case ArmsText.Reading.Unreadable(int line, var problem, String value) -> {
                paste.setErrorMessage(getTranslation(
                        "experiments.paste." + problem,
                        line,
                        value,
                        kind.getValue().columns().size()));
                paste.setInvalid(true);
            }
        }
    }

    private void take(ArmsFile.Reading.Arms read) {
        kind.setValue(MetricKind.of(read.kind()));
        show(read.lines());
        submit();
    }

    private void show(List<ArmsText.Line> lines) {
        arms.clear();
        rows.removeAll();
        lines.forEach(line -> addArm(line.name()).show(line));
    }

    private void submit() {
        var read = arms.stream().map(ArmFields::read).toList();
        if (read.stream().allMatch(arm -> arm.isPresent())) {
            var judgement = new Judgement(alpha.getValue(), lessIsBetter.getValue(), complete.getValue());
            asked.compare(
                    kind.getValue(), read.stream().map(arm -> arm.orElseThrow()).toList(), judgement);
        }
    }
}
