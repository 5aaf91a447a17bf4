package app.dapei.checkout;

import app.dapei.bundles.core.PriceRule;
import app.dapei.orders.core.KeptPrice;
import app.dapei.orders.core.PaidLine;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The steps of a price rule that an order keeps, so that a return can reprice what is kept whatever becomes of the bundle:
 * from so many associated items on, so much is taken off. A rule without steps has none: what is kept of the set costs what
 * it costs by itself.
 *
 * @param tiers the steps in the order of items
 */
record PriceTerms(List<PriceRule.Tier> tiers) {

    static PriceTerms of(PriceRule rule) {
        return switch (rule) {
            case PriceRule.Tiered tiered -> new PriceTerms(tiered.tiers());
            case PriceRule.FixedPrice fixed -> new PriceTerms(List.of());
            case PriceRule.PercentOff percent -> new PriceTerms(List.of());
            case PriceRule.AmountOff amount -> new PriceTerms(List.of());
            case PriceRule.PerItemPrice perItem -> new PriceTerms(List.of());
            case PriceRule.NthItem nth -> new PriceTerms(List.of());
            case PriceRule.Unlock unlock -> new PriceTerms(List.of());
        };
    }

    /** The terms as they are stored: {@code 1=500,2=1000}. */
    String text() {
        return tiers.stream()
                .map(tier -> tier.items() + "=" + tier.hundredths())
                .collect(Collectors.joining(","));
    }

    static PriceTerms parse(String text) {
        if (text.isEmpty()) {
            return new PriceTerms(List.of());
        }
        return new PriceTerms(Arrays.stream(text.split(","))
                .map(tier -> tier.split("="))
                .map(parts -> new PriceRule.Tier(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                .toList());
    }

    /** Prices what is kept: the first line of an order is the main product, gifts have no price. */
    KeptPrice keptPrice() {
        return kept -> {
            long sum = KeptPrice.SINGLY.of(kept);
            int associated = (int) kept.stream()
                    .filter(line -> line.unitPrice() > 0 && !isMain(line))
                    .count();
            return PriceRule.lessShare(sum, new PriceRule.Tiered(tiers).hundredths(associated));
        };
    }

    private static boolean isMain(PaidLine line) {
        return line.key().equals("1");
    }
}
