package app.dapei.ingest.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product of an import file. Null means that the file does not say; the catalogue then keeps what it has.
 *
 * @param row number of its row in the file
 * @param sku the product's code
 * @param name its name, with the variant
 * @param category category path, the root first; empty when the file does not say
 * @param price selling price in minor units
 * @param cost cost of one unit in minor units
 * @param stock units on hand
 * @param aliases nicknames
 * @param state active, draft or archived
 * @param picture address of a picture
 */
public record ProductEntry(
        int row,
        String sku,
        String name,
        List<String> category,
        @Nullable Long price,
        @Nullable Long cost,
        @Nullable Integer stock,
        List<String> aliases,
        @Nullable State state,
        @Nullable String picture) {

    /** Copies the lists. */
    public ProductEntry {
        category = List.copyOf(category);
        aliases = List.copyOf(aliases);
    }

    /** Whether a product is for sale. */
    public enum State {
        /** For sale. */
        ACTIVE,
        /** Not yet for sale. */
        DRAFT,
        /** No longer for sale. */
        ARCHIVED
    }
}
