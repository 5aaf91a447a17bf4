package app.dapei.bundles;

import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.SlotRole;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A slot as it is stored: the numbers of its alternates in one text, with commas. */
@Embeddable
record SlotRecord(
        long shopId,
        long productId,
        int quantity,
        @Enumerated(EnumType.STRING) SlotRole role,
        boolean required,
        String alternates) {

    SlotRecord(long shopId, BundleSlot slot) {
        this(
                shopId,
                slot.productId(),
                slot.quantity(),
                slot.role(),
                slot.required(),
                slot.alternates().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    BundleSlot slot() {
        return new BundleSlot(productId, quantity, role, required, alternates(alternates));
    }

    static List<Long> alternates(String text) {
        return Arrays.stream(text.split(","))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
