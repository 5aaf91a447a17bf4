package app.dapei.bundles;

/** Somebody changed the bundle after the editor read it. */
public class BundleChangedMeanwhileException extends RuntimeException {

    BundleChangedMeanwhileException(String name) {
        super("the bundle was changed by somebody else; name: " + name);
    }
}
