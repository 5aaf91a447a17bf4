package app.dapei.experiments;

/** What the arms of an experiment differ in. */
public enum Subject {
    /** Which bundle viewers see, each arm its own. */
    BUNDLE(true),
    /** The price rule: a bundle per arm with the same goods. */
    PRICE(true),
    /** The like goal: a bundle per arm with its own goal. */
    UNLOCK_GOAL(true),
    /** How many associated items: a bundle per arm with so many. */
    ITEM_COUNT(true),
    /** Which bundle comes first. */
    CARD_ORDER(true),
    /** What the host says. */
    SCRIPT(false),
    /** In which order the host shows things. */
    RUN_DOWN(false),
    /** How the host shows things. */
    DEMONSTRATION(false),
    /** Anything else, shown elsewhere. */
    OTHER(false);

    private final boolean ofBundles;

    Subject(boolean ofBundles) {
        this.ofBundles = ofBundles;
    }

    /** Whether each arm names a bundle. */
    public boolean isOfBundles() {
        return ofBundles;
    }

    /** Whether the bundles of the other arms are hidden from a viewer. */
    boolean hidesOthers() {
        return ofBundles && this != CARD_ORDER;
    }
}
