package app.dapei.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a product: nothing of its cost.
 *
 * @param id its number
 * @param sku the merchant's own code
 * @param name name in the merchant's language
 * @param nameEn English name, if it has one
 * @param picture path or address of a picture, if any
 * @param price current price, minor units
 * @param stock units on hand; null = not counted
 * @param state whether it may be sold
 */
public record ShelfProduct(
        long id,
        String sku,
        String name,
        @Nullable String nameEn,
        @Nullable String picture,
        long price,
        @Nullable Integer stock,
        ProductState state) {

    /** That part of a row. */
    public static ShelfProduct of(ProductRow row) {
        return new ShelfProduct(
                row.id(), row.sku(), row.name(), row.nameEn(), row.picture(), row.price(), row.stock(), row.state());
    }

    /** The name to show to a reader of that language. */
    public String name(Locale locale) {
        return nameEn != null && !locale.getLanguage().equals("zh") ? nameEn : name;
    }
}
