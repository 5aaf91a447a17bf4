package app.dapei.checkout;

import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer may have, at what price.
 *
 * @param bundleId the bundle
 * @param version its version
 * @param name its name in the merchant's language
 * @param nameEn its English name, if it has one
 * @param sets how many of it
 * @param lines what it consists of, for all sets together; what is paid for the lines sums up to the price
 * @param sum what all of it costs one by one, minor units
 * @param price what it costs, minor units
 * @param currency of the amounts
 */
public record Offer(
        UUID bundleId,
        int version,
        String name,
        @Nullable String nameEn,
        int sets,
        List<Line> lines,
        long sum,
        long price,
        Currency currency) {

    public Offer {
        lines = List.copyOf(lines);
        long paid = lines.stream().mapToLong(Line::paid).sum();
        if (paid != price) {
            throw new IllegalArgumentException("lines must sum up to " + price + "; got: " + paid);
        }
    }

    /**
     * A product of it.
     *
     * @param productId the product
     * @param quantity units in all sets
     * @param unitPrice what a unit costs by itself
     * @param paid what of the price is paid for all units
     * @param gift whether it comes free
     */
    public record Line(long productId, int quantity, long unitPrice, long paid, boolean gift) {}
}
