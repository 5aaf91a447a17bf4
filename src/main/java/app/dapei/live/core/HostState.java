package app.dapei.live.core;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What those who run a session may know of it beyond what everybody sees. Options of cues and price plans tell of
 * margins: screens leave those parts out for a HOST.
 *
 * @param cue what waits for a decision; null = nothing
 * @param past the last decided cues, the newest last
 * @param heat how lively the room is
 * @param prices those that follow the heat
 * @param priceLog their last changes, the newest last
 * @param chat the last comments, the newest last
 * @param notices what stock rules did lately, the newest last
 * @param associatedShown different associated products shown so far
 * @param comments how many in all
 * @param orders how many in all
 */
public record HostState(
        @Nullable Cue cue,
        List<PastCue> past,
        Heat heat,
        List<PriceState> prices,
        List<PriceChange> priceLog,
        List<Comment> chat,
        List<StockNotice> notices,
        Set<Long> associatedShown,
        long comments,
        long orders) {

    /** Before anything happened. */
    public static final HostState NOTHING =
            new HostState(null, List.of(), Heat.UNKNOWN, List.of(), List.of(), List.of(), List.of(), Set.of(), 0, 0);

    /**
     * What a stock rule did.
     *
     * @param at when
     * @param item of what
     * @param action the rule's act, a word in capitals
     * @param text what happened, in the merchant's words
     */
    public record StockNotice(Instant at, LiveItem item, String action, String text) {}
}
