package app.dapei.checkout;

import app.dapei.shared.Audited;

/**
 * A person of the shop called an order off, noted it as paid, or changed the terms of sale.
 *
 * @param shopId the shop
 * @param act {@code ORDER_CANCELLED}, {@code ORDER_CONFIRMED} or {@code CHECKOUT_TERMS}
 * @param subject the order's number, if it is about one
 * @param detail what came of it
 */
public record OrderHandled(Long shopId, String act, String subject, String detail) implements Audited {}
