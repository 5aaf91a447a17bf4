package app.dapei.live;

/** More is handed in to a session than it can store at the moment, or it has just stopped on this node; try again. */
public class SessionBusyException extends RuntimeException {

    SessionBusyException(long sessionId) {
        super("session " + sessionId + " cannot take more at the moment", null, false, false);
    }
}
