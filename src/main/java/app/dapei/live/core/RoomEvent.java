package app.dapei.live.core;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Something that happened in a room during a session. Events are applied in the order in which they were taken in; the
 * time of one that is older than its predecessor counts as the predecessor's.
 */
public sealed interface RoomEvent {

    Instant at();

    /** The host goes on air. */
    record SessionStarted(Instant at) implements RoomEvent {}

    /** The host ends the session for good. */
    record SessionEnded(Instant at) implements RoomEvent {}

    /** The host talks about this now. */
    record ItemPinned(Instant at, LiveItem item) implements RoomEvent {
        public ItemPinned {
            Objects.requireNonNull(item, "item");
        }
    }

    /** Nothing is on air any more. */
    record ItemUnpinned(Instant at) implements RoomEvent {}

    /**
     * What cannot be had at the moment, all of it.
     *
     * @param items replaces what was said before
     */
    record StockChanged(Instant at, Set<LiveItem> items) implements RoomEvent {
        public StockChanged {
            items = Set.copyOf(items);
        }
    }

    /** Viewers are asked something. */
    record PollOpened(Instant at, Poll poll) implements RoomEvent {}

    /** The host closes a poll before its time. */
    record PollClosed(Instant at, String poll) implements RoomEvent {}

    /**
     * A viewer votes.
     *
     * @param viewer who; each counts once
     * @param option number of the option, from 0
     */
    record Voted(Instant at, String viewer, String poll, int option) implements RoomEvent {}

    /** A like goal is set before a bundle's price. */
    record UnlockOpened(Instant at, Unlock unlock) implements RoomEvent {}

    /** The host takes a goal back. */
    record UnlockWithdrawn(Instant at, String unlock) implements RoomEvent {}

    /**
     * Taps on the like button.
     *
     * @param source one open page of a viewer
     * @param number rises with every batch of that page; a batch that comes again is not counted again
     * @param taps 1 to {@value #TAPS_LIMIT}
     */
    record Liked(Instant at, String source, long number, int taps) implements RoomEvent {

        public static final int TAPS_LIMIT = 50;

        public Liked {
            if (taps < 1 || taps > TAPS_LIMIT) {
                throw new IllegalArgumentException("taps must be in [1, " + TAPS_LIMIT + "]; got: " + taps);
            }
        }
    }

    /** Time passes; brings what is due. */
    record Ticked(Instant at) implements RoomEvent {}
}
