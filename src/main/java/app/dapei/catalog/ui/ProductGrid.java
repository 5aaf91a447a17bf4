package app.dapei.catalog.ui;

import app.dapei.access.Shop;
import app.dapei.catalog.CategoryTree;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ui.parts.CatalogNavigation;
import app.dapei.catalog.ui.parts.StockTag;
import app.dapei.shared.Money;
import app.dapei.shared.ui.ColumnChooser;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.Moment;
import app.dapei.shared.ui.ProductCell;
import app.dapei.shared.ui.ProductPicture;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** The table of products. */
final class ProductGrid extends Grid<ProductRow> {

    private static final long serialVersionUID = 1;

    static final Set<String> SORTABLE = Set.of("name", "price", "cost", "margin", "stock", "state", "updatedAt");

    private final Formats formats = new Formats(getLocale());
    private final ColumnChooser columns = new ColumnChooser("catalogue");
    private final Shop shop;
    private final Clock clock;
    private CategoryTree tree;
    private String query = "";
    private @Nullable Long openId;

    ProductGrid(Shop shop, CategoryTree tree, boolean withCosts, Clock clock) {
        this.shop = shop;
        this.tree = tree;
        this.clock = clock;
        addClassName("product-grid");
        setSizeFull();
        setColumnReorderingAllowed(true);
        addColumns(withCosts);
        setPartNameGenerator(row -> Objects.equals(row.id(), openId) ? "open-row" : null);
    }

    private void addColumns(boolean withCosts) {
        addComponentColumn(this::cell)
                .setHeader(getTranslation("catalog.product"))
                .setKey("name")
                .setSortProperty("name")
                .setFlexGrow(4)
                .setWidth("220px")
                .setFrozen(true);
        addColumn(row -> tree.path(row.categoryId(), getLocale()))
                .setHeader(getTranslation("catalog.category"))
                .setKey("category")
                .setFlexGrow(2)
                .setWidth("120px");
        addNumber("price", row -> money(row.price()));
        if (withCosts) {
            addNumber("cost", row -> money(row.cost()));
            addNumber("margin", row -> formats.percent(row.margin().orElse(Double.NaN)))
                    .setTooltipGenerator(this::marginInMoney);
        }
        addOffered("stock", row -> new StockTag(row.stock()), "112px").setTextAlign(ColumnTextAlign.END);
        addOffered("state", row -> new StateTag(row.state()), "92px");
        addOffered("updatedAt", row -> new Moment(row.updatedAt(), clock.instant(), shop.zone()), "118px");
        getColumns().stream()
                .filter(column ->
                        !column.getKey().equals("name") && !column.getKey().equals("price"))
                .forEach(column -> columns.offer(column, getTranslation("catalog." + column.getKey())));
    }

    private Column<ProductRow> addNumber(String key, ValueProvider<ProductRow, String> text) {
        return addColumn(text)
                .setHeader(getTranslation("catalog." + key))
                .setKey(key)
                .setSortProperty(key)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("96px");
    }

    private <C extends Component> Column<ProductRow> addOffered(
            String key, ValueProvider<ProductRow, C> cell, String width) {
        return addComponentColumn(cell)
                .setHeader(getTranslation("catalog." + key))
                .setKey(key)
                .setSortProperty(key)
                .setFlexGrow(0)
                .setWidth(width);
    }

    private ProductCell cell(ProductRow row) {
        var link = new Anchor(CatalogNavigation.pathOf(row.id()) + query, row.name(getLocale()));
        link.setTitle(row.name(getLocale()));
        return new ProductCell(
                new ProductPicture(row.picture(), row.name(), ProductPicture.Size.SMALL), link, row.sku());
    }

    private String money(@Nullable Long minor) {
        return minor == null ? Formats.NOTHING : formats.money(new Money(minor, shop.currency()));
    }

    private @Nullable String marginInMoney(ProductRow row) {
        var cost = row.cost();
        return cost == null ? null : getTranslation("catalog.margin.tip", money(row.price() - cost), money(cost));
    }

    ColumnChooser columnChooser() {
        return columns;
    }

    /** The part of links that keeps the list's filter. */
    void setQuery(String parameters) {
        query = parameters.isEmpty() ? "" : "?" + parameters;
    }

    void show(CategoryTree other) {
        tree = other;
    }

    /** Marks the product whose detail is open. */
    void mark(@Nullable Long productId) {
        if (!Objects.equals(openId, productId)) {
            openId = productId;
            getDataCommunicator().reset();
        }
    }

    void order(@Nullable String property, boolean descending) {
        sort(
                property == null || getColumnByKey(property) == null
                        ? List.of()
                        : List.of(new GridSortOrder<>(
                                getColumnByKey(property),
                                descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    static Sort orderOf(List<GridSortOrder<ProductRow>> orders) {
        return Sort.by(orders.stream()
                .map(order -> new Sort.Order(
                        order.getDirection() == SortDirection.DESCENDING ? Sort.Direction.DESC : Sort.Direction.ASC,
                        order.getSorted().getKey()))
                .toList());
    }
}
