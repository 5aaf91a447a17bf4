package app.dapei.bundles;

import app.dapei.bundles.core.BundleDraft;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bundle as it stands in the database. */
record StoredBundle(
        UUID id,
        BundleDraft draft,
        BundleState state,
        int position,
        int version,
        Instant updatedAt,
        @Nullable Instant publishedAt) {}
