package app.dapei.experiments.core.assignment;

/** What is drawn at random: it decides which variance an analysis may use. */
public enum RandomizationUnit {
    /** Each viewer on their own: right for what only that viewer sees. */
    VIEWER,
    /** A whole live session or its host: right for what all viewers of a room share. */
    LIVE_ROOM,
    /** A window of time within a room: right for what the host says, when rooms are few. */
    ROOM_TIME_SLOT
}
