package app.dapei.bundles;

import app.dapei.shared.Audited;
import java.util.UUID;

/**
 * Viewers see a bundle from now on.
 *
 * @param shopId its shop
 * @param bundleId its number
 * @param version the version that they see
 * @param subject its name
 * @param detail price and sum at that moment, minor units
 */
public record BundlePublished(Long shopId, UUID bundleId, int version, String subject, String detail)
        implements Audited {

    @Override
    public String act() {
        return "BUNDLE_PUBLISHED";
    }
}
