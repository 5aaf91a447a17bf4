package app.dapei.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a list of products shows.
 *
 * @param text words that must all stand in sku, names or aliases; empty = any
 * @param categoryId a category, with all below it; null = any
 * @param state null = all but archived
 * @param stock how much is on hand
 */
public record ProductFilter(
        String text, @Nullable Long categoryId, @Nullable ProductState state, StockLevel stock) {

    /** Stock as a filter asks for it. */
    public enum StockLevel {
        ANY,
        /** Counted, and at most {@link #LOW_STOCK} but not 0. */
        LOW,
        SOLD_OUT
    }

    /** From so many units on hand downwards stock is called low. */
    public static final int LOW_STOCK = 10;

    /** Everything but archived products. */
    public static final ProductFilter ALL = new ProductFilter("", null, null, StockLevel.ANY);

    public ProductFilter withText(String other) {
        return new ProductFilter(other, categoryId, state, stock);
    }

    public ProductFilter withCategory(@Nullable Long other) {
        return new ProductFilter(text, other, state, stock);
    }

    public ProductFilter withState(@Nullable ProductState other) {
        return new ProductFilter(text, categoryId, other, stock);
    }

    public ProductFilter withStock(StockLevel other) {
        return new ProductFilter(text, categoryId, state, other);
    }
}
