package app.dapei.bundles;

import app.dapei.bundles.core.PriceRule;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a price rule is stored: its kind, and one number for the simple kinds or a text for the others ({@code
 * product:price}, {@code items:hundredths}, {@code nth:hundredths} or {@code locked:hundredths:likes}, several with a
 * comma).
 */
enum RuleKind {
    FIXED_PRICE,
    PERCENT_OFF,
    AMOUNT_OFF,
    PER_ITEM_PRICE,
    TIERED,
    NTH_ITEM,
    UNLOCK;

    PriceRule rule(long value, String detail) {
        return switch (this) {
            case FIXED_PRICE -> new PriceRule.FixedPrice(value);
            case PERCENT_OFF -> new PriceRule.PercentOff(Math.toIntExact(value));
            case AMOUNT_OFF -> new PriceRule.AmountOff(value);
            case PER_ITEM_PRICE -> {
                var prices = new TreeMap<Long, Long>();
                numbers(detail).forEach(pair -> prices.put(pair.get(0), pair.get(1)));
                yield new PriceRule.PerItemPrice(prices);
            }
            case TIERED ->
                new PriceRule.Tiered(numbers(detail).stream()
                        .map(pair -> new PriceRule.Tier(Math.toIntExact(pair.get(0)), Math.toIntExact(pair.get(1))))
                        .toList());
            case NTH_ITEM -> {
                var pair = numbers(detail).getFirst();
                yield new PriceRule.NthItem(Math.toIntExact(pair.get(0)), Math.toIntExact(pair.get(1)));
            }
            case UNLOCK -> {
                var three = numbers(detail).getFirst();
                yield new PriceRule.Unlock(Math.toIntExact(three.get(0)), Math.toIntExact(three.get(1)), three.get(2));
            }
        };
    }

    private static List<List<Long>> numbers(String detail) {
        return Arrays.stream(detail.split(","))
                .filter(part -> !part.isEmpty())
                .map(part -> Arrays.stream(part.split(":")).map(Long::valueOf).toList())
                .toList();
    }

    static RuleKind of(PriceRule rule) {
        return switch (rule) {
            case PriceRule.FixedPrice fixed -> FIXED_PRICE;
            case PriceRule.PercentOff percent -> PERCENT_OFF;
            case PriceRule.AmountOff off -> AMOUNT_OFF;
            case PriceRule.PerItemPrice perItem -> PER_ITEM_PRICE;
            case PriceRule.Tiered tiered -> TIERED;
            case PriceRule.NthItem nth -> NTH_ITEM;
            case PriceRule.Unlock unlock -> UNLOCK;
        };
    }

    static long value(PriceRule rule) {
        return switch (rule) {
            case PriceRule.FixedPrice fixed -> fixed.price();
            case PriceRule.PercentOff percent -> percent.hundredths();
            case PriceRule.AmountOff off -> off.amount();
            case PriceRule.PerItemPrice perItem -> 0;
            case PriceRule.Tiered tiered -> 0;
            case PriceRule.NthItem nth -> 0;
            case PriceRule.Unlock unlock -> 0;
        };
    }

    static String detail(PriceRule rule) {
        return switch (rule) {
            case PriceRule.FixedPrice fixed -> "";
            case PriceRule.PercentOff percent -> "";
            case PriceRule.AmountOff off -> "";
            case PriceRule.PerItemPrice perItem ->
                perItem.prices().entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(","));
            case PriceRule.Tiered tiered ->
                tiered.tiers().stream()
                        .map(tier -> tier.items() + ":" + tier.hundredths())
                        .collect(Collectors.joining(","));
            case PriceRule.NthItem nth -> nth.nth() + ":" + nth.hundredths();
            case PriceRule.Unlock unlock ->
                unlock.lockedHundredths() + ":" + unlock.hundredths() + ":" + unlock.likes();
        };
    }
}
