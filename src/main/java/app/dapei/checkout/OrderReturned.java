package app.dapei.checkout;

import app.dapei.shared.Audited;

/**
 * Units of an order came back.
 *
 * @param shopId the shop
 * @param subject the order's number
 * @param detail which units, and what was refunded
 */
public record OrderReturned(Long shopId, String subject, String detail) implements Audited {

    @Override
    public String act() {
        return "ORDER_RETURNED";
    }
}
