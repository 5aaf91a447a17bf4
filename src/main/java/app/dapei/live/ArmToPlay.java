package app.dapei.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the host what to play now where an experiment assigns windows of time or whole sessions to arms. */
public interface ArmToPlay {

    /** What the host is to do now in a session that is live; empty where no experiment wants anything. */
    List<Play> now(LiveSession session);

    /**
     * What to play.
     *
     * @param experimentId the experiment
     * @param question what it asks, for the host
     * @param arm what the arm is called
     * @param instruction what the host does or says; may be empty
     * @param until when the next window begins; the session's end at the latest where it is the whole session
     * @param settling whether the window has just begun, so that its sales do not count yet
     */
    record Play(UUID experimentId, String question, String arm, String instruction, Instant until, boolean settling) {}
}
