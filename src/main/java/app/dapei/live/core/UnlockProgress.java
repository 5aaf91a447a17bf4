package app.dapei.live.core;

/**
 * How a like goal stands.
 *
 * @param unlock the goal
 * @param likes since its opening, never falling, at most the goal
 * @param state whether it is still on
 */
public record UnlockProgress(Unlock unlock, long likes, State state) {

    /** Where a goal is in its life. */
    public enum State {
        OPEN,
        REACHED,
        /** Its time ran out or the host took it back. */
        ENDED
    }
}
