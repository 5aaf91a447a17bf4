package app.dapei.mining;

/** Whose orders count. */
public enum BuyerSegment {
    /** Everybody's. */
    ALL,
    /** Orders that are their buyer's first in the shop; orders of unknown buyers are not among them. */
    FIRST_ORDERS,
    /** Orders of buyers who had bought in the shop before. */
    RETURNING
}
