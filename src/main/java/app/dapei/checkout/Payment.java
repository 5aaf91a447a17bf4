package app.dapei.checkout;

/**
 * What a payment service tells about an order.
 *
 * @param orderNumber the order
 * @param reference names the payment; told twice, it counts once; 1 to {@value #REFERENCE_LIMIT} characters
 * @param amount what was paid, minor units
 */
public record Payment(String orderNumber, String reference, long amount) {

    public static final int REFERENCE_LIMIT = 80;

    public Payment {
        if (reference.isBlank() || reference.length() > REFERENCE_LIMIT) {
            throw new IllegalArgumentException(
                    "reference must have 1 to " + REFERENCE_LIMIT + " characters; got: " + reference.length());
        }
    }
}
