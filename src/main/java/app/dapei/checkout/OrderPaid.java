package app.dapei.checkout;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order of the portal was paid. Told within the transaction that notes it, once for each order.
 *
 * @param shopId the shop
 * @param orderId number of the order
 * @param number the number that the buyer reads
 * @param bundleId the bundle
 * @param room code of the room; null = elsewhere
 * @param buyer key of the buyer
 * @param amount what was paid, minor units
 * @param at when
 */
public record OrderPaid(
        long shopId,
        long orderId,
        String number,
        UUID bundleId,
        @Nullable String room,
        String buyer,
        long amount,
        Instant at) {}
