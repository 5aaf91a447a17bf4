package app.dapei.live.core;

import java.util.List;

/**
 * What became of an event.
 *
 * @param answer whether it counted
 * @param effects what it brought about
 */
public record Applied(Answer answer, List<RoomEffect> effects) {

    public Applied {
        effects = List.copyOf(effects);
    }

    /** Whether an event counted, and why not. Only what is DONE changed something and is worth keeping. */
    public enum Answer {
        DONE,
        /** It had counted before: a retry. */
        ALREADY,
        /** The session has not begun or is over. */
        NOT_LIVE,
        /** What it is about is unknown, closed or cannot be had. */
        NOT_POSSIBLE
    }
}
