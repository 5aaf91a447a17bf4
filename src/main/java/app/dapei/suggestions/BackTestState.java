package app.dapei.suggestions;

/** How far a back-test is. */
public enum BackTestState {
    RUNNING,
    DONE,
    /** There are too few later orders of two and more products to say anything. */
    TOO_FEW,
    CANCELLED,
    /** Something that should not happen; the log has it under the test's number. */
    FAILED,
    /** The portal stopped meanwhile. */
    INTERRUPTED
}
