package app.dapei.insights.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** What the figures of a horizon say should be done, each with the lever as a button, and the horizon's levers. */
final class NextStepsPanel extends Section {

    /** Something to do: the sentence, what the button says, where it leads. */
    record Step(String sentence, String action, String path) {}

    NextStepsPanel(String title, List<Step> steps, String nothing, List<Step> levers) {
        addClassName("panel");
        var list = new Div();
        list.addClassName("next-steps");
        for (Step step : steps) {
            var card = new Div(new Paragraph(step.sentence()), link(step));
            card.addClassName("next-step");
            list.add(card);
        }
        if (steps.isEmpty()) {
            list.add(new Paragraph(nothing));
        }
        var buttons = new Div();
        buttons.addClassName("levers");
        levers.forEach(lever -> buttons.add(link(lever)));
        add(new H2(title), list, buttons);
    }

    private static Anchor link(Step step) {
        var link = new Anchor(step.path(), step.action());
        link.addClassName("next-step-action");
        return link;
    }
}
