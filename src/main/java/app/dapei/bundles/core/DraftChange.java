package app.dapei.bundles.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that two drafts of a bundle differ in. */
public sealed interface DraftChange {

    /** A text of the draft. */
    enum Words {
        NAME,
        NAME_EN,
        SCENARIO
    }

    /** An amount of the draft, which tells of costs. */
    enum Limit {
        FLOOR,
        MINIMUM_MARGIN
    }

    /** A text changed; empty = none. */
    record TextChanged(Words which, String before, String after) implements DraftChange {}

    /** The main product or its quantity changed; null = none. */
    record MainChanged(
            @Nullable Long before,
            int quantityBefore,
            @Nullable Long after,
            int quantityAfter) implements DraftChange {}

    /** The way the price is made changed. */
    record RuleChanged(PriceRule before, PriceRule after) implements DraftChange {}

    /** A limit of the price changed; null = none. */
    record LimitChanged(
            Limit which, @Nullable Long before, @Nullable Long after) implements DraftChange {}

    /** An associated product came in. */
    record SlotAdded(BundleSlot slot) implements DraftChange {}

    /** An associated product went out. */
    record SlotRemoved(BundleSlot slot) implements DraftChange {}

    /** Quantity, role, necessity or alternates of an associated product changed. */
    record SlotChanged(BundleSlot before, BundleSlot after) implements DraftChange {}

    /** The same associated products stand in another order. */
    record OrderChanged() implements DraftChange {}

    /** The demonstration changed. */
    record DemonstrationChanged(Demonstration before, Demonstration after) implements DraftChange {}

    /** The products lie otherwise on the bundle's picture. */
    record PictureChanged() implements DraftChange {}

    /** Everything that changed, in the order of the editor's fields; nothing if both are the same. */
    static List<DraftChange> between(BundleDraft before, BundleDraft after) {
        var changes = new ArrayList<DraftChange>();
        text(changes, Words.NAME, before.name(), after.name());
        text(changes, Words.NAME_EN, before.nameEn(), after.nameEn());
        text(changes, Words.SCENARIO, before.scenario(), after.scenario());
        if (!Objects.equals(before.mainProductId(), after.mainProductId())
                || before.mainQuantity() != after.mainQuantity()) {
            changes.add(new MainChanged(
                    before.mainProductId(), before.mainQuantity(), after.mainProductId(), after.mainQuantity()));
        }
        slots(changes, before.slots(), after.slots());
        if (!before.price().equals(after.price())) {
            changes.add(new RuleChanged(before.price(), after.price()));
        }
        limit(changes, Limit.FLOOR, before.floor(), after.floor());
        limit(changes, Limit.MINIMUM_MARGIN, before.minimumMargin(), after.minimumMargin());
        if (!before.demonstration().equals(after.demonstration())) {
            changes.add(new DemonstrationChanged(before.demonstration(), after.demonstration()));
        }
        if (!before.picture().equals(after.picture())) {
            changes.add(new PictureChanged());
        }
        return List.copyOf(changes);
    }

    private static void text(List<DraftChange> changes, Words which, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new TextChanged(which, before == null ? "" : before, after == null ? "" : after));
        }
    }

    private static void limit(List<DraftChange> changes, Limit which, @Nullable Long before, @Nullable Long after) {
        if (!Objects.equals(before, after)) {
            changes.add(new LimitChanged(which, before, after));
        }
    }

    private static void slots(List<DraftChange> changes, List<BundleSlot> before, List<BundleSlot> after) {
        for (var slot : before) {
            var now = after.stream()
                    .filter(one -> one.productId() == slot.productId())
                    .findFirst();
            if (now.isEmpty()) {
                changes.add(new SlotRemoved(slot));
            } else if (!now.get().equals(slot)) {
                changes.add(new SlotChanged(slot, now.get()));
            }
        }
        after.stream()
                .filter(slot -> before.stream().noneMatch(one -> one.productId() == slot.productId()))
                .forEach(slot -> changes.add(new SlotAdded(slot)));
        if (!ids(kept(before, after)).equals(ids(kept(after, before)))) {
            changes.add(new OrderChanged());
        }
    }

    private static List<BundleSlot> kept(List<BundleSlot> slots, List<BundleSlot> others) {
        return slots.stream()
                .filter(slot -> others.stream().anyMatch(other -> other.productId() == slot.productId()))
                .toList();
    }

    private static List<Long> ids(List<BundleSlot> slots) {
        return slots.stream().map(BundleSlot::productId).toList();
    }
}
