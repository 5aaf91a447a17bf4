package app.dapei.bundles.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 */
public record BundleDraft(
        String name,
        @Nullable String nameEn,
        String scenario,
        @Nullable Long mainProductId,
        int mainQuantity,
        List<BundleSlot> slots,
        PriceRule price) {

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
    }

    /** Where an editor begins: nothing chosen, nothing off. */
    public static BundleDraft empty() {
        return new BundleDraft("", null, "", null, 1, List.of(), new PriceRule.PercentOff(0));
    }

    public BundleDraft withName(String other) {
        return new BundleDraft(other, nameEn, scenario, mainProductId, mainQuantity, slots, price);
    }

    public BundleDraft withNameEn(@Nullable String other) {
        return new BundleDraft(name, other, scenario, mainProductId, mainQuantity, slots, price);
    }

    public BundleDraft withScenario(String other) {
        return new BundleDraft(name, nameEn, other, mainProductId, mainQuantity, slots, price);
    }

    public BundleDraft withMain(@Nullable Long otherProductId, int otherQuantity) {
        return new BundleDraft(name, nameEn, scenario, otherProductId, otherQuantity, slots, price);
    }

    public BundleDraft withSlots(List<BundleSlot> other) {
        return new BundleDraft(name, nameEn, scenario, mainProductId, mainQuantity, other, price);
    }

    public BundleDraft withPrice(PriceRule other) {
        return new BundleDraft(name, nameEn, scenario, mainProductId, mainQuantity, slots, other);
    }

    /** All products that it names, main first; one that it names twice stands twice. */
    public List<Long> productIds() {
        var ids = new ArrayList<Long>();
        if (mainProductId != null) {
            ids.add(mainProductId);
        }
        slots.forEach(slot -> ids.add(slot.productId()));
        return List.copyOf(ids);
    }
}
