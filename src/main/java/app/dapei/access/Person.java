package app.dapei.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in, as administrators see them.
 *
 * @param id their number
 * @param username what they sign in with, lower case
 * @param displayName their name
 * @param role what they may do
 * @param shopId the shop they work in; null for an ADMIN
 * @param enabled whether they may sign in
 * @param createdAt when they were added
 * @param lastSignInAt when they last signed in; null = never
 */
public record Person(
        long id,
        String username,
        String displayName,
        Role role,
        @Nullable Long shopId,
        boolean enabled,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {}
