package app.dapei.bundles;

import app.dapei.bundles.core.PriceRule;

/** How a price rule is stored: its kind and one number. */
enum RuleKind {
    FIXED_PRICE,
    PERCENT_OFF,
    AMOUNT_OFF;

    PriceRule rule(long value) {
        return switch (this) {
            case FIXED_PRICE -> new PriceRule.FixedPrice(value);
            case PERCENT_OFF -> new PriceRule.PercentOff(Math.toIntExact(value));
            case AMOUNT_OFF -> new PriceRule.AmountOff(value);
        };
    }

    static RuleKind of(PriceRule rule) {
        return switch (rule) {
            case PriceRule.FixedPrice fixed -> FIXED_PRICE;
            case PriceRule.PercentOff percent -> PERCENT_OFF;
            case PriceRule.AmountOff off -> AMOUNT_OFF;
        };
    }

    static long value(PriceRule rule) {
        return switch (rule) {
            case PriceRule.FixedPrice fixed -> fixed.price();
            case PriceRule.PercentOff percent -> percent.hundredths();
            case PriceRule.AmountOff off -> off.amount();
        };
    }
}
