package app.dapei.live.core.chat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings comments to one form: width and case made equal, others' words and names taken out, split into clauses. */
final class CommentText {

    private static final Pattern REPLY =
            Pattern.compile("^\\s*(?:回复|re)?\\s*@[^\\s:：]{1,30}\\s*[:：]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTION = Pattern.compile("@[^\\s:：@]{1,30}");
    private static final Pattern QUOTE = Pattern.compile("「[^」]*」|『[^』]*』|“[^”]*”|\"[^\"]*\"|《[^》]*》");
    private static final Pattern CITED = Pattern.compile("^\\s*[>＞].*", Pattern.DOTALL);
    private static final String HAN = "\\p{IsHan}";
    private static final Pattern CLAUSES =
            Pattern.compile("[,.!?;:，。！？；：、~…\\n]+|(?<=" + HAN + ")\\s+|\\s+(?=" + HAN + ")");

    private CommentText() {}

    /** Width and case made equal, blanks made single. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[\\s\\u200b]+", " ")
                .strip();
    }

    /** The clauses of what the writer says in words of their own; a citation says nothing. */
    static List<String> ownClauses(String text) {
        if (CITED.matcher(text).matches()) {
            return List.of();
        }
        var own = REPLY.matcher(text).replaceFirst(" ");
        own = QUOTE.matcher(own).replaceAll(" ");
        own = MENTION.matcher(own).replaceAll(" ");
        // normalising turns full-width marks into plain ones; the sign of the yuan would become something else
        return Arrays.stream(CLAUSES.split(normal(own)))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }
}
