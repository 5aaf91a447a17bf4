package app.dapei.catalog;

/** A category cannot stand there: below itself, or deeper than {@link Categories#DEPTH_LIMIT} levels. */
public class CategoryPlaceException extends RuntimeException {

    CategoryPlaceException(long id, String reason) {
        super("the category " + id + " cannot move: " + reason);
    }
}
