package app.dapei.access;

import java.util.Set;

/**
 * What is asked for of a new key; valid or it does not exist.
 *
 * @param name what people call the program, 1 to 80 characters
 * @param scopes what it may do, at least one
 * @param perSecond requests a second, 1 to 100,000; twice as many in a burst
 */
public record ApiKeyDraft(String name, Set<ApiScope> scopes, int perSecond) {

    public static final int NAME_LIMIT = 80;
    public static final int RATE_LIMIT = 100_000;
    public static final int USUAL_RATE = 100;

    public ApiKeyDraft {
        name = name.strip();
        scopes = Set.copyOf(scopes);
        if (name.isEmpty() || name.length() > NAME_LIMIT) {
            throw new IllegalArgumentException(
                    "name must have 1 to " + NAME_LIMIT + " characters; got: " + name.length());
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("scopes must not be empty");
        }
        if (perSecond < 1 || perSecond > RATE_LIMIT) {
            throw new IllegalArgumentException("perSecond must be in [1, " + RATE_LIMIT + "]; got: " + perSecond);
        }
    }
}
