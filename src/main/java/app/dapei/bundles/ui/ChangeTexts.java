package app.dapei.bundles.ui;

import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.DraftChange;
import app.dapei.shared.ui.Formats;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Says in words what changed from one version of a bundle to the next. */
final class ChangeTexts {

    private final BundleTexts texts;
    private final LongFunction<String> names;

    /** @param names the name of a product by its number */
    ChangeTexts(BundleTexts texts, LongFunction<String> names) {
        this.texts = texts;
        this.names = names;
    }

    String text(DraftChange change) {
        return switch (change) {
            case DraftChange.TextChanged words ->
                texts.text("change." + words.which(), orNothing(words.before()), orNothing(words.after()));
            case DraftChange.MainChanged main ->
                texts.text(
                        "change.main",
                        product(main.before(), main.quantityBefore()),
                        product(main.after(), main.quantityAfter()));
            case DraftChange.RuleChanged rule ->
                texts.text("change.rule", texts.rule(rule.before()), texts.rule(rule.after()));
            case DraftChange.LimitChanged limit ->
                texts.text("change." + limit.which(), texts.money(limit.before()), texts.money(limit.after()));
            case DraftChange.SlotAdded added -> texts.text("change.added", slot(added.slot()));
            case DraftChange.SlotRemoved removed -> texts.text("change.removed", slot(removed.slot()));
            case DraftChange.SlotChanged slot -> texts.text("change.slot", slot(slot.before()), slot(slot.after()));
            case DraftChange.OrderChanged order -> texts.text("change.order");
            case DraftChange.PictureChanged picture -> texts.text("change.picture");
            case DraftChange.DemonstrationChanged shown ->
                texts.text(
                        "change.demonstration",
                        shown.before().steps().size(),
                        shown.after().steps().size(),
                        shown.before().media().size(),
                        shown.after().media().size());
        };
    }

    private String product(@Nullable Long id, int quantity) {
        var name = id == null ? Formats.NOTHING : names.apply(id);
        return quantity == 1 ? name : name + " × " + quantity;
    }

    private String slot(BundleSlot slot) {
        var role = texts.role(slot.role());
        var text = product(slot.productId(), slot.quantity()) + " ("
                + (slot.required() ? role : texts.text("optional", role)) + ")";
        return slot.alternates().isEmpty()
                ? text
                : text + " / "
                        + String.join(
                                " / ",
                                slot.alternates().stream().map(names::apply).toList());
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? Formats.NOTHING : text;
    }
}
