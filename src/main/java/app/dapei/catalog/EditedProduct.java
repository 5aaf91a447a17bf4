package app.dapei.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A product in an editor.
 *
 * @param id its number
 * @param version the version that was read, so that nobody's later change is lost
 * @param draft the editable part
 * @param stockRead the stock that was read: what sells while somebody edits does not count as their change
 */
public record EditedProduct(
        long id, int version, ProductDraft draft, @Nullable Integer stockRead) {

    public EditedProduct(long id, int version, ProductDraft draft) {
        this(id, version, draft, draft.stock());
    }

    public EditedProduct with(ProductDraft other) {
        return new EditedProduct(id, version, other, stockRead);
    }
}
