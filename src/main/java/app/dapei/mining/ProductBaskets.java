package app.dapei.mining;

import app.dapei.mining.core.Baskets;

/**
 * Encoded orders.
 *
 * @param baskets the baskets, each marked with its day, counted from 1970
 * @param products product number by code
 * @param bundled what bundles brought together
 * @param stampedOrders orders with a line that was sold in a bundle
 * @param promotionOrders orders placed in promotion weeks
 * @param foldedProducts products that count as a variant of another one
 */
record ProductBaskets(
        Baskets baskets,
        long[] products,
        BundleCounts bundled,
        int stampedOrders,
        int promotionOrders,
        int foldedProducts) {

    long productOfRank(int rank) {
        return products[baskets.code(rank)];
    }
}
