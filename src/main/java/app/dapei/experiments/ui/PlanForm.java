package app.dapei.experiments.ui;

import app.dapei.experiments.core.SamplePlan.Metric;
import app.dapei.experiments.core.SamplePlan.Question;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks what is to be found; tells the answer's place anew after every change that can be read. */
final class PlanForm extends Section {

    private final Consumer<Question> asked;
    private final RadioButtonGroup<Boolean> share = new RadioButtonGroup<>();
    private final NumberField rate = number("rate", 5.0, "%");
    private final NumberField mean = number("now", 120.0, "");
    private final NumberField deviation = number("deviation", 90.0, "");
    private final NumberField lift = number("wanted-lift", 10.0, "%");
    private final IntegerField arms = new IntegerField(getTranslation("experiments.number-of-arms"));
    private final IntegerField perDay = new IntegerField(getTranslation("experiments.per-day"));
    private final Select<Double> alpha = Levels.alpha(this, getLocale());
    private final Select<Double> power = Levels.power(this, getLocale());
    private final RadioButtonGroup<Boolean> anyTime = new RadioButtonGroup<>();

    PlanForm(Consumer<Question> asked) {
        this.asked = asked;
        addClassName("panel");
        choice(share, "experiments.plan.metric", "experiments.plan.share", "experiments.plan.value");
        choice(anyTime, "experiments.plan.reading", "experiments.plan.any-time", "experiments.plan.once");
        share.setValue(true);
        anyTime.setValue(false);
        arms.setValue(2);
        arms.setStepButtonsVisible(true);
        arms.setTestId("number-of-arms");
        perDay.setValue(2000);
        perDay.setTestId("per-day");
        var fields = new Div(rate, mean, deviation, lift, arms, perDay, alpha, power);
        fields.addClassName("form-grid");
        add(new H2(getTranslation("experiments.plan")), share, fields, anyTime);
        for (AbstractField<?, ?> field :
                new AbstractField<?, ?>[] {share, rate, mean, deviation, lift, arms, perDay, alpha, power, anyTime}) {
            field.addValueChangeListener(change -> ask());
        }
    }

    /** Takes the number of arms from elsewhere, and asks for no field of its own. */
    void setArms(int number) {
        arms.setVisible(false);
        arms.setValue(number);
    }

    /** The question as the fields stand, if they can be read. */
    Optional<Question> question() {
        return read();
    }

    /** Reads the fields and tells the question, or says at the fields what is wrong. */
    void ask() {
        boolean ofShare = share.getValue();
        rate.setVisible(ofShare);
        mean.setVisible(!ofShare);
        deviation.setVisible(!ofShare);
        read().ifPresent(asked);
    }

    private Optional<Question> read() {
        boolean fits = share.getValue()
                ? complain(rate, rate.getValue(), 0.0001, 99.9999)
                : complain(mean, mean.getValue(), 1e-9, 1e12) & complain(deviation, deviation.getValue(), 1e-9, 1e12);
        fits &= complain(lift, lift.getValue(), 0.01, largestLift());
        fits &= within(arms, 2, 20);
        fits &= perDay.getValue() == null || within(perDay, 1, Integer.MAX_VALUE);
        if (!fits) {
            return Optional.empty();
        }
        var metric = share.getValue()
                ? new Metric.Share(rate.getValue() / 100)
                : new Metric.Value(mean.getValue(), deviation.getValue());
        var traffic = perDay.getValue() == null ? OptionalLong.empty() : OptionalLong.of(perDay.getValue());
        return Optional.of(new Question(
                metric,
                lift.getValue() / 100,
                arms.getValue(),
                alpha.getValue(),
                power.getValue(),
                traffic,
                anyTime.getValue()));
    }

    /** In per cent; a share can rise to all of the users and not further. */
    private double largestLift() {
        var now = rate.getValue();
        return share.getValue() && now != null && now > 0 && now < 100 ? Math.floor(9999.0 / now - 100) : 10_000;
    }

    private boolean complain(NumberField field, @Nullable Double value, double least, double most) {
        boolean fits = value != null && value >= least && value <= most;
        field.setErrorMessage(getTranslation("experiments.error.range", String.valueOf(least), String.valueOf(most)));
        field.setInvalid(!fits);
        return fits;
    }

    private boolean within(IntegerField field, int least, int most) {
        boolean fits = field.getValue() != null && field.getValue() >= least && field.getValue() <= most;
        field.setErrorMessage(getTranslation("experiments.error.range", String.valueOf(least), String.valueOf(most)));
        field.setInvalid(!fits);
        return fits;
    }

    private NumberField number(String key, double value, String unit) {
        var field = new NumberField(getTranslation("experiments." + key));
        field.setValue(value);
        field.setSuffixComponent(new Span(unit));
        field.setTestId(key);
        return field;
    }

    private void choice(RadioButtonGroup<Boolean> group, String label, String yes, String no) {
        group.setLabel(getTranslation(label));
        group.setItems(true, false);
        group.setItemLabelGenerator(chosen -> getTranslation(chosen ? yes : no));
        group.setTestId(label.substring(label.lastIndexOf('.') + 1));
    }
}
