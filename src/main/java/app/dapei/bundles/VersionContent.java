package app.dapei.bundles;

import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundlePicture;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.Demonstration;
import app.dapei.bundles.core.SlotRole;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as it is stored. What was stored before rules, floors and alternates were kept has no such fields; its main
 * product stands in the first line.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionContent(
        String name,
        String nameEn,
        String scenario,
        @Nullable Long main,
        @Nullable Integer mainQuantity,
        String rule,
        long value,
        @Nullable String detail,
        @Nullable Long floor,
        @Nullable Long minimumMargin,
        @Nullable List<String> steps,
        @Nullable List<String> media,
        @Nullable String picture,
        List<Slot> slots,
        List<Line> lines) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Slot(
            long product,
            int quantity,
            String role,
            boolean required,
            @Nullable List<Long> alternates) {

        BundleSlot slot() {
            return new BundleSlot(product, quantity, SlotRole.valueOf(role), required, orNone(alternates));
        }
    }

    record Line(long product, int quantity, long listed, long share) {}

    static VersionContent of(BundleDraft draft, BundleQuote quote) {
        return new VersionContent(
                draft.name(),
                draft.nameEn() == null ? "" : draft.nameEn(),
                draft.scenario(),
                draft.mainProductId(),
                draft.mainQuantity(),
                RuleKind.of(draft.price()).name(),
                RuleKind.value(draft.price()),
                RuleKind.detail(draft.price()),
                draft.floor(),
                draft.minimumMargin(),
                draft.demonstration().steps(),
                draft.demonstration().media(),
                draft.picture().written(),
                draft.slots().stream()
                        .map(slot -> new Slot(
                                slot.productId(),
                                slot.quantity(),
                                slot.role().name(),
                                slot.required(),
                                slot.alternates()))
                        .toList(),
                quote.lines().stream()
                        .map(line -> new Line(line.productId(), line.quantity(), line.listed(), line.share()))
                        .toList());
    }

    BundleDraft draft() {
        return new BundleDraft(
                name,
                nameEn,
                scenario,
                main == null && !lines.isEmpty() ? Long.valueOf(lines.getFirst().product()) : main,
                mainQuantity != null
                        ? mainQuantity
                        : lines.isEmpty() ? 1 : lines.getFirst().quantity(),
                slots.stream().map(Slot::slot).toList(),
                RuleKind.valueOf(rule).rule(value, detail == null ? "" : detail),
                floor,
                minimumMargin == null ? 0 : minimumMargin,
                new Demonstration(orNone(steps), orNone(media)),
                BundlePicture.read(picture == null ? "" : picture));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
