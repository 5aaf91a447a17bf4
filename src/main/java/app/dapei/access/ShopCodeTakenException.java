package app.dapei.access;

/** Two shops would have the same code. */
public class ShopCodeTakenException extends RuntimeException {

    ShopCodeTakenException(String code) {
        super("another shop has the code " + code);
    }
}
