package app.dapei.bundles.core;

import app.dapei.bundles.core.BundleQuote.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a rule asks for the items that are taken, and how that spreads over them. */
final class RulePricing {

    private final List<Line> whole;
    private final List<Line> taken;
    private final long sum;

    /**
     * @param whole the lines of the whole bundle
     * @param taken those that are taken
     */
    RulePricing(List<Line> whole, List<Line> taken) {
        this.whole = whole;
        this.taken = taken;
        sum = listed(taken);
    }

    /**
     * A price and what each line weighs when it is split.
     *
     * @param price minor units; may lie outside what is allowed
     * @param weights one per line taken
     */
    record Priced(long price, long[] weights) {}

    Priced price(PriceRule rule, boolean unlocked) {
        return switch (rule) {
            case PriceRule.FixedPrice fixed -> ofWhole(fixed.price());
            case PriceRule.AmountOff off -> ofWhole(off.price(listed(whole)));
            case PriceRule.PercentOff percent -> byListed(percent.price(sum));
            case PriceRule.PerItemPrice perItem -> perItem(perItem);
            case PriceRule.Tiered tiered -> byListed(PriceRule.lessShare(sum, tiered.hundredths(associated())));
            case PriceRule.NthItem nth -> byListed(nth(nth));
            case PriceRule.Unlock unlock ->
                byListed(PriceRule.lessShare(sum, unlocked ? unlock.hundredths() : unlock.lockedHundredths()));
        };
    }

    /** A price of the whole bundle: what is not taken keeps its share of it. */
    Priced ofWhole(long price) {
        long wholeSum = listed(whole);
        if (taken.size() == whole.size() || price < 0 || price > wholeSum) {
            return byListed(price);
        }
        var shares = Allocation.split(price, weights(whole));
        long part = 0;
        for (int i = 0; i < whole.size(); i++) {
            if (taken.contains(whole.get(i))) {
                part += shares[i];
            }
        }
        return byListed(part);
    }

    Priced byListed(long price) {
        return new Priced(price, weights(taken));
    }

    private Priced perItem(PriceRule.PerItemPrice rule) {
        var weights = taken.stream().mapToLong(line -> perItem(rule, line)).toArray();
        long price = 0;
        for (long weight : weights) {
            price += weight;
        }
        return new Priced(price, weights);
    }

    /** An item that became cheaper by itself than in the bundle costs what it costs by itself. */
    private static long perItem(PriceRule.PerItemPrice rule, Line line) {
        var price = rule.prices().get(line.productId());
        return price == null ? line.listed() : Math.min(line.listed(), price * line.quantity());
    }

    /** Gifts are no items that a tier counts. */
    private int associated() {
        return (int) taken.stream().skip(1).filter(line -> line.listed() > 0).count();
    }

    private long nth(PriceRule.NthItem rule) {
        var units = new ArrayList<Long>();
        for (var line : taken) {
            for (int unit = 0; line.listed() > 0 && unit < line.quantity(); unit++) {
                units.add(line.listed() / line.quantity());
            }
        }
        units.sort(Comparator.reverseOrder());
        long price = 0;
        for (int i = 0; i < units.size(); i++) {
            boolean reduced = rule.nth() > 0 && (i + 1) % rule.nth() == 0;
            price += reduced ? PriceRule.lessShare(units.get(i), rule.hundredths()) : units.get(i);
        }
        return price;
    }

    private static long listed(List<Line> lines) {
        return lines.stream().mapToLong(Line::listed).sum();
    }

    private static long[] weights(List<Line> lines) {
        return lines.stream().mapToLong(Line::listed).toArray();
    }
}
