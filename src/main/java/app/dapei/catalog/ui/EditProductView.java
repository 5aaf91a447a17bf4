package app.dapei.catalog.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.Categories;
import app.dapei.catalog.EditedProduct;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ui.parts.CatalogNavigation;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.UnsavedChanges;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Changes a product. */
@Route(value = CatalogNavigation.PRODUCTS + "/:productId([0-9]{1,18})/edit", layout = CatalogueView.class)
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
class EditProductView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, MainLayout.Titled {

    private final Catalog catalog;
    private final ProductEditor editor;
    private @Nullable EditedProduct edited;

    EditProductView(Catalog catalog, Categories categories, CurrentShop current, DemoPictures drawings) {
        this.catalog = catalog;
        var form = new ProductForm(current.get().currency(), categories.tree(), drawings.paths());
        editor = new ProductEditor(getTranslation("catalog.edit"), form, this::save, this::close, this::reload);
        add(editor);
    }

    @Override
    public String titleKey() {
        return "catalog.edit";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("productId").orElseThrow();
        catalog.edit(id).ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor.hasChanges()) {
            UnsavedChanges.ask(event);
        }
    }

    private void show(EditedProduct product) {
        edited = product;
        editor.show(product.draft());
    }

    private void save(ProductDraft draft) {
        if (edited != null) {
            catalog.change(edited.with(draft));
            Notifications.done(getTranslation("catalog.saved", draft.name()));
            list().refresh();
            close();
        }
    }

    private void reload() {
        if (edited != null) {
            catalog.edit(edited.id()).ifPresent(this::show);
        }
    }

    private void close() {
        list().open(edited == null ? null : edited.id());
    }

    private CatalogueView list() {
        return findAncestor(CatalogueView.class);
    }
}
