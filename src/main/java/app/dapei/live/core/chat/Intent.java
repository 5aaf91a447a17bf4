package app.dapei.live.core.chat;

/** What a viewer may want with a comment; a comment may want several things at once, or none. */
public enum Intent {
    /** What goes with what is shown. */
    MATCH,
    /** What it costs, whether there is a discount. */
    PRICE,
    /** Where and how to buy it; that it was bought. */
    BUY,
    /** Size, colour, material, capacity. */
    SIZE,
    /** Whether there are any left, when there will be more. */
    STOCK,
    /** How to use it, and for whom it is good. */
    USE,
    /** Whether it is genuine, good, worth it. */
    DOUBT,
    /** Shipping, returns, warranty. */
    SHIPPING,
    /** Bought before, comes again. */
    REPEAT
}
