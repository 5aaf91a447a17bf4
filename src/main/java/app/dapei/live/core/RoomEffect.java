package app.dapei.live.core;

/** What an event brought about beyond the state, for those who have to act on it; each happens once. */
public sealed interface RoomEffect {

    /** What was on air went out of stock and off air. */
    record WentOffAir(LiveItem item) implements RoomEffect {}

    /** A poll is over. Of equals the earlier option wins; nobody wins where nobody voted. */
    record PollEnded(PollResult result) implements RoomEffect {}

    /** A like goal was reached. */
    record Unlocked(Unlock unlock) implements RoomEffect {}

    /** Viewers ask for something that the host could do. */
    record CueRaised(Cue cue) implements RoomEffect {}

    /** A cue was accepted or dismissed, or nobody decided in time. */
    record CueEnded(PastCue cue) implements RoomEffect {}

    /** What an accepted cue brought is known. */
    record CuePaidBack(PastCue cue) implements RoomEffect {}

    /** The heat, or the host, changed a price. */
    record PriceChanged(PriceChange change) implements RoomEffect {}
}
