package app.dapei.live.core;

import app.dapei.live.core.chat.Intent;
import java.time.Instant;
import java.util.Set;

/**
 * A comment as consoles show it.
 *
 * @param id of the message
 * @param at when it was taken in
 * @param viewer who; the same for the same viewer
 * @param name as others see them
 * @param text as written
 * @param intents what it wants, as far as recognised
 */
public record Comment(String id, Instant at, String viewer, String name, String text, Set<Intent> intents) {

    public static final int TEXT_LIMIT = 200;
    public static final int NAME_LIMIT = 60;

    public Comment {
        intents = Set.copyOf(intents);
    }
}
