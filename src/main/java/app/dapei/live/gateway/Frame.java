package app.dapei.live.gateway;

/**
 * Something that goes out of a node.
 *
 * @param kind what it is
 * @param room code of the room
 * @param session number of the session; 0 = none
 * @param json for {@link Kind#STATE} all that viewers see, as they get it; empty for the other
 */
public record Frame(Kind kind, String room, long session, String json) {

    /** What a frame is for. */
    public enum Kind {
        /** For other nodes: the session has new events in the database. */
        MOVED,
        /** For viewers: all that they see in the room, so that whoever gets the newest has missed nothing. */
        STATE
    }

    /** Tells the other nodes that a session has new events. */
    public static Frame moved(String room, long session) {
        return new Frame(Kind.MOVED, room, session, "");
    }

    /** Tells viewers of an outside provider what they see now. */
    public static Frame state(String room, String json) {
        return new Frame(Kind.STATE, room, 0, json);
    }
}
