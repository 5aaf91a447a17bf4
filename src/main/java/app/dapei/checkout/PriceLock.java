package app.dapei.checkout;

import java.time.Instant;
import java.util.UUID;

/**
 * A price that a buyer may count on. It sets no stock aside: only buying does.
 *
 * @param id its number
 * @param offer what may be bought
 * @param until until when
 */
public record PriceLock(UUID id, Offer offer, Instant until) {}
