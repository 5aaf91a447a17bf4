package app.dapei.catalog;

/** A category cannot go, because products or other categories stand in it. */
public class CategoryInUseException extends RuntimeException {

    CategoryInUseException(long id) {
        super("products or categories stand in the category " + id);
    }
}
