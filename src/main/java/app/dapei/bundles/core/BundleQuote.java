package app.dapei.bundles.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle, or what somebody takes of it, costs, saves and earns at the items' current prices, and how often it
 * can be delivered.
 *
 * @param lines the items taken, main first
 * @param sum what they cost one by one; gifts add nothing
 * @param price what they cost together
 * @param available how often they can be delivered: the least over required items; null = none is counted
 * @param applied what made the price
 * @param rulePrice what that asked for, before the floor
 * @param floor the least that may be asked for; null = nobody may know, as it tells of costs
 */
public record BundleQuote(
        List<Line> lines,
        long sum,
        long price,
        @Nullable Integer available,
        PriceStep applied,
        long rulePrice,
        @Nullable Long floor) {

    public BundleQuote {
        lines = List.copyOf(lines);
    }

    /**
     * An item that is taken.
     *
     * @param slot its slot, from 0, or {@link Choice#NONE} for the main product
     * @param productId its product
     * @param quantity units in one bundle
     * @param listed what so many units cost by themselves; 0 for a gift
     * @param share what of the bundle's price is paid for them
     * @param cost what they cost the shop; null = not known
     * @param required whether the bundle is sold only with it
     * @param deliverable how many bundles the stock of its product, or of an alternate of which there is more, is enough
     *     for, counting what other lines take of the same product, too; null = not counted
     */
    public record Line(
            int slot,
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

        Line withShare(long other) {
            return new Line(slot, productId, quantity, listed, other, cost, required, deliverable);
        }

        Line withoutCost() {
            return new Line(slot, productId, quantity, listed, share, null, required, deliverable);
        }
    }

    /** Quotes all of a draft on no special occasion; see {@link #of(BundleDraft, Map, Choice, Occasion)}. */
    public static Optional<BundleQuote> of(BundleDraft draft, Map<Long, ProductFacts> products) {
        return of(draft, products, Choice.whole(draft), Occasion.NONE);
    }

    /**
     * Quotes what is taken of a draft; empty where it cannot be quoted: no main product, a product that is not known or
     * may not stand in its slot, a quantity below 1, or a rule that leads to a price below 0 or above the sum.
     *
     * @param products the facts of the products, by number
     */
    public static Optional<BundleQuote> of(
            BundleDraft draft, Map<Long, ProductFacts> products, Choice choice, Occasion occasion) {
        return choice.fits(draft)
                ? QuotedLines.of(draft, products, choice)
                        .flatMap(lines -> new Quotation(draft, lines, occasion).quote())
                : Optional.empty();
    }

    /** What the buyer saves against the sum. */
    public long saving() {
        return sum - price;
    }

    /** Whether the floor lifted the price. */
    public boolean isFloored() {
        return price > rulePrice;
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

    /** The line of a slot, or of the main product for {@link Choice#NONE}; empty if it is not taken. */
    public Optional<Line> line(int slot) {
        return lines.stream().filter(line -> line.slot == slot).findFirst();
    }

    /** How many units of each product it takes. */
    public Map<Long, Integer> units() {
        return lines.stream().collect(Collectors.toMap(Line::productId, Line::quantity, Integer::sum));
    }

    /** The same for somebody who may not know of costs. */
    public BundleQuote withoutCosts() {
        return new BundleQuote(
                lines.stream().map(Line::withoutCost).toList(), sum, price, available, applied, rulePrice, null);
    }
}
