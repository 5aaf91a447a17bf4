package app.dapei.live;

/** How many watch. */
public interface Audience {

    /** Viewers of a room who are connected to this node now. */
    int watching(RoomCode room);
}
