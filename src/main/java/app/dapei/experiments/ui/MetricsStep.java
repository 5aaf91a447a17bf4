package app.dapei.experiments.ui;

import app.dapei.experiments.OwnMetric;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What decides, what explains, and what must not become worse. */
final class MetricsStep implements WizardStep {

    private static final double USUAL_RATE_MARGIN = 0.02;

    private final WizardModel model;
    private final MetricNames metrics;
    private final UnaryOperator<OwnMetric> store;
    private final Div margins = new Div();
    private final Div meaning = new Div();
    private final Div problem = new Div();

    /** @param store keeps a metric of the shop's own */
    MetricsStep(WizardModel model, MetricNames metrics, UnaryOperator<OwnMetric> store) {
        this.model = model;
        this.metrics = metrics;
        this.store = store;
    }

    @Override
    public String key() {
        return "experiments.step.metrics";
    }

    @Override
    public Component show() {
        var box = new Div();
        box.addClassName("wizard-fields");
        var goals = choice(box, "experiments.goals", model.goals, chosen -> replace(model.goals, chosen));
        goals.setTestId("goals");
        var secondary =
                choice(box, "experiments.secondary", model.secondary, chosen -> replace(model.secondary, chosen));
        var guards = choice(box, "experiments.guardrails", model.guardrails.keySet(), this::guard);
        margins.addClassName("form-line");
        problem.addClassNames("finding", "critical");
        problem.setVisible(false);
        meaning.addClassName("meta");
        showMargins();
        showMeaning();
        var own = new OwnMetricForm(store, metric -> {
            metrics.know(metric);
            for (var field : List.of(goals, secondary, guards)) {
                var chosen = field.getValue();
                field.setItems(metrics.codes());
                field.setValue(chosen);
            }
            secondary.select(metric.code());
        });
        box.add(goals, secondary, guards, margins, own, meaning, problem);
        return box;
    }

    private MultiSelectComboBox<String> choice(
            Component host, String key, Collection<String> chosen, Consumer<Set<String>> set) {
        var field = new MultiSelectComboBox<String>(host.getTranslation(key));
        field.setHelperText(host.getTranslation(key + ".help"));
        field.setItems(metrics.codes());
        field.setItemLabelGenerator(metrics::name);
        field.setValue(Set.copyOf(chosen));
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            set.accept(change.getValue());
            showMargins();
            showMeaning();
        });
        return field;
    }

    private static void replace(Set<String> target, Set<String> chosen) {
        target.retainAll(chosen);
        target.addAll(chosen);
    }

    private void guard(Set<String> chosen) {
        model.guardrails.keySet().retainAll(chosen);
        chosen.forEach(code -> model.guardrails.putIfAbsent(code, metrics.isRate(code) ? USUAL_RATE_MARGIN : 1.0));
    }

    private void showMargins() {
        margins.removeAll();
        model.guardrails.forEach((code, margin) -> {
            double unit = metrics.isRate(code) ? 100 : 1;
            var field = new NumberField(margins.getTranslation("experiments.margin", metrics.name(code)));
            field.setHelperText(margins.getTranslation(
                    metrics.isRate(code) ? "experiments.margin.points" : "experiments.margin.value"));
            field.setMin(0);
            field.setValue(margin * unit);
            field.addValueChangeListener(change -> {
                if (change.getValue() != null && change.getValue() >= 0) {
                    model.guardrails.put(code, change.getValue() / unit);
                }
            });
            margins.add(field);
        });
    }

    private void showMeaning() {
        meaning.removeAll();
        var all = new ArrayList<>(model.goals);
        all.addAll(model.secondary);
        all.addAll(model.guardrails.keySet());
        all.stream()
                .distinct()
                .forEach(code -> meaning.add(new Div(metrics.name(code) + ": " + metrics.meaning(code))));
    }

    @Override
    public boolean isDone() {
        problem.setText(problem.getTranslation("experiments.error.goal"));
        problem.setVisible(model.goals.isEmpty());
        return !model.goals.isEmpty();
    }
}
