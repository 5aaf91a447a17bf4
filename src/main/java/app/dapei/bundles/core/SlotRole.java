package app.dapei.bundles.core;

/** What an associated product does for the main one. */
public enum SlotRole {
    /** Makes the main product more useful: a ground mat for a tent. */
    COMPLEMENT,
    /** Is used up with it: gas for a stove. */
    CONSUMABLE,
    /** A step up that is offered along with it. */
    UPSELL,
    /** Comes free: adds nothing to the sum, and no part of the bundle's price is paid for it. */
    GIFT
}
