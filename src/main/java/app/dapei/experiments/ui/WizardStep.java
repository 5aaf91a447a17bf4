package app.dapei.experiments.ui;

import com.vaadin.flow.component.Component;

/** One decision of the wizard. */
interface WizardStep {

    /** Translation key of its name. */
    String key();

    /** Its fields, as the model stands. */
    Component show();

    /** Whether one may go on; says at the fields what is missing. */
    boolean isDone();
}
