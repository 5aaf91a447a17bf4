package app.dapei.catalog;

/** Somebody asked for a category that the current shop does not have. */
public class UnknownCategoryException extends RuntimeException {

    UnknownCategoryException(long id) {
        super("there is no category " + id);
    }
}
