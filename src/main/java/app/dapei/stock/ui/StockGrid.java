package app.dapei.stock.ui;

import app.dapei.catalog.ui.parts.CatalogNavigation;
import app.dapei.shared.ui.ColumnChooser;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.ProductCell;
import app.dapei.shared.ui.ProductPicture;
import app.dapei.stock.StockRow;
import app.dapei.stock.core.Alarm;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The table of levels. */
final class StockGrid extends Grid<StockRow> {

    private static final long serialVersionUID = 1;

    private final transient StockTexts texts;
    private final ColumnChooser columns = new ColumnChooser("stock");

    StockGrid(Locale locale) {
        texts = new StockTexts(this, locale);
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        setColumnReorderingAllowed(true);
        addComponentColumn(this::product)
                .setHeader(getTranslation("stock.product"))
                .setKey("name")
                .setSortProperty("name")
                .setFlexGrow(4)
                .setWidth("240px");
        number("onHand", row -> row.level().onHand());
        number("reserved", row -> row.level().reserved());
        number("safety", row -> row.level().safety());
        number("available", row -> row.level().available());
        number("sold", row -> row.level().sold());
        text("rate", texts::rate);
        text("cover", texts::cover);
        addComponentColumn(row -> tag(row.alarm()))
                .setHeader(getTranslation("stock.alarm"))
                .setKey("alarm")
                .setFlexGrow(0)
                .setWidth("110px");
        getColumns().stream()
                .filter(column -> !column.getKey().equals("name"))
                .forEach(column -> columns.offer(column, getTranslation("stock." + column.getKey())));
    }

    private void number(String key, ToLongFunction<StockRow> value) {
        addColumn(row -> new Formats(getLocale()).count(value.applyAsLong(row)))
                .setHeader(getTranslation("stock." + key))
                .setKey(key)
                .setSortProperty(key)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("104px");
    }

    private void text(String key, ValueProvider<StockRow, String> value) {
        addColumn(value)
                .setHeader(getTranslation("stock." + key))
                .setKey(key)
                .setTextAlign(ColumnTextAlign.END)
                .setTooltipGenerator(row -> getTranslation("stock." + key + ".help"))
                .setFlexGrow(0)
                .setWidth("120px");
    }

    private Component product(StockRow row) {
        return new ProductCell(
                new ProductPicture(row.picture(), row.name(), ProductPicture.Size.SMALL),
                CatalogNavigation.linkTo(row.level().productId(), row.name(getLocale())),
                row.sku());
    }

    private Span tag(Alarm alarm) {
        var tag = new Span(getTranslation("stock.alarm." + alarm));
        tag.addClassName("tag");
        switch (alarm) {
            case ENOUGH -> tag.addClassName("positive");
            case LOW -> tag.addClassName("caution");
            case SOLD_OUT -> tag.addClassName("critical");
        }
        return tag;
    }

    ColumnChooser columnChooser() {
        return columns;
    }
}
