package app.dapei.bundles.core;

import app.dapei.bundles.core.BundleQuote.Line;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Optional;

/** Makes a price by the first {@link PriceStep} that is in force, lifts it to the floor and splits it over the lines. */
final class Quotation {

    private final BundleDraft draft;
    private final QuotedLines lines;
    private final Occasion occasion;
    private final RulePricing pricing;
    private final long sum;

    Quotation(BundleDraft draft, QuotedLines lines, Occasion occasion) {
        this.draft = draft;
        this.lines = lines;
        this.occasion = occasion;
        pricing = new RulePricing(lines.whole(), lines.taken());
        sum = QuotedLines.listed(lines.taken());
    }

    Optional<BundleQuote> quote() {
        var step = step();
        var asked = asked(step);
        long rulePrice = asked.price();
        if (rulePrice < 0 || rulePrice > sum) {
            return Optional.empty();
        }
        long floor = floor();
        long price = Math.max(rulePrice, Math.min(floor, sum));
        var shares = price == rulePrice
                ? Allocation.split(price, asked.weights())
                : Allocation.split(price, pricing.byListed(price).weights());
        var shared = new ArrayList<Line>();
        for (int i = 0; i < shares.length; i++) {
            shared.add(lines.taken().get(i).withShare(shares[i]));
        }
        return Optional.of(new BundleQuote(shared, sum, price, QuotedLines.available(shared), step, rulePrice, floor));
    }

    private PriceStep step() {
        if (!lines.isBundle()) {
            return PriceStep.LISTED;
        }
        if (occasion.livePrice() != null) {
            return PriceStep.LIVE_PRICE;
        }
        return occasion.unlocked() && draft.price() instanceof PriceRule.Unlock
                ? PriceStep.UNLOCKED
                : PriceStep.BUNDLE_RULE;
    }

    private RulePricing.Priced asked(PriceStep step) {
        return switch (step) {
            case LISTED -> pricing.byListed(sum);
            case UNLOCKED -> pricing.price(draft.price(), true);
            case BUNDLE_RULE -> pricing.price(draft.price(), false);
            case LIVE_PRICE -> live();
        };
    }

    /** A live price may be stale by the moment an item became cheaper: it never asks more than the items one by one. */
    private RulePricing.Priced live() {
        var livePrice = occasion.livePrice();
        long whole = QuotedLines.listed(lines.whole());
        return pricing.ofWhole(Math.min(whole, livePrice == null ? whole : livePrice));
    }

    /** The least that may be asked for what is taken: its part of the whole bundle's, rounded up. */
    private long floor() {
        long cost = lines.taken().stream()
                .mapToLong(line -> line.cost() == null ? 0 : line.cost())
                .sum();
        var manual = draft.floor();
        return Math.max(cost + part(draft.minimumMargin()), manual == null ? 0 : part(manual));
    }

    private long part(long ofWhole) {
        long whole = QuotedLines.listed(lines.whole());
        if (whole == 0 || sum == whole) {
            return ofWhole;
        }
        var product = BigInteger.valueOf(ofWhole).multiply(BigInteger.valueOf(sum));
        return product.add(BigInteger.valueOf(whole - 1))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
