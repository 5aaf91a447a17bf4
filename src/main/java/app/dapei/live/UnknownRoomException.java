package app.dapei.live;

/** Somebody asked for a room that the shop does not have. */
public class UnknownRoomException extends RuntimeException {

    UnknownRoomException(long id) {
        super("the shop has no room " + id);
    }
}
