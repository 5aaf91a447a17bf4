package app.dapei.activity;

/** What a viewer did. */
public enum ActivityKind {
    /** The product or bundle was on the viewer's screen. */
    EXPOSURE(true),
    /** The viewer looked at the product itself; lasts for a while. */
    VIEW(true),
    /** The viewer asked to see the product or bundle. */
    CLICK(true),
    /** The viewer put the product or bundle into the cart. */
    CART(true),
    /** The viewer ordered the product or bundle. */
    ORDER(true),
    /** The viewer said something in the broadcast. */
    COMMENT(false),
    /** The viewer tapped the like button. */
    LIKE(false),
    /** The viewer came into the broadcast. */
    JOIN(false),
    /** The viewer left the broadcast; lasts as long as the visit did. */
    LEAVE(false);

    private final boolean ofAnItem;

    ActivityKind(boolean ofAnItem) {
        this.ofAnItem = ofAnItem;
    }

    /** Whether it is done to a product or bundle, which must then be named. */
    public boolean isOfAnItem() {
        return ofAnItem;
    }

    /** The kind's place in a set of kinds that is kept as a number. */
    int bit() {
        return 1 << ordinal();
    }
}
