package app.dapei.experiments.ui;

import app.dapei.experiments.Design;
import app.dapei.experiments.ReadingMode;
import app.dapei.experiments.Subject;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import java.util.List;

/** How the arms are assigned, and what they differ in. */
final class DesignStep implements WizardStep {

    private static final List<Design> OURS =
            List.of(Design.VIEWER_SPLIT, Design.BANDIT, Design.SWITCHBACK, Design.SESSION);

    private final WizardModel model;

    DesignStep(WizardModel model) {
        this.model = model;
    }

    @Override
    public String key() {
        return "experiments.step.design";
    }

    @Override
    public Component show() {
        var box = new Div();
        box.addClassName("wizard-fields");
        var design = new RadioButtonGroup<Design>();
        design.setLabel(box.getTranslation("experiments.design"));
        design.setItems(OURS);
        design.setRenderer(new ComponentRenderer<>(item -> explained(box, item)));
        design.setValue(model.design);
        design.addClassName("explained");
        design.setTestId("design");
        var subject = new Select<Subject>();
        subject.setLabel(box.getTranslation("experiments.subject"));
        subject.setItemLabelGenerator(item -> box.getTranslation("experiments.subject." + item));
        subject.setTestId("subject");
        offer(subject);
        subject.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                model.subject = change.getValue();
            }
        });
        design.addValueChangeListener(change -> {
            model.design = change.getValue();
            if (model.design.isPlayed() && model.mode == ReadingMode.ANY_TIME) {
                model.mode = ReadingMode.ONCE;
            }
            offer(subject);
        });
        box.add(design, subject);
        return box;
    }

    private void offer(Select<Subject> subject) {
        var fitting = Arrays.stream(Subject.values())
                .filter(item -> item == Subject.OTHER || item.isOfBundles() == model.design.splitsViewers())
                .toList();
        var wanted = fitting.contains(model.subject) ? model.subject : fitting.getFirst();
        subject.setItems(fitting);
        subject.setValue(wanted);
        model.subject = wanted;
    }

    private static Component explained(Component host, Design item) {
        var name = new Span(host.getTranslation("experiments.design." + item));
        name.addClassName("explained-name");
        var help = new Span(host.getTranslation("experiments.design." + item + ".help"));
        help.addClassName("meta");
        var both = new Div(name, help);
        both.addClassName("explained-item");
        return both;
    }

    @Override
    public boolean isDone() {
        return true;
    }
}
