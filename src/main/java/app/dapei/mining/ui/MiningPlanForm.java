package app.dapei.mining.ui;

import app.dapei.mining.MiningPlan;
import app.dapei.mining.RunEstimate;
import app.dapei.mining.ScopeSource.Choice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Setter;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.function.ValueProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The settings of a run. */
class MiningPlanForm extends Composite<Div> {

    private static final double PERCENT = 100;

    private final FormLayout fields = new FormLayout();
    private final Binder<Entry> binder = new Binder<>();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final RunOptionsForm options;
    private final RunForecast forecast;

    /** What stands in the fields before it is a plan. */
    private static final class Entry {
        private LocalDate first = LocalDate.EPOCH;
        private LocalDate last = LocalDate.EPOCH;
        private Integer count = 0;
        private Double confidence = 0.0;
        private Integer size = 0;
        private Integer basket = 0;
    }

    /**
     * @param proposal what the fields begin with
     * @param scopes parts of the trade that a run may be limited to
     * @param estimates what a plan would take
     */
    MiningPlanForm(MiningPlan proposal, Map<String, List<Choice>> scopes, Function<MiningPlan, RunEstimate> estimates) {
        forecast = new RunForecast(estimates);
        options = new RunOptionsForm(scopes, this::predict);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("420px", 2));
        bindDays();
        bindNumber("count", 2, MiningPlan.COUNT_LIMIT, entry -> entry.count, (entry, value) -> entry.count = value);
        var confidence = new NumberField(getTranslation("mining.form.confidence"));
        confidence.setHelperText(getTranslation("mining.form.confidence.help"));
        confidence.setSuffixComponent(new Span("%"));
        binder.forField(confidence)
                .asRequired(getTranslation("mining.form.confidence.range"))
                .withValidator(value -> value >= 0 && value <= PERCENT, getTranslation("mining.form.confidence.range"))
                .bind(entry -> entry.confidence, (entry, value) -> entry.confidence = value);
        fields.add(confidence);
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
        binder.addValueChangeListener(change -> predict());
        var more = new Details(getTranslation("mining.form.more"), options);
        more.setWidthFull();
        getContent().addClassName("plan-form");
        getContent().add(windows(proposal), fields, more, forecast);
        predict();
    }

    private Component windows(MiningPlan proposal) {
        var windows = new Div();
        windows.addClassName("plan-windows");
        for (int days : MiningPlan.WINDOWS) {
            windows.add(window(getTranslation("mining.form.days", days), proposal.lastDays(days)));
        }
        windows.add(window(getTranslation("mining.form.proposal"), proposal));
        return windows;
    }

    private Button window(String label, MiningPlan plan) {
        var button = new Button(label, click -> {
            first.setValue(plan.firstDay());
            last.setValue(plan.lastDay());
        });
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
    }

    private void predict() {
        forecast.show(binder.isValid() ? plan() : Optional.empty());
    }

    /** The plan, where every field is valid; otherwise the fields say what is wrong. */
    Optional<MiningPlan> plan() {
        var entry = new Entry();
        if (!binder.writeBeanIfValid(entry)) {
            return Optional.empty();
        }
        return Optional.of(new MiningPlan(
                entry.first,
                entry.last,
                entry.count,
                entry.confidence / PERCENT,
                entry.size,
                entry.basket,
                options.options()));
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
        fields.add(first, last);
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
        fields.add(field);
    }
}
