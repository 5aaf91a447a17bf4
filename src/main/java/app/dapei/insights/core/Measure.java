package app.dapei.insights.core;

/** What is counted or summed, and of what every figure is made. The name of each is in the texts. */
public enum Measure {
    /** Times that products and bundles were on viewers' screens. */
    EXPOSURES,
    /** Viewers who had one on their screen. */
    EXPOSED_VIEWERS,
    CLICKS,
    CLICKING_VIEWERS,
    /** Purchases by viewers whose exposures are known. */
    SEEN_ORDERS,
    BUYING_VIEWERS,
    /** Times that viewers came into a broadcast. */
    WATCHES,
    WATCHERS,
    /** Amount paid in the windows of broadcasts, minor units. */
    LIVE_AMOUNT,
    LIVE_ORDERS,
    LIVE_BUYERS,
    ORDERS,
    BUYERS,
    UNITS,
    /** Amount paid, minor units. */
    AMOUNT,
    /** Orders with several products. */
    SEVERAL_ORDERS,
    /** Orders with a bundle's main product. */
    MAIN_ORDERS,
    /** Of them, those with an associated product too. */
    ATTACHED_ORDERS,
    /** Orders of which a line was bought in the bundle. */
    BUNDLE_ORDERS,
    /** Buyers of the main product in the windows of broadcasts. */
    MAIN_BUYERS,
    /** Of them, those who also bought an associated product in the same window. */
    ATTACHED_BUYERS,
    /** Viewers who had a bundle's card on their screen. */
    BUNDLE_VIEWERS,
    /** Units that were sold at least the return period ago. */
    MATURE_UNITS,
    RETURNED_UNITS,
    /** Buyers whose first order is at least 90 days ago. */
    FIRST_BUYERS,
    /** Of them, those who bought again within 90 days. */
    AGAIN_90,
    WINDOW_BUYERS,
    /** Of them, those with two orders inside the window. */
    REPEATING_BUYERS,
    /** Of them, those who had bought before the window or twice in it. */
    RETURNING_BUYERS,
    /** Events that open pages have numbered. */
    SENT_EVENTS,
    RECEIVED_EVENTS
}
