package app.dapei.catalog.ui;

import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ProductState;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** The products that a query lets through, and what may be done with several of them at once. */
final class ProductList extends Composite<Div> {

    private final Catalog catalog;
    private final ProductGrid grid;
    private final BulkBar bulkBar;
    private final LongConsumer counted;
    private CatalogueQuery query = CatalogueQuery.ALL;
    private boolean adopting;

    /** @param counted told the number of products that the query lets through, whenever it is counted */
    ProductList(Catalog catalog, ProductGrid grid, boolean mayEdit, LongConsumer counted) {
        this.catalog = catalog;
        this.grid = grid;
        this.counted = counted;
        bulkBar = new BulkBar(this::moveSelected, this::selectAll, grid::deselectAll);
        grid.setItemsPageable(this::page, page -> count()).setIdentifierProvider(ProductRow::id);
        grid.setSelectionMode(mayEdit ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        if (mayEdit) {
            grid.addSelectionListener(
                    selection -> bulkBar.show(selection.getAllSelectedItems().size(), catalog.count(query.filter())));
        }
        getContent().addClassName("product-list");
        getContent().add(bulkBar, grid);
    }

    /** Tells which order the reader chose. */
    void whenOrdered(Consumer<Sort> listener) {
        grid.addSortListener(sort -> {
            if (!adopting) {
                listener.accept(ProductGrid.orderOf(sort.getSortOrder()));
            }
        });
    }

    /** Shows what another query lets through. */
    void show(CatalogueQuery other, Component whenEmpty) {
        adopting = true;
        query = other;
        grid.setQuery(other.parameters().getQueryString());
        grid.order(other.sort(), other.descending());
        grid.setEmptyStateComponent(whenEmpty);
        adopting = false;
        refresh();
    }

    /** Reads the list again, because a product changed. */
    void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
    }

    private List<ProductRow> page(Pageable page) {
        return catalog.find(query.filter(), page);
    }

    private int count() {
        var count = catalog.count(query.filter());
        counted.accept(count);
        return Math.toIntExact(count);
    }

    private void selectAll() {
        grid.asMultiSelect().select(catalog.find(query.filter(), PageRequest.of(0, BulkBar.SELECTION_LIMIT)));
    }

    private void moveSelected(ProductState to) {
        var before = catalog.move(
                grid.getSelectedItems().stream().map(ProductRow::id).toList(), to);
        refresh();
        Notifications.undoable(
                getTranslation("catalog.moved." + to, before.size()), getTranslation("shell.undo"), () -> {
                    catalog.restore(before);
                    refresh();
                });
    }
}
