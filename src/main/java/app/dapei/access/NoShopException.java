package app.dapei.access;

/** Work that belongs to a shop was asked for where none is chosen: an ADMIN who has not entered one, or nobody. */
public class NoShopException extends RuntimeException {

    NoShopException() {
        super("no shop is chosen");
    }
}
