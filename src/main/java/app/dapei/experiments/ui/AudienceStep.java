package app.dapei.experiments.ui;

import app.dapei.live.Room;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;

/** Who takes part: which room, which share of the viewers, and apart from which other experiments. */
final class AudienceStep implements WizardStep {

    private final WizardModel model;
    private final List<Room> rooms;
    private final Locale locale;
    private final Div problem = new Div();

    AudienceStep(WizardModel model, List<Room> rooms, Locale locale) {
        this.model = model;
        this.rooms = rooms;
        this.locale = locale;
    }

    @Override
    public String key() {
        return "experiments.step.audience";
    }

    @Override
    public Component show() {
        var box = new Div();
        box.addClassName("wizard-fields");
        var room = new Select<String>();
        room.setLabel(box.getTranslation("experiments.room"));
        var codes = new ArrayList<String>(List.of(""));
        rooms.forEach(one -> codes.add(one.code().value()));
        room.setItems(codes);
        room.setItemLabelGenerator(code -> code.isEmpty()
                ? box.getTranslation("experiments.rooms.all")
                : rooms.stream()
                        .filter(one -> one.code().value().equals(code))
                        .map(one -> one.name(locale))
                        .findFirst()
                        .orElse(code));
        var chosen = model.room;
        room.setValue(chosen == null ? "" : chosen);
        room.addValueChangeListener(change -> model.room = change.getValue().isEmpty() ? null : change.getValue());
        box.add(room);
        if (!model.design.isPlayed()) {
            box.add(percent(box, "experiments.coverage", model.coverage, value -> model.coverage = value));
            var layer = new TextField(box.getTranslation("experiments.layer"));
            layer.setHelperText(box.getTranslation("experiments.layer.help"));
            layer.setMaxLength(40);
            layer.setValue(model.layer);
            layer.addValueChangeListener(
                    change -> model.layer = change.getValue().strip());
            box.add(
                    layer,
                    percent(box, "experiments.layer.from", model.layerFrom, value -> model.layerFrom = value),
                    percent(box, "experiments.layer.to", model.layerTo, value -> model.layerTo = value));
        }
        problem.addClassNames("finding", "critical");
        problem.setVisible(false);
        box.add(problem);
        return box;
    }

    private static NumberField percent(Component host, String key, double value, DoubleConsumer set) {
        var field = new NumberField(host.getTranslation(key));
        field.setHelperText(host.getTranslation(key + ".help"));
        field.setMin(0);
        field.setMax(100);
        field.setValue(value * 100);
        field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                set.accept(change.getValue() / 100);
            }
        });
        return field;
    }

    @Override
    public boolean isDone() {
        boolean fits = model.coverage > 0
                && model.coverage <= 1
                && model.layerFrom >= 0
                && model.layerFrom < model.layerTo
                && model.layerTo <= 1;
        problem.setText(problem.getTranslation("experiments.error.audience"));
        problem.setVisible(!fits);
        return fits;
    }
}
