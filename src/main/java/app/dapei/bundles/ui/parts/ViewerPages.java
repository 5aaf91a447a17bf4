package app.dapei.bundles.ui.parts;

import java.util.List;
import java.util.Locale;

/**
 * The public pages on which viewers see the current shop's published bundles; a module above that has such pages
 * implements it. Asked as the signed-in person.
 */
public interface ViewerPages {

    /** The pages that are open to viewers now. */
    List<Page> open(Locale locale);

    /**
     * A page.
     *
     * @param name what the shop calls it, in the reader's language
     * @param path where it is, relative to the portal, without a leading slash
     */
    record Page(String name, String path) {}
}
