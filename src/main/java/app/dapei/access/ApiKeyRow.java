package app.dapei.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as its shop sees it; the secret is not among it.
 *
 * @param id the public part
 * @param name what people call the program
 * @param scopes what it may do
 * @param perSecond requests a second that it may make
 * @param createdAt when it was made
 * @param createdBy by whom
 * @param lastUsedAt when it last called, to the minute; null if never
 * @param revoked whether it is refused
 */
public record ApiKeyRow(
        String id,
        String name,
        Set<ApiScope> scopes,
        int perSecond,
        Instant createdAt,
        String createdBy,
        @Nullable Instant lastUsedAt,
        boolean revoked) {}
