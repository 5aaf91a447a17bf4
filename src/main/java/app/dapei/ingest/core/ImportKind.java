package app.dapei.ingest.core;

/** What the rows of a file describe. */
public enum ImportKind {
    /** Orders with their lines. */
    ORDERS,
    /** Orders without lines: times, buyer and state only. */
    ORDER_HEADERS,
    /** Lines of orders that came in before. */
    ORDER_LINES,
    /** Products of the catalogue. */
    PRODUCTS
}
