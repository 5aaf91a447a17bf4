package app.dapei.scripts;

import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of scripts shows.
 *
 * @param text words that must all stand in title, scenario or text; empty = any
 * @param kind null = any
 * @param language null = any
 * @param bundleId null = any
 * @param archived whether those that were put away are shown instead of the others
 */
public record ScriptFilter(
        String text,
        @Nullable ScriptKind kind,
        @Nullable ScriptLanguage language,
        @Nullable UUID bundleId,
        boolean archived) {

    /** Everything that was not put away. */
    public static final ScriptFilter ALL = new ScriptFilter("", null, null, null, false);

    public ScriptFilter withText(String other) {
        return new ScriptFilter(other, kind, language, bundleId, archived);
    }

    public ScriptFilter withKind(@Nullable ScriptKind other) {
        return new ScriptFilter(text, other, language, bundleId, archived);
    }

    public ScriptFilter withLanguage(@Nullable ScriptLanguage other) {
        return new ScriptFilter(text, kind, other, bundleId, archived);
    }

    public ScriptFilter withBundle(@Nullable UUID other) {
        return new ScriptFilter(text, kind, language, other, archived);
    }

    public ScriptFilter withArchived(boolean other) {
        return new ScriptFilter(text, kind, language, bundleId, other);
    }
}
