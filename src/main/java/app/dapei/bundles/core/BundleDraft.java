package app.dapei.bundles.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The editable part of a bundle, as far as somebody has got with it; {@link BundleChecks} tells what is still wrong.
 *
 * @param name name in the merchant's language
 * @param nameEn English name, if it has one
 * @param scenario why these belong together (camping, commuting…); may be empty
 * @param mainProductId the product that everything else goes with; null = not chosen yet
 * @param mainQuantity units of it in one bundle
 * @param slots the associated products, in the order in which they are shown
 * @param price how the price is made
 * @param floor the least that the whole bundle may cost, whatever a rule says, minor units; null = no such limit
 * @param minimumMargin what must be left of the whole bundle's price after the costs, minor units
 * @param demonstration how the host shows it
 * @param picture how its products lie on one canvas
 */
public record BundleDraft(
        String name,
        @Nullable String nameEn,
        String scenario,
        @Nullable Long mainProductId,
        int mainQuantity,
        List<BundleSlot> slots,
        PriceRule price,
        @Nullable Long floor,
        long minimumMargin,
        Demonstration demonstration,
        BundlePicture picture) {

    public static final int NAME_LIMIT = 120;
    public static final int SCENARIO_LIMIT = 40;
    public static final int SLOT_LIMIT = 10;
    public static final int QUANTITY_LIMIT = 99;

    public BundleDraft {
        name = name.strip();
        nameEn = nameEn == null || nameEn.isBlank() ? null : nameEn.strip();
        scenario = scenario.strip();
        slots = List.copyOf(slots);
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(demonstration, "demonstration");
        Objects.requireNonNull(picture, "picture");
    }

    /** A draft without a floor of its own and without a demonstration; its picture is arranged by itself. */
    public BundleDraft(
            String name,
            @Nullable String nameEn,
            String scenario,
            @Nullable Long mainProductId,
            int mainQuantity,
            List<BundleSlot> slots,
            PriceRule price) {
        this(
                name,
                nameEn,
                scenario,
                mainProductId,
                mainQuantity,
                slots,
                price,
                null,
                0,
                Demonstration.NONE,
                BundlePicture.AUTOMATIC);
    }

    /** Where an editor begins: nothing chosen, nothing off. */
    public static BundleDraft empty() {
        return new BundleDraft("", null, "", null, 1, List.of(), new PriceRule.PercentOff(0));
    }

    public BundleDraft withName(String other) {
        return new BundleDraft(
                other,
                nameEn,
                scenario,
                mainProductId,
                mainQuantity,
                slots,
                price,
                floor,
                minimumMargin,
                demonstration,
                picture);
    }

    public BundleDraft withNameEn(@Nullable String other) {
        return new BundleDraft(
                name,
                other,
                scenario,
                mainProductId,
                mainQuantity,
                slots,
                price,
                floor,
                minimumMargin,
                demonstration,
                picture);
    }

    public BundleDraft withScenario(String other) {
        return new BundleDraft(
                name,
                nameEn,
                other,
                mainProductId,
                mainQuantity,
                slots,
                price,
                floor,
                minimumMargin,
                demonstration,
                picture);
    }

    public BundleDraft withMain(@Nullable Long otherProductId, int otherQuantity) {
        return new BundleDraft(
                name,
                nameEn,
                scenario,
                otherProductId,
                otherQuantity,
                slots,
                price,
                floor,
                minimumMargin,
                demonstration,
                picture);
    }

    public BundleDraft withSlots(List<BundleSlot> other) {
        return new BundleDraft(
                name,
                nameEn,
                scenario,
                mainProductId,
                mainQuantity,
                other,
                price,
                floor,
                minimumMargin,
                demonstration,
                picture);
    }

    public BundleDraft withPrice(PriceRule other) {
        return new BundleDraft(
                name,
                nameEn,
                scenario,
                mainProductId,
                mainQuantity,
                slots,
                other,
                floor,
                minimumMargin,
                demonstration,
                picture);
    }

    public BundleDraft withFloor(@Nullable Long otherFloor, long otherMinimumMargin) {
        return new BundleDraft(
                name,
                nameEn,
                scenario,
                mainProductId,
                mainQuantity,
                slots,
                price,
                otherFloor,
                otherMinimumMargin,
                demonstration,
                picture);
    }

    public BundleDraft withDemonstration(Demonstration other) {
        return new BundleDraft(
                name,
                nameEn,
                scenario,
                mainProductId,
                mainQuantity,
                slots,
                price,
                floor,
                minimumMargin,
                other,
                picture);
    }

    public BundleDraft withPicture(BundlePicture other) {
        return new BundleDraft(
                name,
                nameEn,
                scenario,
                mainProductId,
                mainQuantity,
                slots,
                price,
                floor,
                minimumMargin,
                demonstration,
                other);
    }

    /** All products that it names, main first, without alternates; one that it names twice stands twice. */
    public List<Long> productIds() {
        var ids = new ArrayList<Long>();
        if (mainProductId != null) {
            ids.add(mainProductId);
        }
        slots.forEach(slot -> ids.add(slot.productId()));
        return List.copyOf(ids);
    }

    /** All products that it names, alternates too, each once. */
    public Set<Long> everyProduct() {
        var ids = new LinkedHashSet<>(productIds());
        slots.forEach(slot -> ids.addAll(slot.alternates()));
        return ids;
    }
}
