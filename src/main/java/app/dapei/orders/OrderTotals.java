package app.dapei.orders;

import app.dapei.shared.Rate;

/**
 * Sums over orders.
 *
 * @param orders how many
 * @param buyers how many distinct buyers among those whose identity is known
 * @param amount what was paid, minor units
 * @param units how many units, gifts left out
 * @param ordersWithSeveral how many orders hold two or more distinct products, gifts left out
 */
public record OrderTotals(long orders, long buyers, long amount, long units, long ordersWithSeveral) {

    /** Share of orders with two or more distinct products. */
    public Rate severalProducts() {
        return new Rate(ordersWithSeveral, orders);
    }
}
