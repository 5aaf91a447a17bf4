package app.dapei.bundles.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle costs, saves and earns at the items' current prices, and how often it can be delivered.
 *
 * @param lines its items, main first
 * @param sum what the items cost one by one; gifts add nothing
 * @param price what the bundle costs
 * @param available how often it can be delivered: the least over required items; null = none is counted
 */
public record BundleQuote(
        List<Line> lines, long sum, long price, @Nullable Integer available) {

    public BundleQuote {
        lines = List.copyOf(lines);
    }

    /**
     * An item of the bundle.
     *
     * @param productId its product
     * @param quantity units in one bundle
     * @param listed what so many units cost by themselves; 0 for a gift
     * @param share what of the bundle's price is paid for them
     * @param cost what they cost the shop; null = not known
     * @param required whether the bundle is sold only with it
     * @param deliverable how many bundles its stock is enough for; null = not counted
     */
    public record Line(
            long productId,
            int quantity,
            long listed,
            long share,
            @Nullable Long cost,
            boolean required,
            @Nullable Integer deliverable) {

        /** The share down to the unit, summing up exactly. */
        public long[] units() {
            return Allocation.evenly(share, quantity);
        }

        public boolean isSoldOut() {
            return deliverable != null && deliverable == 0;
        }
    }

    /**
     * Quotes a draft; empty where it cannot be quoted: no main product, a product that is not known, a quantity below
     * 1, or a rule that leads to a price below 0 or above the sum.
     *
     * @param products the facts of the draft's products, by number
     */
    public static Optional<BundleQuote> of(BundleDraft draft, Map<Long, ProductFacts> products) {
        var lines = lines(draft, products);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        long sum = lines.stream().mapToLong(Line::listed).sum();
        long price = draft.price().price(sum);
        if (price < 0 || price > sum) {
            return Optional.empty();
        }
        var shares =
                Allocation.split(price, lines.stream().mapToLong(Line::listed).toArray());
        var shared = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            shared.add(withShare(lines.get(i), shares[i]));
        }
        return Optional.of(new BundleQuote(shared, sum, price, available(shared)));
    }

    /** What the buyer saves against the sum. */
    public long saving() {
        return sum - price;
    }

    /** What the shop pays for the items; null if the cost of one is not known. */
    public @Nullable Long cost() {
        long cost = 0;
        for (var line : lines) {
            if (line.cost == null) {
                return null;
            }
            cost += line.cost;
        }
        return cost;
    }

    /** The sum of those costs that are known. */
    public long knownCost() {
        return lines.stream()
                .mapToLong(line -> line.cost == null ? 0 : line.cost)
                .sum();
    }

    /** Price less cost; null if a cost is not known. */
    public @Nullable Long margin() {
        var cost = cost();
        return cost == null ? null : price - cost;
    }

    /** The required items that can be delivered least often; none if nothing is counted. */
    public List<Line> limiting() {
        return lines.stream()
                .filter(line -> line.required && available != null && available.equals(line.deliverable))
                .toList();
    }

    /**
     * What is offered while optional items are sold out: the bundle without them. Each that drops out takes its listed
     * price out of the sum and its share out of the price.
     */
    public BundleQuote offered() {
        var kept = lines.stream()
                .filter(line -> line.required || !line.isSoldOut())
                .toList();
        return new BundleQuote(
                kept,
                kept.stream().mapToLong(Line::listed).sum(),
                kept.stream().mapToLong(Line::share).sum(),
                available);
    }

    private static List<Line> lines(BundleDraft draft, Map<Long, ProductFacts> products) {
        var mainId = draft.mainProductId();
        if (mainId == null) {
            return List.of();
        }
        var slots = new ArrayList<BundleSlot>();
        slots.add(new BundleSlot(mainId, draft.mainQuantity(), SlotRole.COMPLEMENT, true));
        slots.addAll(draft.slots());
        var lines = new ArrayList<Line>();
        for (var slot : slots) {
            var facts = products.get(slot.productId());
            if (facts == null || slot.quantity() < 1) {
                return List.of();
            }
            lines.add(line(slot, facts));
        }
        return lines;
    }

    private static Line line(BundleSlot slot, ProductFacts facts) {
        return new Line(
                slot.productId(),
                slot.quantity(),
                slot.role() == SlotRole.GIFT ? 0 : facts.price() * slot.quantity(),
                0,
                facts.cost() == null ? null : facts.cost() * slot.quantity(),
                slot.required(),
                facts.deliverable(slot.quantity()));
    }

    private static Line withShare(Line line, long share) {
        return new Line(line.productId, line.quantity, line.listed, share, line.cost, line.required, line.deliverable);
    }

    private static @Nullable Integer available(List<Line> lines) {
        Integer least = null;
        for (var line : lines) {
            var deliverable = line.deliverable;
            if (line.required && deliverable != null && (least == null || deliverable < least)) {
                least = deliverable;
            }
        }
        return least;
    }
}
