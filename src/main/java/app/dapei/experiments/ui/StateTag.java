package app.dapei.experiments.ui;

import app.dapei.experiments.ExperimentState;
import com.vaadin.flow.component.html.Span;

/** The state of an experiment as a word with a colour. */
final class StateTag extends Span {

    StateTag(ExperimentState state) {
        super();
        setText(getTranslation("experiments.state." + state));
        addClassName("tag");
        switch (state) {
            case DRAFT -> addClassName("caution");
            case RUNNING -> addClassName("info");
            case STOPPED -> addClassName("positive");
        }
        setTestId("state");
    }
}
