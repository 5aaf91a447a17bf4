package app.dapei.catalog.ui;

import app.dapei.access.Shop;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.CategoryTree;
import app.dapei.catalog.ProductFilter;
import app.dapei.catalog.ProductRow;
import app.dapei.shared.CsvText;
import app.dapei.shared.Money;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of products as CSV: all that the filter shows, amounts in major units. */
final class CatalogueExport {

    private static final List<String> COLUMNS = List.of(
            "sku", "name", "name-en", "category", "price", "cost", "stock", "aliases", "state", "picture", "updatedAt");

    private final Catalog catalog;
    private final Shop shop;
    private final boolean withCosts;
    private final Locale locale;

    CatalogueExport(Catalog catalog, Shop shop, boolean withCosts, Locale locale) {
        this.catalog = catalog;
        this.shop = shop;
        this.withCosts = withCosts;
        this.locale = locale;
    }

    CsvDownload link(Component screen, Supplier<ProductFilter> filter, Supplier<CategoryTree> tree) {
        var header = columns()
                .map(column -> screen.getTranslation("catalog." + column))
                .toList();
        return new CsvDownload(
                screen.getTranslation("shell.export"),
                "products-" + shop.code() + ".csv",
                () -> header,
                csv -> write(csv, filter.get(), tree.get()));
    }

    private void write(CsvText csv, ProductFilter filter, CategoryTree tree) {
        var formats = new Formats(locale);
        catalog.forEach(filter, row -> csv.row(cells(row, tree, formats)));
    }

    private List<@Nullable Object> cells(ProductRow row, CategoryTree tree, Formats formats) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.sku());
        cells.add(row.name());
        cells.add(row.nameEn());
        cells.add(tree.path(row.categoryId(), locale));
        cells.add(major(row.price()));
        if (withCosts) {
            cells.add(major(row.cost()));
        }
        cells.add(row.stock());
        cells.add(String.join(" ", row.aliases()));
        cells.add(row.state());
        cells.add(row.picture());
        cells.add(formats.time(row.updatedAt(), shop.zone()));
        return cells;
    }

    private Stream<String> columns() {
        return COLUMNS.stream().filter(column -> withCosts || !column.equals("cost"));
    }

    private @Nullable BigDecimal major(@Nullable Long minor) {
        return minor == null ? null : new Money(minor, shop.currency()).major();
    }
}
