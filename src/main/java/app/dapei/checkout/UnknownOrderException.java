package app.dapei.checkout;

/** The shop has no such order of its own checkout, or it is not paid. */
public class UnknownOrderException extends RuntimeException {

    UnknownOrderException(String number) {
        super("no paid order of the shop: " + number);
    }
}
