package app.dapei.bundles;

import app.dapei.shared.Audited;
import java.util.UUID;

/**
 * Somebody let a pair pass that a guard speaks against.
 *
 * @param shopId its shop
 * @param bundleId the bundle
 * @param subject the bundle's name
 * @param detail the associated product, the flags and the note
 */
public record PairOverridden(Long shopId, UUID bundleId, String subject, String detail) implements Audited {

    @Override
    public String act() {
        return "PAIR_OVERRIDDEN";
    }
}
