package app.dapei.access;

/** Somebody asked for a shop that does not exist. */
public class UnknownShopException extends RuntimeException {

    UnknownShopException(long id) {
        super("there is no shop " + id);
    }
}
