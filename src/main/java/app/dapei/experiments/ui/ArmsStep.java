package app.dapei.experiments.ui;

import app.dapei.bundles.BundleRow;
import app.dapei.experiments.Design;
import app.dapei.experiments.ExperimentDraft;
import app.dapei.experiments.Setup;
import app.dapei.experiments.Subject;
import app.dapei.experiments.ui.WizardModel.Arm;
import app.dapei.scripts.ScriptRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** The arms: their names, bundles, scripts or instructions, and shares; for a switchback its windows. */
final class ArmsStep implements WizardStep {

    private static final int MOST_ARMS = 6;

    private final WizardModel model;
    private final Supplier<List<BundleRow>> bundles;
    private final Supplier<List<ScriptRow>> scripts;
    private final Locale locale;
    private final Div rows = new Div();
    private final Div problem = new Div();

    ArmsStep(WizardModel model, Supplier<List<BundleRow>> bundles, Supplier<List<ScriptRow>> scripts, Locale locale) {
        this.model = model;
        this.bundles = bundles;
        this.scripts = scripts;
        this.locale = locale;
    }

    @Override
    public String key() {
        return "experiments.step.arms";
    }

    @Override
    public Component show() {
        rows.removeAll();
        rows.addClassName("arm-rows");
        model.arms.forEach(arm -> rows.add(row(arm)));
        var add = new Button(rows.getTranslation("experiments.arm.add"), VaadinIcon.PLUS.create(), click -> {
            if (model.arms.size() < MOST_ARMS) {
                var arm = new Arm(String.valueOf((char) ('A' + model.arms.size())));
                model.arms.add(arm);
                model.arms.forEach(one -> one.weight = 1.0 / model.arms.size());
                show();
            }
        });
        problem.addClassNames("finding", "critical");
        problem.setVisible(false);
        var box = new Div(rows, add, windows(), problem);
        box.addClassName("wizard-fields");
        return box;
    }

    private Div row(Arm arm) {
        var row = new Div();
        row.addClassName("arm-fields");
        var name = new TextField(rows.getTranslation("experiments.arm"));
        name.setMaxLength(ExperimentDraft.LONGEST_ARM);
        name.setValue(arm.name);
        name.addValueChangeListener(change -> arm.name = change.getValue());
        row.add(name);
        if (model.subject.isOfBundles()) {
            row.add(bundle(arm, name));
        } else {
            if (model.subject == Subject.SCRIPT) {
                row.add(script(arm, name));
            }
            var instruction = new TextField(rows.getTranslation("experiments.instruction"));
            instruction.setMaxLength(Setup.ArmPlan.LONGEST);
            instruction.setValue(arm.instruction);
            instruction.addClassName("wide");
            instruction.addValueChangeListener(change -> arm.instruction = change.getValue());
            row.add(instruction);
        }
        if (!model.design.isPlayed()) {
            var weight = new NumberField(rows.getTranslation("experiments.planned-share") + " %");
            weight.setMin(0);
            weight.setMax(100);
            weight.setValue(Math.round(1000 * arm.weight) / 10.0);
            weight.addValueChangeListener(change -> {
                if (change.getValue() != null && change.getValue() > 0) {
                    arm.weight = change.getValue() / 100;
                }
            });
            row.add(weight);
        }
        if (model.arms.size() > 2) {
            var drop = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
                model.arms.remove(arm);
                show();
            });
            drop.setAriaLabel(rows.getTranslation("experiments.arm.remove"));
            row.add(drop);
        }
        return row;
    }

    private ComboBox<BundleRow> bundle(Arm arm, TextField name) {
        var box = new ComboBox<BundleRow>(rows.getTranslation("experiments.arm.bundle"));
        var offered = bundles.get();
        box.setItems(offered);
        box.setItemLabelGenerator(bundle -> bundle.name(locale));
        box.addClassName("wide");
        box.setTestId("bundle-" + model.arms.indexOf(arm));
        offered.stream()
                .filter(bundle -> bundle.id().equals(arm.bundle))
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(change -> {
            var chosen = change.getValue();
            arm.bundle = chosen == null ? null : chosen.id();
            if (chosen != null && arm.name.length() <= 1) {
                name.setValue(cut(chosen.name(locale)));
            }
        });
        return box;
    }

    private ComboBox<ScriptRow> script(Arm arm, TextField name) {
        var box = new ComboBox<ScriptRow>(rows.getTranslation("experiments.arm.script"));
        var offered = scripts.get();
        box.setItems(offered);
        box.setItemLabelGenerator(script -> script.draft().title());
        box.setClearButtonVisible(true);
        box.setHelperText(
                offered.isEmpty()
                        ? rows.getTranslation("experiments.arm.script.none")
                        : rows.getTranslation("experiments.arm.script.help"));
        box.addClassName("wide");
        box.setTestId("script-" + model.arms.indexOf(arm));
        offered.stream()
                .filter(script -> script.id().equals(arm.script))
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(change -> {
            var chosen = change.getValue();
            arm.script = chosen == null ? null : chosen.id();
            if (chosen != null && arm.name.length() <= 1) {
                name.setValue(cut(chosen.draft().title()));
            }
        });
        return box;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), ExperimentDraft.LONGEST_ARM));
    }

    private Div windows() {
        var line = new Div();
        line.addClassName("form-line");
        if (model.design == Design.SWITCHBACK) {
            line.add(
                    number(
                            "experiments.window.minutes",
                            model.windowMinutes,
                            value -> model.windowMinutes = value,
                            2,
                            120),
                    number("experiments.window.burn-in", model.burnIn, value -> model.burnIn = value, 0, 60));
        }
        return line;
    }

    private IntegerField number(String key, int value, IntConsumer set, int least, int most) {
        var field = new IntegerField(rows.getTranslation(key));
        field.setHelperText(rows.getTranslation(key + ".help"));
        field.setMin(least);
        field.setMax(most);
        field.setValue(value);
        field.addValueChangeListener(change -> {
            if (change.getValue() != null && change.getValue() >= least && change.getValue() <= most) {
                set.accept(change.getValue());
            }
        });
        return field;
    }

    @Override
    public boolean isDone() {
        boolean named = model.arms.stream().noneMatch(arm -> arm.name.isBlank())
                && model.arms.stream().map(arm -> arm.name.strip()).distinct().count() == model.arms.size();
        boolean bundled = !model.subject.isOfBundles() || model.arms.stream().allMatch(arm -> arm.bundle != null);
        boolean spoken = model.subject != Subject.SCRIPT
                || model.arms.stream().allMatch(arm -> arm.script != null || !arm.instruction.isBlank());
        boolean windowed = model.burnIn < model.windowMinutes;
        problem.setText(problem.getTranslation(problem(named, bundled, spoken)));
        problem.setVisible(!(named && bundled && spoken && windowed));
        return named && bundled && spoken && windowed;
    }

    private static String problem(boolean named, boolean bundled, boolean spoken) {
        if (!named) {
            return "experiments.error.arms";
        }
        if (!bundled) {
            return "experiments.error.bundles";
        }
        return spoken ? "experiments.error.burn-in" : "experiments.error.scripts";
    }
}
