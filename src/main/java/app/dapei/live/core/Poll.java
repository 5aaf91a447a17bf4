package app.dapei.live.core;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A question to the viewers.
 *
 * @param id unique in the session
 * @param question 1 to 60 characters
 * @param options 2 to 5
 * @param closesAt when it closes by itself, on the server's clock
 * @param changeable whether a viewer may vote again, which moves the vote
 */
public record Poll(String id, String question, List<Option> options, Instant closesAt, boolean changeable) {

    public static final int TEXT_LIMIT = 60;
    public static final int LEAST_OPTIONS = 2;
    public static final int MOST_OPTIONS = 5;
    public static final int SHORTEST_SECONDS = 15;
    public static final int LONGEST_SECONDS = 1800;

    public Poll {
        Objects.requireNonNull(closesAt, "closesAt");
        options = List.copyOf(options);
        if (!isText(question)) {
            throw new IllegalArgumentException("question must have 1 to 60 characters; got: " + question);
        }
        if (options.size() < LEAST_OPTIONS || options.size() > MOST_OPTIONS) {
            throw new IllegalArgumentException("a poll has 2 to 5 options; got: " + options.size());
        }
    }

    /** Whether a text may stand as question or option. */
    public static boolean isText(String text) {
        return !text.isBlank() && text.strip().length() <= TEXT_LIMIT;
    }

    /**
     * What may be voted for.
     *
     * @param text 1 to 60 characters
     * @param item written {@link LiveItem}, or empty: what is queued in the run-down when this wins
     */
    public record Option(String text, String item) {

        public Option {
            if (!isText(text)) {
                throw new IllegalArgumentException("an option must have 1 to 60 characters; got: " + text);
            }
        }
    }
}
