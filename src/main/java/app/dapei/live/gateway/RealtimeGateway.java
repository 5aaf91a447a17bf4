package app.dapei.live.gateway;

import java.util.function.Consumer;

/**
 * The way out of a node. Frames are states or hints, never the truth itself: that is in the database, so one that is
 * lost costs time and nothing else.
 */
public interface RealtimeGateway {

    /** Whether it takes frames of a kind at all. */
    boolean carries(Frame.Kind kind);

    /** Sends a frame; returns at once, and of many frames of a kind in a room may send only the newest. */
    void publish(Frame frame);

    /** Has somebody told what other nodes send; never what this node sent itself. */
    void onRemote(Consumer<Frame> consumer);
}
