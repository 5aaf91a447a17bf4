package app.dapei.bundles.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.BundlePictures;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.Scenarios;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.ui.parts.BundlesNavigation;
import app.dapei.catalog.Catalog;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.UnsavedChanges;
import app.dapei.suggestions.Suggestions;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Makes a bundle; {@code ?main=} may name the product to begin with. */
@Route(BundlesNavigation.BUNDLES + "/new")
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
class NewBundleView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, MainLayout.Titled {

    private final transient Catalog catalog;
    private final transient BundleDesk desk;
    private final BundleEditor editor;

    NewBundleView(
            Bundles bundles,
            BundleDesk desk,
            Catalog catalog,
            Suggestions suggestions,
            BundlePictures pictures,
            CurrentShop current,
            Scenarios scenarios) {
        this.catalog = catalog;
        this.desk = desk;
        var texts = new BundleTexts(this, getLocale(), current.get(), scenarios.names(getLocale()));
        editor = new BundleEditor(
                "add",
                EditorLookups.of(bundles, catalog, suggestions, pictures),
                texts,
                true,
                this::save,
                () -> go(BundlesNavigation.BUNDLES),
                () -> {});
        add(editor);
    }

    @Override
    public String titleKey() {
        return "bundles.add";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var main = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("main")
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> catalog.find(Long.parseLong(text)));
        editor.show(main.map(product -> BundleDraft.empty().withMain(product.id(), 1))
                .orElseGet(BundleDraft::empty));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor.hasChanges()) {
            UnsavedChanges.ask(event);
        }
    }

    private void save(BundleDraft draft) {
        var id = desk.add(draft);
        Notifications.done(getTranslation("bundles.saved", draft.name()));
        go(BundlesNavigation.pathOf(id));
    }

    private void go(String path) {
        getUI().orElseThrow().navigate(path);
    }
}
