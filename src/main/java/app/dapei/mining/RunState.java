package app.dapei.mining;

/** How far a run is. */
public enum RunState {
    /** Waits for its turn. */
    QUEUED,
    RUNNING,
    /** Its associations are the shop's, until the next one is done. */
    DONE,
    CANCELLED,
    /** Ended without a result; {@link MiningRun#failure()} says why. */
    FAILED,
    /** The portal stopped while it was queued or running. */
    INTERRUPTED;

    public boolean isActive() {
        return this == QUEUED || this == RUNNING;
    }
}
