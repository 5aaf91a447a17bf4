package app.dapei.scripts.core;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The content of a script, as far as somebody has got with it; {@link ScriptChecks} tells what is still wrong.
 *
 * @param title what the people of the shop call it
 * @param kind its form
 * @param language in which it is said
 * @param scenario what it is for; may be empty
 * @param texts the text of each part; empty ones may be missing
 */
public record ScriptDraft(
        String title, ScriptKind kind, ScriptLanguage language, String scenario, Map<ScriptPart, String> texts) {

    public static final int TITLE_LIMIT = 80;
    public static final int TEXT_LIMIT = 1500;

    public ScriptDraft {
        title = title.strip();
        scenario = scenario.strip();
        var kept = new EnumMap<ScriptPart, String>(ScriptPart.class);
        for (var part : kind.parts()) {
            var text = texts.get(part);
            if (text != null && !text.isBlank()) {
                kept.put(part, text.strip());
            }
        }
        texts = Map.copyOf(kept);
    }

    /** The text of a part; empty if there is none. */
    public String text(ScriptPart part) {
        return texts.getOrDefault(part, "");
    }

    /** All parts, one below the other, in the order in which they are said. */
    public String whole() {
        return kind.parts().stream()
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    public ScriptDraft withTitle(String other) {
        return new ScriptDraft(other, kind, language, scenario, texts);
    }

    public ScriptDraft withText(ScriptPart part, String text) {
        var changed = new EnumMap<ScriptPart, String>(ScriptPart.class);
        changed.putAll(texts);
        changed.put(part, text);
        return new ScriptDraft(title, kind, language, scenario, changed);
    }
}
