package app.dapei.bundles;

import app.dapei.bundles.core.BundleDraft;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as lists and its own page read it.
 *
 * @param id its number, the same on every order line
 * @param state how far it is
 * @param position order among the published bundles
 * @param version the version that was read, so that nobody's later change is lost
 * @param draft what it consists of
 * @param worth what it costs at today's prices, and what is wrong with it
 * @param updatedAt when it was changed last
 * @param publishedAt when it was published last; null = never
 */
public record BundleRow(
        UUID id,
        BundleState state,
        int position,
        int version,
        BundleDraft draft,
        BundleAssessment worth,
        Instant updatedAt,
        @Nullable Instant publishedAt) {

    /** The name to show to a reader of that language. */
    public String name(Locale locale) {
        var nameEn = draft.nameEn();
        return nameEn != null && !locale.getLanguage().equals("zh") ? nameEn : draft.name();
    }
}
