package app.dapei.scripts.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells everything that is wrong or unwise about a script, in the order of its parts. */
public final class ScriptChecks {

    /** Longer than this nobody listens to one pitch. */
    public static final int MOST_SECONDS = 180;

    private final ScriptDraft draft;
    private final Facts facts;
    private final List<WatchedPhrase> phrases;
    private final List<Remark> remarks = new ArrayList<>();

    private ScriptChecks(ScriptDraft draft, Facts facts, List<WatchedPhrase> phrases) {
        this.draft = draft;
        this.facts = facts;
        this.phrases = phrases;
    }

    /**
     * What checks must know beside the text.
     *
     * @param associated names and nicknames of the associated items; empty where no bundle is known
     * @param formerPrice what may be called a former price at the most, minor units; null = nothing may
     * @param saving what may be called a saving at the most, minor units; null = nothing may
     * @param digits decimals of the currency
     * @param pace characters or words that the host says a minute
     * @param values what variables stand for now
     */
    public record Facts(
            List<String> associated,
            @Nullable Long formerPrice,
            @Nullable Long saving,
            int digits,
            int pace,
            Map<Variable, String> values) {

        public Facts {
            associated = List.copyOf(associated);
            values = Map.copyOf(values);
        }

        /** Where no bundle is known. */
        public static Facts none(ScriptLanguage language) {
            return new Facts(List.of(), null, null, 2, language.usualPace(), Map.of());
        }
    }

    /** Checks a script against what is known of its bundle and the phrases that the shop watches. */
    public static List<Remark> check(ScriptDraft draft, Facts facts, List<WatchedPhrase> phrases) {
        var checks = new ScriptChecks(draft, facts, phrases);
        checks.title();
        draft.kind().parts().forEach(checks::part);
        checks.time();
        return List.copyOf(checks.remarks);
    }

    /** How many seconds it takes, variables filled in. */
    public static int seconds(ScriptDraft draft, Facts facts) {
        return draft.language().seconds(ScriptText.of(draft.whole()).resolved(facts.values()), facts.pace());
    }

    private void title() {
        int length = draft.title().length();
        if (length < 1 || length > ScriptDraft.TITLE_LIMIT) {
            remarks.add(new Remark.WrongTitle(length, ScriptDraft.TITLE_LIMIT));
        }
    }

    private void part(ScriptPart part) {
        var text = draft.text(part);
        if (text.isEmpty()) {
            remarks.add(new Remark.MissingPart(part));
            return;
        }
        if (text.length() > ScriptDraft.TEXT_LIMIT) {
            remarks.add(new Remark.TooLong(part, text.length(), ScriptDraft.TEXT_LIMIT));
        }
        var taken = ScriptText.of(text);
        taken.unknown()
                .forEach(one -> remarks.add(new Remark.UnknownVariable(part, one.name(), one.start(), one.end())));
        if (draft.kind().solution().filter(part::equals).isPresent() && !namesAssociated(taken, text)) {
            remarks.add(new Remark.AssociatedNotNamed(part));
        }
        phrases(part, text);
        claims(part, text);
    }

    private boolean namesAssociated(ScriptText taken, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return taken.uses(Variable.ASSOC_NAME)
                || facts.associated().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.length() > 1 && lower.contains(name));
    }

    private void phrases(ScriptPart part, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (var phrase : phrases) {
            var wanted = phrase.text().toLowerCase(Locale.ROOT);
            for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length())) {
                if (isWhole(lower, at, wanted)) {
                    remarks.add(new Remark.Watched(part, phrase, at, at + wanted.length()));
                }
            }
        }
    }

    /** A phrase of Latin letters counts as whole words only: "best" does not stand in "bestow". */
    private static boolean isWhole(String text, int at, String phrase) {
        int end = at + phrase.length();
        boolean startsInside = at > 0 && isLatin(text.charAt(at - 1)) && isLatin(phrase.charAt(0));
        boolean endsInside =
                end < text.length() && isLatin(text.charAt(end)) && isLatin(phrase.charAt(phrase.length() - 1));
        return !startsInside && !endsInside;
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }

    private void claims(ScriptPart part, String text) {
        for (var claim : SpokenClaims.in(text, facts.digits())) {
            var most = claim.saving() ? facts.saving() : facts.formerPrice();
            if (most == null || claim.minor() > most) {
                remarks.add(
                        new Remark.ClaimTooHigh(part, claim.saving(), claim.minor(), most, claim.start(), claim.end()));
            }
        }
    }

    private void time() {
        int seconds = seconds(draft, facts);
        if (seconds > MOST_SECONDS) {
            remarks.add(new Remark.TakesLong(seconds, MOST_SECONDS));
        }
    }
}
