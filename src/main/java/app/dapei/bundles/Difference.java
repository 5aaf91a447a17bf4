package app.dapei.bundles;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed between two drafts, in codes and values, for the audit trail. */
final class Difference {

    private final List<String> changes = new ArrayList<>();

    private Difference() {}

    static String between(BundleDraft before, BundleDraft after) {
        var difference = new Difference();
        difference.note("name", before.name(), after.name());
        difference.note("nameEn", before.nameEn(), after.nameEn());
        difference.note("scenario", before.scenario(), after.scenario());
        difference.note("main", before.mainProductId(), after.mainProductId());
        difference.note("mainQuantity", before.mainQuantity(), after.mainQuantity());
        difference.note("price", text(before.price()), text(after.price()));
        difference.note("floor", before.floor(), after.floor());
        difference.note("minimumMargin", before.minimumMargin(), after.minimumMargin());
        difference.note(
                "steps",
                before.demonstration().steps().size(),
                after.demonstration().steps().size());
        difference.note(
                "media", before.demonstration().media(), after.demonstration().media());
        difference.note("picture", before.picture().written(), after.picture().written());
        difference.note("slots", text(before.slots()), text(after.slots()));
        return String.join("; ", difference.changes);
    }

    static String text(PriceRule rule) {
        var detail = RuleKind.detail(rule);
        return RuleKind.of(rule) + " " + (detail.isEmpty() ? RuleKind.value(rule) : detail);
    }

    static String text(List<BundleSlot> slots) {
        return slots.stream()
                .map(slot -> slot.productId() + "×" + slot.quantity() + " " + slot.role()
                        + (slot.required() ? "" : " optional")
                        + (slot.alternates().isEmpty() ? "" : " or " + slot.alternates()))
                .collect(Collectors.joining(", "));
    }

    private void note(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(field + ": " + before + " → " + after);
        }
    }
}
