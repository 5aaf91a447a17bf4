package app.dapei.live;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A like goal that is to be set.
 *
 * @param bundleId whose price is hidden
 * @param goal likes from now on
 * @param atMost how long it stays, reached or not
 * @param price what the bundle costs once it is reached, minor units; null = its usual price
 * @param sets how many are kept for that price; 0 = as many as there are
 * @param lasts how long that price holds; null = to the end of the session
 */
public record UnlockDraft(
        UUID bundleId,
        long goal,
        Duration atMost,
        @Nullable Long price,
        int sets,
        @Nullable Duration lasts) {}
