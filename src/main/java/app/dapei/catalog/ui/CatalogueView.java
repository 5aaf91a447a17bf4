package app.dapei.catalog.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.Categories;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ProductState;
import app.dapei.catalog.ui.parts.CatalogNavigation;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import app.dapei.shared.ui.ScreenWidth;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** The shop's products: a list, and beside it by address the one that is open. */
@Route(value = CatalogNavigation.PRODUCTS, layout = MainLayout.class)
@ParentLayout(MainLayout.class)
@Menu(title = "catalog.title", order = 10, icon = "vaadin:tags")
@PermitAll
class CatalogueView extends MasterDetailLayout implements AfterNavigationObserver, MainLayout.Titled {

    private final Catalog catalog;
    private final Categories categories;
    private final boolean mayEdit;
    private final ProductGrid grid;
    private final ProductFilterBar filterBar;
    private final BulkBar bulkBar;
    private final PageHeader header;
    private CatalogueQuery query = CatalogueQuery.ALL;
    private boolean adopting;

    CatalogueView(Catalog catalog, Categories categories, CurrentShop current, Clock clock) {
        this.catalog = catalog;
        this.categories = categories;
        var role = current.user().map(PortalUser::role).orElseThrow();
        mayEdit = role.mayEdit();
        var tree = categories.tree();
        grid = new ProductGrid(current.get(), tree, role.mayReadFigures(), clock);
        filterBar = new ProductFilterBar(tree, filter -> change(query.with(filter)));
        bulkBar = new BulkBar(this::moveSelected, this::selectAll, () -> grid.deselectAll());
        header = new PageHeader(getTranslation("catalog.title"), actions(current, role.mayReadFigures()));
        setUpGrid();
        var page = new Div(header, filterBar, bulkBar, grid);
        page.addClassNames("page", "page-fill");
        setMaster(page);
        setMasterSize("520px", true);
        setDetailSize("440px");
        setSizeFull();
        addDetailEscapePressListener(escape -> open(null));
        addBackdropClickListener(click -> open(null));
        ScreenWidth.whenNarrow(this, grid.columnChooser()::setCompact);
    }

    private Component[] actions(CurrentShop current, boolean withCosts) {
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

    private void setUpGrid() {
        grid.setItemsPageable(this::page, page -> count()).setIdentifierProvider(ProductRow::id);
        grid.addItemClickListener(click -> open(click.getItem().id()));
        grid.addSortListener(sort -> {
            if (!adopting) {
                change(query.with(ProductGrid.orderOf(sort.getSortOrder())));
            }
        });
        if (mayEdit) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            grid.addSelectionListener(
                    selection -> bulkBar.show(selection.getAllSelectedItems().size(), catalog.count(query.filter())));
        } else {
            grid.setSelectionMode(Grid.SelectionMode.NONE);
        }
    }

    private List<ProductRow> page(Pageable page) {
        return catalog.find(query.filter(), page);
    }

    private int count() {
        var count = catalog.count(query.filter());
        header.setRemark(getTranslation("catalog.count", count));
        return Math.toIntExact(count);
    }

    @Override
    public String titleKey() {
        return "catalog.title";
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = CatalogueQuery.of(event.getLocation().getQueryParameters());
        if (!asked.equals(query)) {
            adopting = true;
            query = asked;
            filterBar.show(asked.filter());
            grid.order(asked.sort(), asked.descending());
            adopting = false;
            refresh();
        }
        grid.setEmptyStateComponent(emptyState());
        grid.setQuery(query.parameters().getQueryString());
        grid.mark(event.getRouteParameters().getLong("productId").orElse(null));
    }

    /** Shows another filter or order and writes it into the address. */
    private void change(CatalogueQuery other) {
        query = other;
        var at = ui().getActiveViewLocation();
        ui().getPage().getHistory().replaceState(null, new Location(at.getSegments(), other.parameters()));
        grid.setQuery(other.parameters().getQueryString());
        grid.setEmptyStateComponent(emptyState());
        refresh();
    }

    private Component emptyState() {
        if (!query.filter().equals(ProductFilter.ALL)) {
            return new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("catalog.empty.filtered"),
                    new Button(getTranslation("catalog.filter.clear"), click -> {
                        filterBar.show(ProductFilter.ALL);
                        change(query.with(ProductFilter.ALL));
                    }));
        }
        return new EmptyState(VaadinIcon.TAGS, getTranslation("catalog.empty"));
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
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
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

    private void selectAll() {
        var all = catalog.find(query.filter(), PageRequest.of(0, BulkBar.SELECTION_LIMIT));
        grid.asMultiSelect().select(all);
    }

    private void moveSelected(ProductState to) {
        var ids = grid.getSelectedItems().stream().map(ProductRow::id).toList();
        var before = catalog.move(ids, to);
        refresh();
        Notifications.undoable(
                getTranslation("catalog.moved." + to, before.size()), getTranslation("shell.undo"), () -> {
                    catalog.restore(before);
                    refresh();
                });
    }

    private UI ui() {
        return getUI().orElseThrow();
    }
}
