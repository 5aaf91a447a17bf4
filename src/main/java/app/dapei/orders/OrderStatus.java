package app.dapei.orders;

/** How far an order is; platforms' own words are mapped to these. */
public enum OrderStatus {
    UNPAID,
    PAID,
    SHIPPED,
    COMPLETED,
    /** Cancelled or closed before it was shipped; counts nowhere. */
    CANCELLED;

    /** SQL condition on {@code purchase_order o}: orders that count for sales and for what is bought together. */
    public static final String COUNTS = "o.status in ('PAID', 'SHIPPED', 'COMPLETED')";
}
