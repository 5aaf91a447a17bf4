package app.dapei.activity;

/** What became of one event of a batch. */
public enum EventOutcome {
    /** It was new and is stored. */
    STORED,
    /** It was there already, or twice in the batch; it counts once. */
    REPEATED,
    /** The shop has no such product; it was left out. */
    UNKNOWN_PRODUCT
}
