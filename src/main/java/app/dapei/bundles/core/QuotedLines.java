package app.dapei.bundles.core;

import app.dapei.bundles.core.BundleQuote.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a draft, still without their shares.
 *
 * @param whole all of them, the main product first
 * @param taken those that are taken, what stands for the main product first
 * @param promoted the slot that stands for the main product, or {@link Choice#NONE}
 */
record QuotedLines(List<Line> whole, List<Line> taken, int promoted) {

    QuotedLines {
        whole = List.copyOf(whole);
        taken = List.copyOf(taken);
    }

    /** Empty without a main product, with an unknown one or with a quantity below 1. */
    static Optional<QuotedLines> of(BundleDraft draft, Map<Long, ProductFacts> products, Choice choice) {
        var mainId = draft.mainProductId();
        if (mainId == null) {
            return Optional.empty();
        }
        var main = new BundleSlot(mainId, draft.mainQuantity(), SlotRole.COMPLEMENT, true);
        var units = units(draft, choice, main);
        var whole = new ArrayList<Line>();
        for (int slot = Choice.NONE; slot < draft.slots().size(); slot++) {
            var at = slot == Choice.NONE ? main : draft.slots().get(slot);
            var productId = choice.taken().getOrDefault(slot, at.productId());
            var facts = products.get(productId);
            if (facts == null || at.quantity() < 1) {
                return Optional.empty();
            }
            int inAll = Math.max(at.quantity(), units.getOrDefault(productId, 0));
            whole.add(line(slot, at, facts, deliverable(at, facts, inAll, products)));
        }
        return Optional.of(new QuotedLines(whole, taken(whole, choice), choice.promoted()));
    }

    private static List<Line> taken(List<Line> whole, Choice choice) {
        var taken = new ArrayList<Line>();
        for (var line : whole) {
            if (line.slot() == choice.promoted()) {
                taken.addFirst(line);
            } else if (line.slot() != Choice.NONE && choice.takes(line.slot())) {
                taken.add(line);
            }
        }
        return taken;
    }

    /** A product may stand in two places: then both take from the same stock. */
    private static Map<Long, Integer> units(BundleDraft draft, Choice choice, BundleSlot main) {
        var units = new HashMap<Long, Integer>();
        if (choice.promoted() == Choice.NONE) {
            units.merge(main.productId(), main.quantity(), Integer::sum);
        }
        choice.taken()
                .forEach((slot, productId) ->
                        units.merge(productId, draft.slots().get(slot).quantity(), Integer::sum));
        return units;
    }

    /** The most that any product of the slot is enough for; null as soon as one is not counted. */
    private static @Nullable Integer deliverable(
            BundleSlot slot, ProductFacts chosen, int unitsInAll, Map<Long, ProductFacts> products) {
        var most = chosen.deliverable(unitsInAll);
        for (var id : slot.alternates()) {
            var facts = products.get(id);
            if (most != null && facts != null && id != chosen.id()) {
                var other = facts.deliverable(slot.quantity());
                most = other == null ? null : Integer.valueOf(Math.max(most, other));
            }
        }
        return most;
    }

    private static Line line(int index, BundleSlot slot, ProductFacts facts, @Nullable Integer deliverable) {
        return new Line(
                index,
                facts.id(),
                slot.quantity(),
                slot.role() == SlotRole.GIFT ? 0 : facts.price() * slot.quantity(),
                0,
                facts.cost() == null ? null : facts.cost() * slot.quantity(),
                slot.required(),
                deliverable);
    }

    /** Whether what is taken is a bundle at all: all that is required, and something beside the main product. */
    boolean isBundle() {
        boolean required = whole.stream().filter(Line::required).allMatch(this::isTaken);
        return required && (taken.size() > 1 || whole.size() == 1);
    }

    private boolean isTaken(Line line) {
        return line.slot() == Choice.NONE && promoted != Choice.NONE || taken.contains(line);
    }

    static long listed(List<Line> lines) {
        return lines.stream().mapToLong(Line::listed).sum();
    }

    static @Nullable Integer available(List<Line> lines) {
        Integer least = null;
        for (var line : lines) {
            var deliverable = line.deliverable();
            if (line.required() && deliverable != null && (least == null || deliverable < least)) {
                least = deliverable;
            }
        }
        return least;
    }
}
