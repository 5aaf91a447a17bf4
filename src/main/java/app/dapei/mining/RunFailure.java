package app.dapei.mining;

/** Why a run ended without a result. */
public enum RunFailure {
    /** No order with two products stands in the range. */
    NO_ORDERS,
    /** It would need more memory than there is; {@link MiningRun#fittingCount()} is a minimum count that fits. */
    DOES_NOT_FIT,
    /** The orders alone would need more memory than there is; fewer days help, a larger minimum count does not. */
    TOO_MANY_ORDERS,
    /** The part of the trade that it was limited to is no longer there. */
    UNKNOWN_SCOPE,
    /** Something that should not happen; the log has it under the run's number. */
    BROKEN
}
