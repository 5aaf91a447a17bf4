package app.dapei.mining;

import java.time.Instant;

/**
 * An order that holds all products of an association.
 *
 * @param orderId its number
 * @param platform where it was placed
 * @param externalNo its number there
 * @param orderedAt when it was placed
 * @param products how many distinct products it holds, gifts left out
 * @param bundled whether one bundle brought all products of the association
 */
public record EvidenceOrder(
        long orderId, String platform, String externalNo, Instant orderedAt, int products, boolean bundled) {}
