package app.dapei.live.core.chat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells what comments want, by the words in them. What a viewer says that they do not want does not count, nor do the
 * words of others that they quote. Immutable, safe for use by several threads.
 */
public final class IntentReader {

    /** Denies what follows, as far as so many signs or words away. 是不是, 要不要 and their like ask and deny nothing. */
    private static final Pattern DENIED_BEFORE = Pattern.compile("(?:(?<!用)不用|(?<!要)不要|(?<!需要)不需要|无需|别(?![人的家墅处])|甭"
            + "|(?<!是)不是[来在]?问?|没[有在人]?问|不[是想]?问|(?<!想)不想|没说|(?<!买)不买)\\S{0,4}$"
            + "|\\b(?:not|no|don't|dont|do not|doesn't|didn't|never|without|stop)\\b(?: [\\w']+){0,3} ?$");

    private static final Pattern DENIED_AFTER =
            Pattern.compile("^.{0,2}(?:就?不用了|就?不要了|就?算了)|^ (?:doesn't|does not) matter");

    private final Map<Intent, Phrases> phrases = new EnumMap<>(Intent.class);

    public IntentReader(IntentWords words) {
        for (var intent : Intent.values()) {
            phrases.put(intent, Phrases.of(words.of(intent)));
        }
    }

    /** What a comment wants; empty where nothing is recognised. */
    public Set<Intent> read(String comment) {
        var clauses = CommentText.ownClauses(comment);
        var found = EnumSet.noneOf(Intent.class);
        phrases.forEach((intent, known) -> {
            if (known.isIn(clauses)) {
                found.add(intent);
            }
        });
        return found;
    }

    private record Phrases(Pattern passedOver, Pattern wanted, Set<String> whole) {

        private static final Pattern NOTHING = Pattern.compile("(?!)");

        static Phrases of(List<String> phrases) {
            var normal = phrases.stream().map(CommentText::normal).toList();
            return new Phrases(
                    pattern(normal.stream()
                            .filter(phrase -> phrase.startsWith("!"))
                            .map(phrase -> phrase.substring(1))
                            .toList()),
                    pattern(normal.stream()
                            .filter(phrase -> !phrase.startsWith("!") && !phrase.startsWith("="))
                            .toList()),
                    normal.stream()
                            .filter(phrase -> phrase.startsWith("="))
                            .map(phrase -> phrase.substring(1))
                            .collect(Collectors.toUnmodifiableSet()));
        }

        private static Pattern pattern(List<String> phrases) {
            return phrases.isEmpty()
                    ? NOTHING
                    : Pattern.compile(phrases.stream().map(Phrases::expression).collect(Collectors.joining("|")));
        }

        private static String expression(String phrase) {
            boolean prefix = phrase.endsWith("*");
            var bare = prefix ? phrase.substring(0, phrase.length() - 1) : phrase;
            // normalising has turned … into three dots
            var parts = bare.split("(?:\\.\\.\\.|…)");
            var middle = ".{0," + IntentWords.MOST_BETWEEN + "}?";
            var words = Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining(middle));
            var before = isLetter(bare.charAt(0)) ? "(?<![a-z])" : "";
            var after = !prefix && isLetter(bare.charAt(bare.length() - 1)) ? "(?![a-z])" : "";
            return before + words + after;
        }

        private static boolean isLetter(char sign) {
            return sign >= 'a' && sign <= 'z';
        }

        boolean isIn(List<String> clauses) {
            return clauses.size() == 1 && whole.contains(clauses.getFirst())
                    || clauses.stream().anyMatch(this::isIn);
        }

        private boolean isIn(String clause) {
            var rest = passedOver.matcher(clause).replaceAll(" ");
            var matcher = wanted.matcher(rest);
            while (matcher.find()) {
                boolean denied = DENIED_BEFORE
                                .matcher(rest.substring(0, matcher.start()))
                                .find()
                        || DENIED_AFTER.matcher(rest.substring(matcher.end())).find();
                if (!denied) {
                    return true;
                }
            }
            return false;
        }
    }
}
