package app.dapei.bundles;

/** What an item is in a published bundle. */
public enum ItemRole {
    MAIN,
    COMPLEMENT,
    CONSUMABLE,
    UPSELL,
    GIFT
}
