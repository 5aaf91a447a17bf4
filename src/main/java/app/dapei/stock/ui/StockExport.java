package app.dapei.stock.ui;

import app.dapei.access.Shop;
import app.dapei.shared.CsvText;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.stock.StockFilter;
import app.dapei.stock.StockLevels;
import app.dapei.stock.StockRow;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The levels as CSV: all that the filter shows. */
final class StockExport {

    private static final List<String> COLUMNS = List.of(
            "sku",
            "product",
            "onHand",
            "reserved",
            "safety",
            "available",
            "sold",
            "returned",
            "per-hour.csv",
            "minutes.csv",
            "alarm");

    private final StockLevels stock;
    private final Shop shop;
    private final Component screen;

    StockExport(StockLevels stock, Shop shop, Component screen) {
        this.stock = stock;
        this.shop = shop;
        this.screen = screen;
    }

    CsvDownload link(Supplier<StockFilter> filter) {
        var header = COLUMNS.stream()
                .map(column -> screen.getTranslation("stock." + column))
                .toList();
        return new CsvDownload(
                screen.getTranslation("shell.export"),
                "stock-" + shop.code() + ".csv",
                () -> header,
                csv -> stock.forEach(filter.get(), row -> write(csv, row)));
    }

    private void write(CsvText csv, StockRow row) {
        var level = row.level();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.sku());
        cells.add(row.name());
        cells.add(level.onHand());
        cells.add(level.reserved());
        cells.add(level.safety());
        cells.add(level.available());
        cells.add(level.sold());
        cells.add(level.returned());
        cells.add(decimal(OptionalDouble.of(60 * row.rate().perMinute())));
        cells.add(decimal(row.rate().cover(level.available())));
        cells.add(row.alarm());
        csv.row(cells);
    }

    private static @Nullable BigDecimal decimal(OptionalDouble value) {
        return value.isEmpty() ? null : BigDecimal.valueOf(value.getAsDouble()).setScale(1, RoundingMode.HALF_UP);
    }
}
