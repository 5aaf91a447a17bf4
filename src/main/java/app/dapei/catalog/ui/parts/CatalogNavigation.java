package app.dapei.catalog.ui.parts;

import com.vaadin.flow.component.html.Anchor;

/** The ways to the catalogue's screens. */
public final class CatalogNavigation {

    /** Path of the list of products, relative to the portal. */
    public static final String PRODUCTS = "catalogue";

    private CatalogNavigation() {}

    /** Path of one product's screen, relative to the portal. */
    public static String pathOf(long productId) {
        return PRODUCTS + "/" + productId;
    }

    /** A link to a product's screen. */
    public static Anchor linkTo(long productId, String text) {
        var link = new Anchor(pathOf(productId), text);
        link.setRouterIgnore(false);
        return link;
    }
}
