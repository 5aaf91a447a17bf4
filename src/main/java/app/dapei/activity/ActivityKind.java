package app.dapei.activity;

/** What a viewer did with a product. */
public enum ActivityKind {
    /** The product was on the viewer's screen. */
    EXPOSURE,
    /** The viewer looked at the product itself; lasts for a while. */
    VIEW,
    /** The viewer asked to see the product. */
    CLICK,
    /** The viewer put the product into the cart. */
    CART
}
