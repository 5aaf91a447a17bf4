package app.dapei.shared;

/** Patterns for {@code like ? escape '!'}. */
public final class SqlLike {

    private SqlLike() {}

    /** Matches what contains a text, whatever signs are in it. */
    public static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
