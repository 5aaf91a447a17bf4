package app.dapei.bundles.ui.parts;

import app.dapei.bundles.BundleRow;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Something that a module above the bundles shows on a bundle's screen, for example what returns cost. The screen asks all
 * beans of this type, in the order of their {@code @Order}, each time a bundle is opened, so the answer must be quick; it is
 * asked as the signed-in person.
 */
public interface BundlePanel {

    /** Translation key of the panel's title. */
    String titleKey();

    /** A new component for that bundle; empty where there is nothing that this person should see. */
    Optional<Component> content(BundleRow bundle);
}
