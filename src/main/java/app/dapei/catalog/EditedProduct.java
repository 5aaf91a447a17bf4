package app.dapei.catalog;

/**
 * A product in an editor.
 *
 * @param id its number
 * @param version the version that was read, so that nobody's later change is lost
 * @param draft the editable part
 */
public record EditedProduct(long id, int version, ProductDraft draft) {

    public EditedProduct with(ProductDraft other) {
        return new EditedProduct(id, version, other);
    }
}
