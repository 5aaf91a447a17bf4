package app.dapei.experiments.ui;

import app.dapei.experiments.Design;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** When orders can no longer come back, and how a bandit moves its shares. */
final class RulesFields extends Div {

    private static final int LONGEST_RETURNS = 90;
    private static final int MOST_USERS = 100_000;
    private static final int SHORTEST_CADENCE = 15;
    private static final int LONGEST_CADENCE = 7 * 24 * 60;

    private final Formats formats = new Formats(getLocale());
    private final List<NumberField> all = new ArrayList<>();

    RulesFields(WizardModel model) {
        addClassName("form-line");
        field(
                "return-days",
                model.returnDays,
                new Range(0, LONGEST_RETURNS, true),
                value -> model.returnDays = (int) value);
        if (model.design == Design.BANDIT) {
            double mostFloor = Math.floor(100.0 / model.arms.size());
            field("floor", 100 * model.floor, new Range(0, mostFloor, false), value -> model.floor = value / 100);
            field(
                    "least-users",
                    model.leastUsers,
                    new Range(2, MOST_USERS, true),
                    value -> model.leastUsers = (int) value);
            field(
                    "cadence",
                    model.cadenceMinutes,
                    new Range(SHORTEST_CADENCE, LONGEST_CADENCE, true),
                    value -> model.cadenceMinutes = (int) value);
        }
    }

    private record Range(double least, double most, boolean whole) {

        boolean holds(double value) {
            return value >= least && value <= most && (!whole || value == Math.rint(value));
        }

        double nearest(double value) {
            double inside = Math.clamp(value, least, most);
            return whole ? Math.rint(inside) : inside;
        }
    }

    private void field(String key, double value, Range range, DoubleConsumer set) {
        var label = getTranslation("experiments.rules." + key);
        var field = new NumberField(label);
        field.setManualValidation(true);
        field.setHelperText(getTranslation(
                "experiments.rules." + key + ".help",
                formats.decimal(range.least(), 0),
                formats.decimal(range.most(), 0)));
        field.setTestId(key);
        field.setValue((double) Math.round(value * 100) / 100);
        field.addValueChangeListener(change -> {
            var written = change.getValue();
            boolean fits = written != null && range.holds(written);
            field.setErrorMessage(
                    fits
                            ? ""
                            : getTranslation(
                                    "experiments.error.range",
                                    label,
                                    formats.decimal(range.least(), 0),
                                    formats.decimal(range.most(), 0),
                                    written == null ? Formats.NOTHING : formats.decimal(written, 2),
                                    formats.decimal(range.nearest(written == null ? value : written), 0)));
            field.setInvalid(!fits);
            if (fits) {
                set.accept(written);
            }
        });
        all.add(field);
        add(field);
    }

    /** Whether every field holds what it may. */
    boolean fit() {
        return all.stream().noneMatch(NumberField::isInvalid);
    }
}
