package app.dapei.live.core;

import app.dapei.live.core.chat.Intent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * A viewer writes.
     *
     * @param id of the message; one that comes again is not counted again
     * @param viewer who; counts once however often
     * @param name as others see them
     * @param text as written
     * @param intents what it wants, read before, so that later word lists do not change what happened
     * @param about what it names
     * @param topics the names it uses
     */
    record Commented(
            Instant at,
            String id,
            String viewer,
            String name,
            String text,
            Set<Intent> intents,
            List<LiveItem> about,
            List<String> topics)
            implements RoomEvent {
        public Commented {
            intents = Set.copyOf(intents);
            about = List.copyOf(about);
            topics = List.copyOf(topics);
        }
    }

    /**
     * What could go on air, all of it.
     *
     * @param offers replaces what was said before
     */
    record OffersChanged(Instant at, List<Offer> offers) implements RoomEvent {
        public OffersChanged {
            offers = List.copyOf(offers);
        }
    }

    /** Cues are raised by other rules from now on. */
    record CueRulesSet(Instant at, CueRules rules) implements RoomEvent {}

    /**
     * The host takes a cue.
     *
     * @param choice which of its options; null = the first
     */
    record CueAccepted(Instant at, String cue, @Nullable LiveItem choice) implements RoomEvent {}

    /** The host wants to see the next option of a cue. */
    record CueSwapped(Instant at, String cue) implements RoomEvent {}

    /** The host does not want a cue. */
    record CueDismissed(Instant at, String cue) implements RoomEvent {}

    /**
     * Somebody ordered in the room.
     *
     * @param order its number; one that comes again is not counted again
     * @param products what is in it
     * @param bundle the bundle it was ordered as; null = none
     * @param sets how many of the bundle
     */
    record Ordered(
            Instant at,
            String order,
            Set<Long> products,
            @Nullable UUID bundle,
            int sets) implements RoomEvent {
        public Ordered {
            products = Set.copyOf(products);
        }
    }

    /** Viewers opened bundles or products. */
    record Clicked(Instant at, int times) implements RoomEvent {}

    /** How many watch. */
    record AudienceCounted(Instant at, int online) implements RoomEvent {}

    /** A bundle's price follows the heat from now on. */
    record PricePlanned(Instant at, PricePlan plan) implements RoomEvent {}

    /** A bundle's price no longer follows the heat. */
    record PricePlanEnded(Instant at, UUID bundle) implements RoomEvent {}

    /** The host takes a price back to where it began. */
    record PriceReset(Instant at, UUID bundle) implements RoomEvent {}

    /** A stock rule did something. */
    record StockRuleFired(Instant at, LiveItem item, String action, String text) implements RoomEvent {}

    /** Time passes; brings what is due. */
    record Ticked(Instant at) implements RoomEvent {}
}
