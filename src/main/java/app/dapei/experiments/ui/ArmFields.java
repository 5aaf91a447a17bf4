package app.dapei.experiments.ui;

import app.dapei.experiments.ArmInput;
import app.dapei.experiments.core.ArmsText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of one arm: its name, its numbers, its planned share. Says at the field what is wrong. */
final class ArmFields extends Div {

    private final MetricKind kind;
    private final TextField name = new TextField();
    private final List<NumberField> numbers = new ArrayList<>();
    private final NumberField share = new NumberField();
    private final Button drop = new Button(VaadinIcon.CLOSE_SMALL.create());

    ArmFields(MetricKind kind, String armName, Consumer<ArmFields> remove) {
        this.kind = kind;
        addClassName("arm-fields");
        name.setLabel(getTranslation("experiments.arm"));
        name.setValue(armName);
        name.setMaxLength(60);
        add(name);
        for (var column : kind.columns()) {
            var field = new NumberField(getTranslation("experiments." + column));
            numbers.add(field);
            add(field);
        }
        share.setLabel(getTranslation("experiments.planned-share"));
        share.setValue(1.0);
        drop.addClickListener(click -> remove.accept(this));
        drop.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        drop.setAriaLabel(getTranslation("experiments.arm.remove"));
        add(share, drop);
    }

    /** Fields of an arm that is already named, with an equal share, and that stays. */
    static ArmFields fixed(MetricKind kind, String armName) {
        var fields = new ArmFields(kind, armName, unwanted -> {});
        fields.name.setReadOnly(true);
        fields.share.setVisible(false);
        fields.drop.setVisible(false);
        return fields;
    }

    void show(ArmsText.Line line) {
        name.setValue(line.name());
        for (int index = 0; index < numbers.size(); index++) {
            numbers.get(index).setValue(line.numbers().get(index));
        }
    }

    /** The arm, if every field can be read; otherwise each wrong field says why. */
    Optional<ArmInput> read() {
        boolean named = complain(name, name.getValue().isBlank() ? "experiments.error.name" : null);
        boolean shared =
                complain(share, share.getValue() == null || share.getValue() < 0 ? "experiments.error.share" : null);
        boolean counted = true;
        for (var field : numbers) {
            counted &= complain(field, field.getValue() == null ? "experiments.error.number" : null);
        }
        if (!counted || !fits()) {
            return Optional.empty();
        }
        return named && shared ? arm() : Optional.empty();
    }

    private Optional<ArmInput> arm() {
        try {
            return Optional.of(kind.arm(name.getValue().strip(), share.getValue(), values()));
        } catch (IllegalArgumentException impossible) {
            complain(numbers.getLast(), "experiments.error.impossible");
            return Optional.empty();
        }
    }

    private boolean fits() {
        double users = numbers.getFirst().getValue();
        boolean whole = complain(numbers.getFirst(), isCount(users) ? null : "experiments.error.users");
        double second = numbers.get(1).getValue();
        return whole
                && switch (kind) {
                    case SHARE ->
                        complain(
                                numbers.get(1),
                                isCount(second) && second <= users ? null : "experiments.error.conversions");
                    case MEAN ->
                        complain(numbers.get(2), numbers.get(2).getValue() >= 0 ? null : "experiments.error.deviation");
                    case SUMS -> true;
                };
    }

    private List<Double> values() {
        return numbers.stream().map(NumberField::getValue).toList();
    }

    private static boolean isCount(double value) {
        return value >= 0 && value == Math.rint(value) && value < 1e15;
    }

    private boolean complain(TextFieldBase<?, ?> field, @Nullable String key) {
        field.setInvalid(key != null);
        field.setErrorMessage(key == null ? "" : getTranslation(key));
        return key == null;
    }
}
