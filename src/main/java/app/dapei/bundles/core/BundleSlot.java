package app.dapei.bundles.core;

import java.util.Objects;

/**
 * A place in a bundle for an associated product.
 *
 * @param productId the product
 * @param quantity units of it in one bundle; {@link BundleChecks} tells the limits
 * @param role what it does for the main product
 * @param required whether the bundle is sold only with it; one that is optional drops out when it is sold out
 */
public record BundleSlot(long productId, int quantity, SlotRole role, boolean required) {

    public BundleSlot {
        Objects.requireNonNull(role, "role");
    }

    /** One unit of a complement, required. */
    public static BundleSlot of(long productId) {
        return new BundleSlot(productId, 1, SlotRole.COMPLEMENT, true);
    }

    public BundleSlot withQuantity(int other) {
        return new BundleSlot(productId, other, role, required);
    }

    public BundleSlot withRole(SlotRole other) {
        return new BundleSlot(productId, quantity, other, required);
    }

    public BundleSlot withRequired(boolean other) {
        return new BundleSlot(productId, quantity, role, other);
    }
}
