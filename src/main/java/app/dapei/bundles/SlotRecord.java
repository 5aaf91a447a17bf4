package app.dapei.bundles;

import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.SlotRole;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A slot as it is stored. */
@Embeddable
record SlotRecord(
        long shopId,
        long productId,
        int quantity,
        @Enumerated(EnumType.STRING) SlotRole role,
        boolean required) {

    SlotRecord(long shopId, BundleSlot slot) {
        this(shopId, slot.productId(), slot.quantity(), slot.role(), slot.required());
    }

    BundleSlot slot() {
        return new BundleSlot(productId, quantity, role, required);
    }
}
