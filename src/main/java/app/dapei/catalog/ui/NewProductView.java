package app.dapei.catalog.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.Categories;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ui.parts.CatalogNavigation;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.UnsavedChanges;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Adds a product. */
@Route(value = CatalogNavigation.PRODUCTS + "/new", layout = CatalogueView.class)
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
class NewProductView extends Div implements BeforeLeaveObserver, MainLayout.Titled {

    private final Catalog catalog;
    private final ProductEditor editor;

    NewProductView(Catalog catalog, Categories categories, CurrentShop current, DemoPictures drawings) {
        this.catalog = catalog;
        var form = new ProductForm(current.get().currency(), categories.tree(), drawings.paths());
        editor = new ProductEditor(getTranslation("catalog.add"), form, this::save, () -> list().open(null), () -> {});
        add(editor);
    }

    @Override
    public String titleKey() {
        return "catalog.add";
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor.hasChanges()) {
            UnsavedChanges.ask(event);
        }
    }

    private void save(ProductDraft draft) {
        var id = catalog.add(draft);
        Notifications.done(getTranslation("catalog.added", draft.name()));
        list().refresh();
        list().open(id);
    }

    private CatalogueView list() {
        return findAncestor(CatalogueView.class);
    }
}
