package app.dapei.live;

/** A session cannot begin because another one is live in its room. */
public class RoomOccupiedException extends RuntimeException {

    RoomOccupiedException(RoomCode room) {
        super("another session is live in the room " + room + "; end it first");
    }
}
