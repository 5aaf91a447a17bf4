package app.dapei.stock;

import app.dapei.stock.core.Alarm;
import app.dapei.stock.core.SellRate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A product's stock as lists show it.
 *
 * @param level its books
 * @param sku the merchant's own code
 * @param name name in the merchant's language
 * @param nameEn English name, if it has one
 * @param picture path or address of a picture, if any
 * @param rate how fast it sells
 * @param alarm how urgent it is
 */
public record StockRow(
        StockLevel level,
        String sku,
        String name,
        @Nullable String nameEn,
        @Nullable String picture,
        SellRate rate,
        Alarm alarm) {

    /** The name to show to a reader of that language. */
    public String name(Locale locale) {
        return nameEn != null && !locale.getLanguage().equals("zh") ? nameEn : name;
    }
}
