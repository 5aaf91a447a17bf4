package app.dapei.live;

/** Somebody asked for a session that the shop does not have. */
public class UnknownSessionException extends RuntimeException {

    UnknownSessionException(long id) {
        super("the shop has no session " + id);
    }
}
