package app.dapei.bundles;

import java.util.UUID;

/** The shop has no such bundle. */
public class UnknownBundleException extends RuntimeException {

    UnknownBundleException(UUID id) {
        super("the shop has no bundle " + id);
    }
}
