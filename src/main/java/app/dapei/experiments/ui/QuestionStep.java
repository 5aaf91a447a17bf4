package app.dapei.experiments.ui;

import app.dapei.experiments.ExperimentDraft;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** What is to be learned. */
final class QuestionStep implements WizardStep {

    private final WizardModel model;
    private final TextField name = new TextField();
    private final TextArea question = new TextArea();

    QuestionStep(WizardModel model) {
        this.model = model;
    }

    @Override
    public String key() {
        return "experiments.step.question";
    }

    @Override
    public Component show() {
        var box = new Div();
        box.addClassName("wizard-fields");
        name.setLabel(box.getTranslation("experiments.name"));
        name.setMaxLength(ExperimentDraft.LONGEST_NAME);
        name.setValue(model.name);
        name.setWidthFull();
        name.setTestId("name");
        name.addValueChangeListener(change -> model.name = change.getValue());
        question.setLabel(box.getTranslation("experiments.question"));
        question.setHelperText(box.getTranslation("experiments.question.help"));
        question.setMaxLength(ExperimentDraft.LONGEST_QUESTION);
        question.setValue(model.question);
        question.setWidthFull();
        question.addValueChangeListener(change -> model.question = change.getValue());
        box.add(name, question);
        return box;
    }

    @Override
    public boolean isDone() {
        name.setErrorMessage(name.getTranslation("experiments.error.text"));
        name.setInvalid(model.name.isBlank());
        return !model.name.isBlank();
    }
}
