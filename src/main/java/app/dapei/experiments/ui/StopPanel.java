package app.dapei.experiments.ui;

import app.dapei.experiments.Ending;
import app.dapei.experiments.ExperimentDecision;
import app.dapei.experiments.ExperimentDetails;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.IntStream;

/** Ends an experiment: what was decided, which arm goes live, what was learned. */
final class StopPanel extends Section {

    private final Select<ExperimentDecision> decision = new Select<>();
    private final Select<Integer> arm = new Select<>();
    private final TextArea learned = new TextArea(getTranslation("experiments.learned"));

    StopPanel(ExperimentDetails one, boolean broken, TrialPanels.Acts acts) {
        addClassName("panel");
        var names = one.draft().arms();
        decision.setLabel(getTranslation("experiments.decision"));
        boolean mayShip = !broken;
        decision.setItems(
                mayShip
                        ? List.of(ExperimentDecision.values())
                        : List.of(ExperimentDecision.ROLLED_BACK, ExperimentDecision.NO_CHANGE));
        decision.setItemLabelGenerator(item -> getTranslation("experiments.decision." + item));
        decision.setTestId("decision");
        arm.setLabel(getTranslation("experiments.ship.arm"));
        arm.setItems(IntStream.range(1, names.size()).boxed().toList());
        arm.setItemLabelGenerator(names::get);
        arm.setVisible(false);
        arm.setTestId("ship-arm");
        decision.addValueChangeListener(change -> arm.setVisible(change.getValue() == ExperimentDecision.SHIPPED));
        learned.setMaxLength(Ending.LONGEST_LEARNED);
        learned.setWidthFull();
        learned.setHelperText(getTranslation("experiments.learned.help"));
        learned.setTestId("learned");
        var stop = new Button(getTranslation("experiments.stop"), click -> submit(acts));
        stop.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        stop.setTestId("stop");
        var choices = new Div(decision, arm);
        choices.addClassName("form-line");
        add(new H2(getTranslation("experiments.stop")), choices, learned, stop);
        if (broken) {
            var blocked = new Div(getTranslation("experiments.stop.broken"));
            blocked.addClassNames("finding", "critical");
            addComponentAtIndex(1, blocked);
        }
    }

    private void submit(TrialPanels.Acts acts) {
        var decided = decision.getValue();
        boolean shipping = decided == ExperimentDecision.SHIPPED;
        decision.setInvalid(decided == null);
        decision.setErrorMessage(getTranslation("experiments.error.decision"));
        arm.setInvalid(shipping && arm.isEmpty());
        arm.setErrorMessage(getTranslation("experiments.error.arm"));
        if (decided != null && !(shipping && arm.isEmpty())) {
            acts.stop(new Ending(decided, shipping ? arm.getValue() : null, learned.getValue()));
        }
    }
}
