package app.dapei.scripts.core;

/**
 * A phrase that a script should not contain. Phrases of one character are none: they stand inside harmless words and
 * made people switch such checks off.
 *
 * @param text the phrase, 2 to 40 characters
 * @param kind why
 * @param article the article of law behind it; empty for what is merely unwise
 */
public record WatchedPhrase(String text, Kind kind, String article) {

    public static final int SHORTEST = 2;
    public static final int LONGEST = 40;
    public static final int ARTICLE_LIMIT = 120;

    /** Why a phrase is watched. */
    public enum Kind {
        /** The law forbids it in advertising. */
        FORBIDDEN,
        /** It presses people. */
        PUSHY
    }

    public WatchedPhrase {
        text = text.strip();
        article = article.strip();
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "a phrase has " + SHORTEST + " to " + LONGEST + " characters; got: " + text);
        }
        if (article.length() > ARTICLE_LIMIT) {
            throw new IllegalArgumentException(
                    "an article has up to " + ARTICLE_LIMIT + " characters; got: " + article);
        }
    }

    public static boolean isValid(String text) {
        int length = text.strip().codePointCount(0, text.strip().length());
        return length >= SHORTEST && length <= LONGEST;
    }
}
