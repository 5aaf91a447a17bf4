package app.dapei.orders.core;

/** What a buyer gets back who returns part of a bundle; agreed with the order. */
public enum ReturnPolicy {
    /** What was paid for the unit by the split of the bundle's price. */
    PRO_RATA,
    /** The difference to what the kept items would have cost together by the bundle's price rule. */
    RE_TIER,
    /** Nothing but the whole order can be returned. */
    WHOLE_ONLY,
    /** What was paid less the single price of what is kept; never below nothing. */
    CLAWBACK
}
