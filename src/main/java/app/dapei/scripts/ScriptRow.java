package app.dapei.scripts;

import app.dapei.scripts.core.ScriptDraft;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A script as lists and its own page read it.
 *
 * @param id its number
 * @param bundleId the bundle that it sells; null = none yet
 * @param draft what it says
 * @param version grows with every change
 * @param archived whether it was put away
 * @param updatedAt when it was changed last
 * @param actor who changed it last
 */
public record ScriptRow(
        UUID id,
        @Nullable UUID bundleId,
        ScriptDraft draft,
        int version,
        boolean archived,
        Instant updatedAt,
        String actor) {

    /** How views name this version of it, on the air and in figures. */
    public String key() {
        return id + ":" + version;
    }
}
