package app.dapei.bundles;

/** A bundle cannot move from its state to the wanted one. */
public class BundleStateException extends RuntimeException {

    private final BundleState from;

    BundleStateException(String name, BundleState from, BundleState to) {
        super("the bundle " + name + " is " + from + " and cannot become " + to);
        this.from = from;
    }

    /** The state it is in. */
    public BundleState from() {
        return from;
    }
}
