package app.dapei.checkout;

import java.util.UUID;

/**
 * An order of the portal was not paid in time, or was cancelled; its units are free again.
 *
 * @param shopId the shop
 * @param orderId number of the order
 * @param bundleId the bundle
 */
public record OrderLapsed(long shopId, long orderId, UUID bundleId) {}
