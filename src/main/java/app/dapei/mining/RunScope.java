package app.dapei.mining;

/**
 * A part of the shop's trade, known to a {@link ScopeSource}.
 *
 * @param kind the source's kind, at most 20 characters
 * @param key which part, at most 80 characters
 */
public record RunScope(String kind, String key) {

    private static final int KIND_LIMIT = 20;
    private static final int KEY_LIMIT = 80;

    public RunScope {
        if (kind.isBlank() || kind.length() > KIND_LIMIT || key.isBlank() || key.length() > KEY_LIMIT) {
            throw new IllegalArgumentException("kind and key must have 1 to " + KIND_LIMIT + " and 1 to " + KEY_LIMIT
                    + " characters; got: " + kind + ", " + key);
        }
    }
}
