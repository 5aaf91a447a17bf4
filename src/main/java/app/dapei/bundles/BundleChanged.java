package app.dapei.bundles;

import app.dapei.shared.Audited;
import java.util.UUID;

/**
 * A bundle was made, changed, moved, archived or taken back from the archive.
 *
 * @param shopId its shop
 * @param bundleId its number
 * @param live whether viewers see it, so that they must see the change
 * @param act {@code BUNDLE_ADDED}, {@code BUNDLE_CHANGED}, {@code BUNDLE_READY}, {@code BUNDLE_REOPENED}, {@code BUNDLE_MOVED}, {@code BUNDLE_ARCHIVED} or {@code
 *     BUNDLE_RESTORED}
 * @param subject its name
 * @param detail what changed
 */
public record BundleChanged(Long shopId, UUID bundleId, boolean live, String act, String subject, String detail)
        implements Audited {}
