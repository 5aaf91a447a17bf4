package app.dapei.bundles.ui;

import app.dapei.bundles.core.Demonstration;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the host shows a bundle: steps, and addresses of pictures and short clips, one a line each. */
final class DemonstrationFields extends Composite<Div> {

    private final TextArea steps = new TextArea(getTranslation("bundles.steps"));
    private final TextArea media = new TextArea(getTranslation("bundles.media"));

    DemonstrationFields(Runnable changed) {
        steps.setHelperText(getTranslation("bundles.steps.help"));
        steps.setTestId("bundle-steps");
        media.setHelperText(getTranslation("bundles.media.help"));
        media.setPlaceholder("https://…");
        media.setTestId("bundle-media");
        for (var field : List.of(steps, media)) {
            field.setMinRows(2);
            field.setMaxRows(8);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setManualValidation(true);
            field.addValueChangeListener(change -> changed.run());
        }
        getContent().addClassName("form-row");
        getContent().add(steps, media);
    }

    void show(Demonstration demonstration) {
        steps.setValue(String.join("\n", demonstration.steps()));
        media.setValue(String.join("\n", demonstration.media()));
    }

    Demonstration demonstration() {
        return new Demonstration(
                steps.getValue().lines().toList(), media.getValue().lines().toList());
    }

    /** Shows what is wrong, beside the field that it is about; null = nothing. */
    void setProblem(@Nullable String text) {
        var told = demonstration();
        boolean ofSteps = told.steps().size() > Demonstration.STEP_LIMIT
                || told.steps().stream().anyMatch(step -> step.length() > Demonstration.STEP_LENGTH);
        mark(steps, ofSteps ? text : null);
        mark(media, ofSteps ? null : text);
    }

    private static void mark(TextArea field, @Nullable String text) {
        field.setErrorMessage(text == null ? "" : text);
        field.setInvalid(text != null);
    }

    void focus() {
        (media.isInvalid() ? media : steps).focus();
    }
}
