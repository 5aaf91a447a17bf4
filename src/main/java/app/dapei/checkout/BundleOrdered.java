package app.dapei.checkout;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bundle was bought in the portal and waits for its payment. Told within the transaction of the purchase.
 *
 * @param shopId the shop
 * @param orderId number of the order
 * @param number the number that the buyer reads
 * @param bundleId the bundle
 * @param bundleVersion its version
 * @param room code of the room; null = elsewhere
 * @param buyer key of the buyer
 * @param sets how many
 * @param amount what is to be paid, minor units
 * @param productIds what it consists of
 * @param at when
 */
public record BundleOrdered(
        long shopId,
        long orderId,
        String number,
        UUID bundleId,
        int bundleVersion,
        @Nullable String room,
        String buyer,
        int sets,
        long amount,
        Set<Long> productIds,
        Instant at) {

    public BundleOrdered {
        productIds = Set.copyOf(productIds);
    }
}
