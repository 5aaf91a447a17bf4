package app.dapei.checkout;

import java.util.UUID;

/**
 * The decision to buy at a locked price.
 *
 * @param lock the price lock
 * @param buyer key of the buyer who locked it
 * @param key names this decision: however often it is sent, it buys once; 8 to {@value #KEY_LIMIT} characters
 */
public record Purchase(UUID lock, String buyer, String key) {

    public static final int KEY_LIMIT = 80;

    public Purchase {
        if (!isKey(key)) {
            throw new IllegalArgumentException(
                    "key must have 8 to " + KEY_LIMIT + " letters, digits, - or _; got: " + key);
        }
    }

    /** Whether a text may stand as key. */
    public static boolean isKey(String text) {
        return text.matches("[A-Za-z0-9_-]{8," + KEY_LIMIT + "}");
    }
}
