package app.dapei.experiments;

import app.dapei.experiments.core.assignment.RandomizationUnit;

/** How the arms are assigned; it decides what the numbers may be analysed with. */
public enum Design {
    /** Elsewhere: people bring the counts from the platform where the arms were shown. */
    COUNTED(RandomizationUnit.VIEWER),
    /** Viewers, by a hash: for what only one viewer sees. */
    VIEWER_SPLIT(RandomizationUnit.VIEWER),
    /** Viewers, with shares of traffic that follow the chance to be the best. */
    BANDIT(RandomizationUnit.VIEWER),
    /** Windows of time within a session, in random order within blocks: for what the host does. */
    SWITCHBACK(RandomizationUnit.ROOM_TIME_SLOT),
    /** Whole sessions. */
    SESSION(RandomizationUnit.LIVE_ROOM);

    private final RandomizationUnit unit;

    Design(RandomizationUnit unit) {
        this.unit = unit;
    }

    /** What is drawn at random. */
    public RandomizationUnit unit() {
        return unit;
    }

    /** Whether the portal itself assigns viewers. */
    public boolean splitsViewers() {
        return this == VIEWER_SPLIT || this == BANDIT;
    }

    /** Whether the host plays the arms. */
    public boolean isPlayed() {
        return this == SWITCHBACK || this == SESSION;
    }
}
