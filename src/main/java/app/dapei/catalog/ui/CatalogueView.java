package app.dapei.catalog.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.Categories;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ui.parts.CatalogNavigation;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import app.dapei.shared.ui.ScreenWidth;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The shop's products: a list, and beside it by address the one that is open. */
@Route(value = CatalogNavigation.PRODUCTS, layout = MainLayout.class)
@ParentLayout(MainLayout.class)
@Menu(title = "catalog.title", order = 100, icon = "vaadin:tags")
@PermitAll
class CatalogueView extends MasterDetailLayout implements AfterNavigationObserver, MainLayout.Titled {

    private final Catalog catalog;
    private final Categories categories;
    private final ProductGrid grid;
    private final ProductFilterBar filterBar;
    private final ProductList list;
    private CatalogueQuery query = CatalogueQuery.ALL;
    private boolean shown;

    CatalogueView(Catalog catalog, Categories categories, CurrentShop current, Clock clock) {
        this.catalog = catalog;
        this.categories = categories;
        var role = current.user().map(PortalUser::role).orElseThrow();
        var tree = categories.tree();
        grid = new ProductGrid(current.get(), tree, role.mayReadFigures(), clock);
        filterBar = new ProductFilterBar(tree, filter -> change(query.with(filter)));
        var header = new PageHeader(
                getTranslation("catalog.title"), actions(current, role.mayReadFigures(), role.mayEdit()));
        list = new ProductList(
                catalog, grid, role.mayEdit(), count -> header.setRemark(getTranslation("catalog.count", count)));
        list.whenOrdered(order -> change(query.with(order)));
        grid.addItemClickListener(click -> open(click.getItem().id()));
        var page = new Div(header, filterBar, list);
        page.addClassNames("page", "page-fill");
        setMaster(page);
        setDetailSize("440px");
        setSizeFull();
        addDetailEscapePressListener(escape -> open(null));
        addBackdropClickListener(click -> open(null));
        ScreenWidth.whenNarrow(this, this::setNarrow);
    }

    private void setNarrow(boolean narrow) {
        setMasterSize(narrow ? "300px" : "520px", true);
        grid.columnChooser().setCompact(narrow);
    }

    private Component[] actions(CurrentShop current, boolean withCosts, boolean mayEdit) {
        var actions = new ArrayList<Component>();
        actions.add(grid.columnChooser());
        var export = new CatalogueExport(catalog, current.get(), withCosts, getLocale());
        actions.add(export.link(this, () -> query.filter(), categories::tree));
        if (mayEdit) {
            actions.add(new Button(
                    getTranslation("catalog.categories"),
                    click -> new CategoriesDialog(categories, this::showCategories).open()));
            var add = new Button(
                    getTranslation("catalog.add"),
                    VaadinIcon.PLUS.create(),
                    click -> ui().navigate(NewProductView.class, query.parameters()));
            add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            add.setTestId("add-product");
            actions.add(add);
        }
        return actions.toArray(Component[]::new);
    }

    @Override
    public String titleKey() {
        return "catalog.title";
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = CatalogueQuery.of(event.getLocation().getQueryParameters());
        if (!shown || !asked.equals(query)) {
            shown = true;
            query = asked;
            filterBar.show(asked.filter());
            list.show(asked, emptyState());
        }
        grid.mark(event.getRouteParameters().getLong("productId").orElse(null));
    }

    /** Shows another filter or order and writes it into the address. */
    private void change(CatalogueQuery other) {
        query = other;
        var at = ui().getActiveViewLocation();
        ui().getPage().getHistory().replaceState(null, new Location(at.getSegments(), other.parameters()));
        list.show(other, emptyState());
    }

    private Component emptyState() {
        if (query.filter().equals(ProductFilter.ALL)) {
            return new EmptyState(VaadinIcon.TAGS, getTranslation("catalog.empty"));
        }
        var clear = new Button(getTranslation("catalog.filter.clear"), click -> {
            filterBar.show(ProductFilter.ALL);
            change(query.with(ProductFilter.ALL));
        });
        return new EmptyState(VaadinIcon.SEARCH, getTranslation("catalog.empty.filtered"), clear);
    }

    /** Opens a product beside the list, or closes it; the list's filter stays. */
    void open(@Nullable Long productId) {
        if (productId == null) {
            ui().navigate(CatalogueView.class, query.parameters());
        } else {
            ui().navigate(
                            ProductView.class,
                            new RouteParameters("productId", productId.toString()),
                            query.parameters());
        }
    }

    /** Reads the list again, because a product changed. */
    void refresh() {
        list.refresh();
    }

    CatalogueQuery query() {
        return query;
    }

    private void showCategories() {
        var tree = categories.tree();
        filterBar.show(tree);
        grid.show(tree);
        refresh();
    }

    private UI ui() {
        return getUI().orElseThrow();
    }
}
