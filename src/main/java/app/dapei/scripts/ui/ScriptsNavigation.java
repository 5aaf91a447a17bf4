package app.dapei.scripts.ui;

import app.dapei.bundles.ui.parts.BundlesNavigation;
import java.util.UUID;

/** The ways to the screens of scripts. */
final class ScriptsNavigation {

    static final String SCRIPTS = "scripts";

    static final String ID = BundlesNavigation.ID;

    private ScriptsNavigation() {}

    static String pathOf(UUID scriptId) {
        return SCRIPTS + "/" + scriptId;
    }
}
