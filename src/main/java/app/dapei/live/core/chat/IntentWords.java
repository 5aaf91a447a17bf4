package app.dapei.live.core.chat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases by which intents are known. Case does not count. {@code a…b} stands for both with at most
 * {@value #MOST_BETWEEN} signs between them, {@code =a} for a comment that says nothing else, {@code a*} for words that
 * begin so, {@code !a} for words that mean something else and are passed over.
 */
public final class IntentWords {

    public static final int PHRASE_LIMIT = 40;
    public static final int PHRASES_LIMIT = 400;

    static final int MOST_BETWEEN = 16;

    private final Map<Intent, List<String>> phrases;

    private IntentWords(Map<Intent, List<String>> phrases) {
        this.phrases = new EnumMap<>(phrases);
    }

    /** The lists that come with the portal, Chinese and English. */
    public static IntentWords defaults() {
        var phrases = new EnumMap<Intent, List<String>>(Intent.class);
        for (var intent : Intent.values()) {
            phrases.put(intent, parse(DefaultWords.of(intent)));
        }
        return new IntentWords(phrases);
    }

    /**
     * These lists with another one for an intent.
     *
     * @throws IllegalArgumentException if a phrase or the list is too long
     */
    public IntentWords with(Intent intent, List<String> list) {
        if (list.size() > PHRASES_LIMIT) {
            throw new IllegalArgumentException("an intent has at most 400 phrases; got: " + list.size());
        }
        list.stream().filter(phrase -> !isPhrase(phrase)).findFirst().ifPresent(phrase -> {
            throw new IllegalArgumentException("a phrase has 1 to 40 signs and more than marks; got: " + phrase);
        });
        var changed = new EnumMap<>(phrases);
        changed.put(intent, List.copyOf(list));
        return new IntentWords(changed);
    }

    /** The phrases of an intent, in their order. */
    public List<String> of(Intent intent) {
        return phrases.getOrDefault(intent, List.of());
    }

    /** Whether a text may stand as a phrase: 1 to 40 signs, and something between the marks. */
    public static boolean isPhrase(String text) {
        var bare = text.replaceAll("[=!*…\\s]", "");
        return !bare.isEmpty() && text.length() <= PHRASE_LIMIT;
    }

    /** Phrases as people write them: one per line or between slashes. */
    public static List<String> parse(String text) {
        return Arrays.stream(text.split("[/\\n]"))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
    }
}
