package app.dapei.suggestions.personal.core;

/** What kind of viewer somebody is to a shop; the first that fits. */
public enum Segment {
    /** Nothing is known: sees the shop's own order. */
    NEW,
    /** Owns the main product of an offer, but not all that goes with it. */
    OWNS_MAIN,
    /** Mostly bought what was reduced. */
    PRICE_SENSITIVE,
    /** Has been here before. */
    RETURNING
}
