package app.dapei.catalog.ui.parts;

import app.dapei.catalog.ProductRow;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Something that a module above the catalogue shows on a product's screen, for example what goes with it. The screen
 * asks all beans of this type, in the order of their {@code @Order}, each time a product is opened, so the answer must
 * be quick; it is asked as the signed-in person.
 */
public interface ProductPanel {

    /** Translation key of the panel's title. */
    String titleKey();

    /** A new component for that product; empty where there is nothing that this person should see. */
    Optional<Component> content(ProductRow product);
}
