package app.dapei.catalog;

/** Two products of a shop would have the same sku. */
public class SkuTakenException extends RuntimeException {

    SkuTakenException(String sku) {
        super("another product has the sku " + sku);
    }
}
