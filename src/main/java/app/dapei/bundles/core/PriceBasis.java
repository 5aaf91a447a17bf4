package app.dapei.bundles.core;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a saving on a product may be measured against: the lowest price that buyers really paid in the seven days before
 * the promotion; if there was no sale in them, the price of the last sale before (规范促销行为暂行规定, article 21).
 *
 * @param productId the product
 * @param kind where the price comes from
 * @param unitPrice the price of one unit, minor units; null where there was no sale
 */
public record PriceBasis(
        long productId, Kind kind, @Nullable Long unitPrice) {

    /** How many days count. */
    public static final int DAYS = 7;

    /** Where a basis comes from. */
    public enum Kind {
        LOWEST_OF_SEVEN_DAYS,
        LAST_SALE,
        /** Never sold: nothing may be called a saving. */
        NEVER_SOLD
    }

    public PriceBasis {
        if ((kind == Kind.NEVER_SOLD) != (unitPrice == null)) {
            throw new IllegalArgumentException(
                    "a basis has a price unless it was never sold; got: " + kind + ", " + unitPrice);
        }
    }

    /**
     * The basis of a quote: the sum over its items, gifts left out; empty while one of them was never sold. An item that
     * costs less by itself today than its basis counts at today's price.
     */
    public static Optional<Long> of(BundleQuote quote, Map<Long, PriceBasis> bases) {
        long sum = 0;
        for (var line : quote.lines()) {
            if (line.listed() == 0) {
                continue;
            }
            var basis = bases.get(line.productId());
            var unit = basis == null ? null : basis.unitPrice();
            if (unit == null) {
                return Optional.empty();
            }
            sum += Math.min(line.listed(), unit * line.quantity());
        }
        return Optional.of(sum);
    }
}
