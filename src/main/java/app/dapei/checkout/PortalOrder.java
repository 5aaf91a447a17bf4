package app.dapei.checkout;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order of the portal as lists show it.
 *
 * @param number the number that the buyer reads
 * @param bundleId the bundle
 * @param bundle its name in the merchant's language
 * @param bundleEn its English name, if it has one
 * @param sets how many of it
 * @param amount what was or is to be paid, minor units
 * @param refunded what was given back
 * @param state how far it is
 * @param room code of the room; null = elsewhere
 * @param placedAt when it was placed
 * @param payBefore until when everything was set aside
 */
public record PortalOrder(
        String number,
        UUID bundleId,
        String bundle,
        @Nullable String bundleEn,
        int sets,
        long amount,
        long refunded,
        OrderState state,
        @Nullable String room,
        Instant placedAt,
        Instant payBefore) {}
