package app.dapei.suggestions.personal.core;

/** Why an offer comes where it does for a viewer. */
public sealed interface Reason {

    /** The shop's own order: nothing that the viewer did speaks for or against it. */
    record ShopOrder() implements Reason {}

    /** The viewer put a product of it into the cart. */
    record InCart(long product) implements Reason {}

    /** The viewer looked at a product of it. */
    record LookedAt(long product) implements Reason {}

    /** The viewer owns the main product, and this goes with it. */
    record GoesWithOwn(long product) implements Reason {}

    /** The viewer bought it before, and its buyers come back for it. */
    record BoughtBefore(long product) implements Reason {}

    /** Buyers of a product that the viewer bought or looked at take it along. */
    record OftenTogether(long product) implements Reason {}

    /** It saves much, and the viewer likes to save. */
    record Saves() implements Reason {}
}
