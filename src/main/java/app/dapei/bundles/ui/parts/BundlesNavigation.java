package app.dapei.bundles.ui.parts;

import java.util.UUID;

/** The ways to the bundles' screens. */
public final class BundlesNavigation {

    /** Path of the list of bundles, relative to the portal. */
    public static final String BUNDLES = "bundles";

    /** Form of a bundle's number in an address. */
    public static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private BundlesNavigation() {}

    /** Path of one bundle's screen, relative to the portal. */
    public static String pathOf(UUID bundleId) {
        return BUNDLES + "/" + bundleId;
    }

    /** Path of one bundle's editor, relative to the portal. */
    public static String editorOf(UUID bundleId) {
        return pathOf(bundleId) + "/edit";
    }
}
