package app.dapei.live.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cue that is decided.
 *
 * @param cue what it was
 * @param outcome how it ended
 * @param at when
 * @param choice what went on air; null = nothing
 * @param payback what became of it; null where it was not accepted
 */
public record PastCue(
        Cue cue,
        Outcome outcome,
        Instant at,
        @Nullable LiveItem choice,
        @Nullable Payback payback) {

    /** How a cue ends. */
    public enum Outcome {
        ACCEPTED,
        DISMISSED,
        /** Nobody decided in time. */
        EXPIRED
    }

    PastCue with(Payback known) {
        return new PastCue(cue, outcome, at, choice, known);
    }
}
