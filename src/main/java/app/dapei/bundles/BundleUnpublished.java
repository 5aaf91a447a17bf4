package app.dapei.bundles;

import app.dapei.shared.Audited;
import java.util.UUID;

/**
 * Viewers no longer see a bundle: it was paused or archived.
 *
 * @param shopId its shop
 * @param bundleId its number
 * @param subject its name
 * @param detail the state it went to
 */
public record BundleUnpublished(Long shopId, UUID bundleId, String subject, String detail) implements Audited {

    @Override
    public String act() {
        return "BUNDLE_UNPUBLISHED";
    }
}
