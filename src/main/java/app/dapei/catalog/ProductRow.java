package app.dapei.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
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
 * @param cost purchase cost, minor units; null = not known, and always null for a HOST
 * @param stock units on hand; null = not counted
 * @param aliases nicknames
 * @param picture path or address of a picture, if any
 * @param state whether it may be sold
 * @param updatedAt when it was last changed
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
        ProductState state,
        Instant updatedAt) {

    /** The name to show to a reader of that language. */
    public String name(Locale locale) {
        return nameEn != null && !locale.getLanguage().equals("zh") ? nameEn : name;
    }

    public boolean isSoldOut() {
        return stock != null && stock == 0;
    }

    /** Share of the price that is left after the cost, below 0 for a loss; empty without cost or price. */
    public OptionalDouble margin() {
        return cost == null || price == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (price - cost) / price);
    }

    ProductRow withoutCost() {
        return new ProductRow(
                id, sku, name, nameEn, categoryId, price, null, stock, aliases, picture, state, updatedAt);
    }
}
