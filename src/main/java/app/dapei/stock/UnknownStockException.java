package app.dapei.stock;

/** The shop has no such product, or does not count it. */
public class UnknownStockException extends RuntimeException {

    UnknownStockException(long productId) {
        super("no counted product of the shop: " + productId);
    }
}
