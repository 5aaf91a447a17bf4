package app.dapei.rules;

import app.dapei.rules.core.Decision;
import app.dapei.rules.core.Reading;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a rule acted.
 *
 * @param id its number in the log
 * @param bundleId the bundle
 * @param decision what was done, by which rule, because of which product
 * @param seen how that product stood
 * @param state whether it still has effect
 * @param firedAt when
 * @param endedAt when it ended or was taken back
 * @param undoneBy who took it back
 */
public record Firing(
        long id,
        UUID bundleId,
        Decision decision,
        Reading seen,
        State state,
        Instant firedAt,
        @Nullable Instant endedAt,
        @Nullable String undoneBy) {

    /** Whether it has effect. */
    public enum State {
        IN_FORCE,
        /** Taken back by a person; it does not act again before there has been enough in between. */
        UNDONE,
        /** Over, because there is enough again. */
        ENDED
    }
}
