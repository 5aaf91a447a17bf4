package app.dapei.experiments.ui;

import app.dapei.experiments.Design;
import app.dapei.experiments.ExperimentCalculator;
import app.dapei.experiments.ReadingMode;
import app.dapei.experiments.TrafficEstimate;
import app.dapei.experiments.TrafficEstimate.Traffic;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When the numbers are read, what is to be found, and what that takes at the shop's own traffic. */
final class SampleStep implements WizardStep {

    private static final int HOURS_A_SESSION = 4;

    private final WizardModel model;
    private final MetricNames metrics;
    private final TrafficEstimate traffic;
    private final ExperimentCalculator calculator;
    private final Locale locale;
    private final Div basis = new Div();
    private final PlanResult answer = new PlanResult();
    private @Nullable RulesFields rules;

    SampleStep(
            WizardModel model,
            MetricNames metrics,
            TrafficEstimate traffic,
            ExperimentCalculator calculator,
            Locale locale) {
        this.model = model;
        this.metrics = metrics;
        this.traffic = traffic;
        this.calculator = calculator;
        this.locale = locale;
    }

    @Override
    public String key() {
        return "experiments.step.sample";
    }

    @Override
    public Component show() {
        var box = new Div();
        box.addClassName("wizard-fields");
        var mode = new RadioButtonGroup<ReadingMode>();
        mode.setLabel(box.getTranslation("experiments.plan.reading"));
        mode.setItems(Arrays.stream(ReadingMode.values())
                .filter(item -> item != ReadingMode.ANY_TIME || !model.design.isPlayed())
                .toList());
        mode.setItemLabelGenerator(item -> box.getTranslation("experiments.mode." + item));
        mode.setHelperText(box.getTranslation("experiments.mode.help"));
        mode.setValue(model.mode);
        mode.addValueChangeListener(change -> {
            model.mode = change.getValue();
            ask();
        });
        var lift = new NumberField(box.getTranslation("experiments.wanted-lift") + " %");
        lift.setValue(Math.round(1000 * model.lift) / 10.0);
        lift.setMin(0.1);
        lift.addValueChangeListener(change -> {
            if (change.getValue() != null && change.getValue() >= 0.1) {
                model.lift = change.getValue() / 100;
                ask();
            }
        });
        var days = new IntegerField(box.getTranslation("experiments.least-days"));
        days.setHelperText(box.getTranslation("experiments.least-days.help"));
        days.setMin(1);
        days.setMax(90);
        days.setValue(model.leastDays);
        days.addValueChangeListener(change -> {
            if (change.getValue() != null && change.getValue() >= 1 && change.getValue() <= 90) {
                model.leastDays = change.getValue();
            }
        });
        var line = new Div(lift, days, level(Levels.alpha(box, locale), true), level(Levels.power(box, locale), false));
        line.addClassName("form-line");
        basis.addClassName("meta");
        var fields = new RulesFields(model);
        rules = fields;
        box.add(mode, line, fields, basis, answer);
        look();
        ask();
        return box;
    }

    private Select<Double> level(Select<Double> select, boolean alpha) {
        select.setValue(alpha ? model.alpha : model.power);
        select.addValueChangeListener(change -> {
            if (alpha) {
                model.alpha = change.getValue();
            } else {
                model.power = change.getValue();
            }
            ask();
        });
        return select;
    }

    /** Reads the shop's own last days. */
    private void look() {
        var formats = new Formats(locale);
        Traffic past = traffic.of(model.firstGoal(), 15);
        double share = model.coverage * (model.layerTo - model.layerFrom);
        double perWindow = past.sessionsPerDay() == 0
                ? 1
                : past.viewersPerDay() / past.sessionsPerDay() * model.windowMinutes / (60.0 * HOURS_A_SESSION);
        switch (model.design) {
            case COUNTED, VIEWER_SPLIT, BANDIT -> {
                model.baseline = past.metric().orElse(null);
                model.unitsPerDay = past.viewersPerDay() * share;
            }
            case SWITCHBACK -> {
                model.baseline = past.perWindow(perWindow).orElse(null);
                model.unitsPerDay = past.sessionsPerDay() * 60 * HOURS_A_SESSION / model.windowMinutes;
            }
            case SESSION -> {
                model.baseline = past.perWindow(past.viewersPerDay() / Math.max(1, past.sessionsPerDay()))
                        .orElse(null);
                model.unitsPerDay = past.sessionsPerDay();
            }
        }
        var unit = model.design == Design.SWITCHBACK
                ? "experiments.basis.windows"
                : model.design == Design.SESSION ? "experiments.basis.sessions" : "experiments.basis.viewers";
        basis.setText(
                model.baseline == null
                        ? basis.getTranslation("experiments.basis.nothing", metrics.name(model.firstGoal()))
                        : basis.getTranslation(
                                unit,
                                formats.count(TrafficEstimate.DAYS),
                                formats.count(Math.round(model.unitsPerDay)),
                                formats.count(past.viewers()),
                                formats.decimal(past.icc(), 3)));
    }

    private void ask() {
        answer.setVisible(model.question().isPresent());
        model.question().ifPresent(question -> answer.show(question, calculator.plan(question)));
    }

    @Override
    public boolean isDone() {
        if (rules != null && !rules.fit()) {
            return false;
        }
        boolean reachable = model.question()
                .map(question -> calculator.plan(question).found().isPresent())
                .orElse(false);
        if (!reachable) {
            Notifications.failure(basis.getTranslation("experiments.plan.UNREACHABLE_POWER"));
        }
        return reachable;
    }
}
