package app.dapei.insights;

import app.dapei.shared.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the funnel.
 *
 * @param key what it is the part of: a session's or product's number, a bundle's id, a script's version, a position
 * @param name for the reader
 * @param exposures times (次数)
 * @param viewers exposed viewers (人数)
 * @param clicks clicks of exposures, times
 * @param clickers clicking of exposed viewers
 * @param converts orders of clicks, times
 * @param buyers buying of clicking viewers
 */
public record Breakdown(
        String key,
        String name,
        long exposures,
        long viewers,
        Rate clicks,
        Rate clickers,
        Rate converts,
        Rate buyers,
        @Nullable Verdict verdict) {

    /** How a script does against the other of its bundle. */
    public enum Verdict {
        BETTER,
        WORSE,
        NO_DIFFERENCE
    }

    /** By what the funnel is broken down. */
    public enum By {
        BUNDLE,
        SCRIPT,
        SESSION,
        PRODUCT,
        POSITION
    }
}
