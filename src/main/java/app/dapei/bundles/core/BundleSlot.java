package app.dapei.bundles.core;

import java.util.List;
import java.util.Objects;

/**
 * A place in a bundle for an associated product.
 *
 * @param productId the product
 * @param quantity units of it in one bundle; {@link BundleChecks} tells the limits
 * @param role what it does for the main product
 * @param required whether the bundle is sold only with it; one that is optional drops out when it is sold out
 * @param alternates products that stand in when it is sold out, the best first
 */
public record BundleSlot(long productId, int quantity, SlotRole role, boolean required, List<Long> alternates) {

    public static final int ALTERNATE_LIMIT = 5;

    public BundleSlot {
        Objects.requireNonNull(role, "role");
        alternates = List.copyOf(alternates);
    }

    /** A slot without alternates. */
    public BundleSlot(long productId, int quantity, SlotRole role, boolean required) {
        this(productId, quantity, role, required, List.of());
    }

    /** One unit of a complement, required. */
    public static BundleSlot of(long productId) {
        return new BundleSlot(productId, 1, SlotRole.COMPLEMENT, true);
    }

    public BundleSlot withQuantity(int other) {
        return new BundleSlot(productId, other, role, required, alternates);
    }

    public BundleSlot withRole(SlotRole other) {
        return new BundleSlot(productId, quantity, other, required, alternates);
    }

    public BundleSlot withRequired(boolean other) {
        return new BundleSlot(productId, quantity, role, other, alternates);
    }

    public BundleSlot withAlternates(List<Long> other) {
        return new BundleSlot(productId, quantity, role, required, other);
    }

    /** Whether a product may stand in it. */
    public boolean mayBe(long otherProductId) {
        return otherProductId == productId || alternates.contains(otherProductId);
    }
}
