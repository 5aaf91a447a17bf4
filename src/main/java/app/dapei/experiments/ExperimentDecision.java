package app.dapei.experiments;

/** What people decided when they stopped an experiment. */
public enum ExperimentDecision {
    /** A treatment became the live one. */
    SHIPPED,
    /** Back to the control. */
    ROLLED_BACK,
    /** Nothing to choose between them. */
    NO_CHANGE
}
