package app.dapei.suggestions.ui;

import app.dapei.shared.ui.Notifications;
import app.dapei.suggestions.ScoreTuning;
import app.dapei.suggestions.core.Score.Part;
import app.dapei.suggestions.core.ScoreWeights;
import app.dapei.suggestions.core.WeightLearner;
import app.dapei.suggestions.core.WeightLearner.Outcome;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How much each part of the score counts: explained to everybody, changed by an ADMIN, learned from decisions. */
final class ScoreWeightsPanel extends Section {

    private static final double STEP = 0.1;

    private final transient ScoreTuning tuning;
    private final Map<Part, NumberField> fields = new EnumMap<>(Part.class);

    ScoreWeightsPanel(ScoreTuning tuning, boolean mayChange) {
        this.tuning = tuning;
        addClassNames("panel", "score-weights");
        var hint = new Paragraph(getTranslation("quality.weights.hint"));
        hint.addClassName("meta");
        add(new H2(getTranslation("quality.weights")), hint);
        Arrays.stream(Part.values())
                .filter(part -> part != Part.TRACK_RECORD)
                .forEach(part -> add(row(part, mayChange)));
        show(tuning.weights());
        add(learned(mayChange));
        if (mayChange) {
            add(buttons());
        }
    }

    private Div row(Part part, boolean mayChange) {
        var name = new Span(getTranslation("suggestions.part." + part));
        name.addClassName("score-weight-name");
        var words = new Span(getTranslation("quality.weight." + part));
        words.addClassName("meta");
        var field = new NumberField();
        field.setAriaLabel(getTranslation("suggestions.part." + part));
        field.setMin(0);
        field.setMax(ScoreWeights.MOST);
        field.setStep(STEP);
        field.setStepButtonsVisible(mayChange);
        field.setReadOnly(!mayChange);
        field.setTestId("weight-" + part);
        fields.put(part, field);
        var row = new Div(name, words, field);
        row.addClassName("score-weight");
        return row;
    }

    private void show(ScoreWeights weights) {
        fields.forEach((part, field) -> field.setValue(weights.of(part)));
    }

    private Div learned(boolean mayChange) {
        var line = new Div();
        line.addClassName("score-weights-learned");
        switch (tuning.learned()) {
            case Outcome.TooFew tooFew ->
                line.add(new Span(getTranslation(
                        "quality.weights.too-few", tooFew.accepted(), tooFew.dismissed(), WeightLearner.FEWEST)));
            case Outcome.Learned found -> {
                line.add(new Span(getTranslation("quality.weights.learned", found.accepted(), found.dismissed())));
                if (mayChange) {
                    var take = new Button(getTranslation("quality.weights.take"), click -> show(found.weights()));
                    take.setTestId("weights-take");
                    line.add(take);
                }
            }
        }
        return line;
    }

    private Div buttons() {
        var save = new Button(getTranslation("quality.weights.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.setTestId("weights-save");
        var reset = new Button(getTranslation("quality.weights.reset"), click -> {
            var before = tuning.weights();
            tuning.reset();
            show(ScoreWeights.DEFAULT);
            Notifications.undoable(getTranslation("quality.weights.was-reset"), getTranslation("shell.undo"), () -> {
                tuning.change(before);
                show(before);
            });
        });
        reset.setTestId("weights-reset");
        var buttons = new Div(save, reset);
        buttons.addClassName("suggestion-acts");
        return buttons;
    }

    private void save() {
        var weights = new EnumMap<Part, Double>(Part.class);
        boolean valid = true;
        for (var entry : fields.entrySet()) {
            var value = entry.getValue().getValue();
            boolean fits = value != null && value >= 0 && value <= ScoreWeights.MOST;
            entry.getValue().setInvalid(!fits);
            entry.getValue().setErrorMessage(getTranslation("quality.weights.range", ScoreWeights.MOST));
            valid &= fits;
            if (fits) {
                weights.put(entry.getKey(), value);
            }
        }
        if (valid) {
            tuning.change(new ScoreWeights(weights));
            Notifications.done(getTranslation("quality.weights.saved"));
        }
    }
}
