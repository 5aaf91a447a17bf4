package app.dapei.catalog;

/** Somebody asked for a product that the current shop does not have. */
public class UnknownProductException extends RuntimeException {

    UnknownProductException(long id) {
        super("there is no product " + id);
    }
}
