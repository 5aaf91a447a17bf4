package app.dapei.bundles.core;

/**
 * What can make a bundle's price, in the order of precedence: the first one that is in force counts, alone. Whatever
 * counts, the price is then lifted to the floor, and it never lies above the sum of the items' own prices.
 */
public enum PriceStep {
    /** The price that the live room grants at this moment. */
    LIVE_PRICE,
    /** The better price of {@link PriceRule.Unlock}, once it is unlocked. */
    UNLOCKED,
    /** The bundle's price rule. */
    BUNDLE_RULE,
    /** No bundle is taken, as a required item is left out or nothing goes with the main product: own prices. */
    LISTED
}
