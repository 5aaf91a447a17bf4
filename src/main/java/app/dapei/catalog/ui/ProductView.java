package app.dapei.catalog.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.Categories;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ProductState;
import app.dapei.catalog.ui.parts.CatalogNavigation;
import app.dapei.catalog.ui.parts.ProductPanel;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** One product: its facts, and what the modules above have to say about it. */
@Route(value = CatalogNavigation.PRODUCTS + "/:productId([0-9]{1,18})", layout = CatalogueView.class)
@PermitAll
class ProductView extends Article implements BeforeEnterObserver, MainLayout.Titled {

    private final Catalog catalog;
    private final Categories categories;
    private final CurrentShop current;
    private final Clock clock;
    private final List<ProductPanel> panels;

    ProductView(
            Catalog catalog,
            Categories categories,
            CurrentShop current,
            Clock clock,
            ObjectProvider<ProductPanel> panels) {
        this.catalog = catalog;
        this.categories = categories;
        this.current = current;
        this.clock = clock;
        this.panels = panels.orderedStream().toList();
        addClassName("detail");
    }

    @Override
    public String titleKey() {
        return "catalog.product";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("productId").orElseThrow();
        catalog.find(id).ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(ProductRow product) {
        removeAll();
        var role = current.user().map(PortalUser::role).orElseThrow();
        add(bar(product, role), new ProductFacts(product, current.get(), categories.tree(), role, clock.instant()));
        for (var panel : panels) {
            panel.content(product).map(content -> section(panel, content)).ifPresent(this::add);
        }
    }

    private Component bar(ProductRow product, Role role) {
        var bar = new Div();
        bar.addClassName("detail-bar");
        if (role.mayEdit()) {
            var edit =
                    new Button(getTranslation("shell.edit"), VaadinIcon.PENCIL.create(), click -> edit(product.id()));
            edit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            edit.setTestId("edit-product");
            bar.add(edit);
            for (var state : ProductState.values()) {
                if (state != product.state()) {
                    var move = new Button(getTranslation("catalog.move." + state), click -> move(product, state));
                    move.setTestId("move-" + state);
                    bar.add(move);
                }
            }
        }
        var close = new Button(VaadinIcon.CLOSE.create(), click -> list().ifPresent(catalogue -> catalogue.open(null)));
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        close.addClassName("detail-close");
        close.setAriaLabel(getTranslation("shell.close"));
        close.setTooltipText(getTranslation("shell.close"));
        bar.add(close);
        return bar;
    }

    private Component section(ProductPanel panel, Component content) {
        var section = new Section(new H3(getTranslation(panel.titleKey())), content);
        section.addClassName("detail-section");
        return section;
    }

    private void edit(long id) {
        getUI().orElseThrow()
                .navigate(
                        EditProductView.class,
                        new RouteParameters("productId", Long.toString(id)),
                        list().map(CatalogueView::query)
                                .orElse(CatalogueQuery.ALL)
                                .parameters());
    }

    private void move(ProductRow product, ProductState to) {
        var before = catalog.move(List.of(product.id()), to);
        reload(product.id());
        Notifications.undoable(getTranslation("catalog.moved." + to, 1), getTranslation("shell.undo"), () -> {
            catalog.restore(before);
            reload(product.id());
        });
    }

    private void reload(long id) {
        catalog.find(id).ifPresent(this::show);
        list().ifPresent(CatalogueView::refresh);
    }

    private Optional<CatalogueView> list() {
        return Optional.ofNullable(findAncestor(CatalogueView.class));
    }
}
