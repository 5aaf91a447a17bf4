package app.dapei.stock;

import app.dapei.stock.core.Alarm;
import org.jspecify.annotations.Nullable;

/**
 * Which levels a list shows.
 *
 * @param text words that must all stand in sku, names or aliases of the product; empty = any
 * @param alarm only products with that alarm; null = any
 */
public record StockFilter(String text, @Nullable Alarm alarm) {

    public static final StockFilter ALL = new StockFilter("", null);

    public StockFilter withText(String other) {
        return new StockFilter(other, alarm);
    }

    public StockFilter withAlarm(@Nullable Alarm other) {
        return new StockFilter(text, other);
    }
}
