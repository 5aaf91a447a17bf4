package app.dapei.experiments;

/** Where an experiment is on its way. */
public enum ExperimentState {
    /** Planned; may still be changed. */
    DRAFT,
    /** Counting; the plan is fixed. */
    RUNNING,
    /** Finished, with what was decided and learned. */
    STOPPED
}
