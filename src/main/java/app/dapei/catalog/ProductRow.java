package app.dapei.catalog;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A product as lists and other modules read it.
 *
 * @param id its number
 * @param sku the merchant's own code
 * @param name name in the merchant's language
 * @param nameEn English name, if it has one
 * @param categoryId its category, if any
 * @param price current price, minor units
 * @param cost purchase cost, minor units; null = not known. Not for a HOST's eyes.
 * @param stock units on hand; null = not counted
 * @param aliases nicknames
 * @param picture path or address of a picture, if any
 * @param state whether it may be sold
 */
public record ProductRow(
        long id,
        String sku,
        String name,
        @Nullable String nameEn,
        @Nullable Long categoryId,
        long price,
        @Nullable Long cost,
        @Nullable Integer stock,
        List<String> aliases,
        @Nullable String picture,
        ProductState state) {

    /** The name to show to a reader of that language. */
    public String name(Locale locale) {
        return nameEn != null && !locale.getLanguage().equals("zh") ? nameEn : name;
    }

    public boolean isSoldOut() {
        return stock != null && stock == 0;
    }
}
