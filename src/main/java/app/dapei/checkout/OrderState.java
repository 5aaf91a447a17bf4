package app.dapei.checkout;

/** How far an order of the portal is. */
public enum OrderState {
    /** Everything is set aside until it is paid. */
    RESERVED,
    PAID,
    /** Not paid in time; what was set aside is free again. */
    LAPSED,
    /** Called off by the shop before it was paid. */
    CANCELLED,
    /** Paid, but it cannot be delivered: the money has to go back. */
    REFUND_DUE
}
