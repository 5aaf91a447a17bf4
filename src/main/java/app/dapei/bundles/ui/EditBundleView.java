package app.dapei.bundles.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.BundlePictures;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.BundleState;
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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes a bundle. */
@Route(BundlesNavigation.BUNDLES + "/:bundleId(" + BundlesNavigation.ID + ")/edit")
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
class EditBundleView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, MainLayout.Titled {

    private final transient Bundles bundles;
    private final transient BundleDesk desk;
    private final BundleEditor editor;
    private transient @Nullable BundleRow edited;

    EditBundleView(
            Bundles bundles,
            BundleDesk desk,
            Catalog catalog,
            Suggestions suggestions,
            BundlePictures pictures,
            CurrentShop current,
            Scenarios scenarios) {
        this.bundles = bundles;
        this.desk = desk;
        var texts = new BundleTexts(this, getLocale(), current.get(), scenarios.names(getLocale()));
        editor = new BundleEditor(
                "edit.title",
                EditorLookups.of(bundles, catalog, suggestions, pictures),
                texts,
                true,
                this::save,
                this::leave,
                this::reload);
        add(editor);
    }

    @Override
    public String titleKey() {
        return "bundles.edit.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = UUID.fromString(event.getRouteParameters().get("bundleId").orElseThrow());
        bundles.find(id)
                .filter(row -> row.state() != BundleState.ARCHIVED)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (edited != null && editor.hasChanges()) {
            UnsavedChanges.ask(event);
        }
    }

    private void show(BundleRow row) {
        edited = row;
        editor.show(row.draft());
    }

    private void save(BundleDraft draft) {
        if (edited != null) {
            desk.change(edited.id(), edited.version(), draft);
            Notifications.done(getTranslation("bundles.saved", draft.name()));
            leave();
        }
    }

    private void reload() {
        if (edited != null) {
            bundles.find(edited.id()).ifPresent(this::show);
        }
    }

    private void leave() {
        if (edited != null) {
            getUI().orElseThrow().navigate(BundlesNavigation.pathOf(edited.id()));
        }
    }
}
