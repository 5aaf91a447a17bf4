package app.dapei.scripts;

import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptPart;
import java.util.List;
import java.util.UUID;

/**
 * A script as a host reads it from the prompter, variables filled in.
 *
 * @param scriptId its number
 * @param version the version
 * @param title what the people of the shop call it
 * @param kind its form
 * @param language in which it is said
 * @param parts what is said, in order
 * @param seconds how long that takes at the usual pace
 */
public record PromptedScript(
        UUID scriptId,
        int version,
        String title,
        ScriptKind kind,
        ScriptLanguage language,
        List<Part> parts,
        int seconds) {

    public PromptedScript {
        parts = List.copyOf(parts);
    }

    /** A part, variables filled in; empty parts are left out. */
    public record Part(ScriptPart part, String text) {}

    /** How air times and viewer events name this version. */
    public String key() {
        return scriptId + ":" + version;
    }
}
