package app.dapei.orders;

/**
 * Many orders of a shop were brought, changed or taken away at once; whoever keeps figures of single orders reads them
 * anew. Single changes are told by {@code purchase_order.change_no}.
 *
 * @param shopId the shop
 */
public record OrdersRewritten(long shopId) {}
