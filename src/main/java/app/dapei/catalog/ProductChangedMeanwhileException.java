package app.dapei.catalog;

/** Somebody changed the product after the editor read it. */
public class ProductChangedMeanwhileException extends RuntimeException {

    ProductChangedMeanwhileException(String sku) {
        super("the product was changed by somebody else; sku: " + sku);
    }
}
