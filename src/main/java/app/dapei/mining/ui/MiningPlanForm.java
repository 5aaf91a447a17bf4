package app.dapei.mining.ui;

import app.dapei.mining.MiningPlan;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Setter;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.function.ValueProvider;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The settings of a run. */
class MiningPlanForm extends Composite<FormLayout> {

    private static final double PERCENT = 100;

    private final Binder<Entry> binder = new Binder<>();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();

    /** What stands in the fields before it is a plan. */
    private static final class Entry {
        private LocalDate first = LocalDate.EPOCH;
        private LocalDate last = LocalDate.EPOCH;
        private Integer count = 0;
        private Double confidence = 0.0;
        private Integer size = 0;
        private Integer basket = 0;
    }

    MiningPlanForm(MiningPlan proposal) {
        getContent()
                .setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("420px", 2));
        bindDays();
        bindNumber("count", 2, MiningPlan.COUNT_LIMIT, entry -> entry.count, (entry, value) -> entry.count = value);
        var confidence = new NumberField(getTranslation("mining.form.confidence"));
        confidence.setHelperText(getTranslation("mining.form.confidence.help"));
        confidence.setSuffixComponent(new Span("%"));
        binder.forField(confidence)
                .asRequired(getTranslation("mining.form.confidence.range"))
                .withValidator(value -> value >= 0 && value <= PERCENT, getTranslation("mining.form.confidence.range"))
                .bind(entry -> entry.confidence, (entry, value) -> entry.confidence = value);
        getContent().add(confidence);
        bindNumber("size", 2, MiningPlan.SIZE_LIMIT, entry -> entry.size, (entry, value) -> entry.size = value);
        bindNumber("basket", 2, MiningPlan.BASKET_LIMIT, entry -> entry.basket, (entry, value) -> entry.basket = value);
        var entry = new Entry();
        entry.first = proposal.firstDay();
        entry.last = proposal.lastDay();
        entry.count = proposal.minimumCount();
        entry.confidence = proposal.minimumConfidence() * PERCENT;
        entry.size = proposal.maximumSize();
        entry.basket = proposal.maximumBasket();
        binder.readBean(entry);
    }

    /** The plan, where every field is valid; otherwise the fields say what is wrong. */
    Optional<MiningPlan> plan() {
        var entry = new Entry();
        if (!binder.writeBeanIfValid(entry)) {
            return Optional.empty();
        }
        return Optional.of(new MiningPlan(
                entry.first, entry.last, entry.count, entry.confidence / PERCENT, entry.size, entry.basket));
    }

    private void bindDays() {
        first.setLabel(getTranslation("mining.form.first"));
        last.setLabel(getTranslation("mining.form.last"));
        first.setLocale(Locale.SIMPLIFIED_CHINESE);
        last.setLocale(Locale.SIMPLIFIED_CHINESE);
        var required = getTranslation("mining.form.day.required");
        binder.forField(first).asRequired(required).bind(entry -> entry.first, (entry, value) -> entry.first = value);
        binder.forField(last)
                .asRequired(required)
                .withValidator(
                        (value, context) -> first.isEmpty() || !value.isBefore(Objects.requireNonNull(first.getValue()))
                                ? ValidationResult.ok()
                                : ValidationResult.error(getTranslation("mining.form.last.before", first.getValue())))
                .bind(entry -> entry.last, (entry, value) -> entry.last = value);
        getContent().add(first, last);
    }

    private void bindNumber(
            String name, int least, int most, ValueProvider<Entry, Integer> getter, Setter<Entry, Integer> setter) {
        var field = new IntegerField(getTranslation("mining.form." + name));
        field.setHelperText(getTranslation("mining.form." + name + ".help"));
        field.setStepButtonsVisible(true);
        field.setTestId("plan-" + name);
        var range = getTranslation("mining.form.range", least, most);
        field.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(range));
        binder.forField(field)
                .asRequired(range)
                .withValidator(value -> value >= least && value <= most, range)
                .bind(getter, setter);
        getContent().add(field);
    }
}
