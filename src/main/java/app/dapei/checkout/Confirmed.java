package app.dapei.checkout;

/** What became of a payment. */
public sealed interface Confirmed {

    /**
     * The order is paid.
     *
     * @param late whether its reservation had expired and the units were still there
     */
    record Paid(boolean late) implements Confirmed {}

    /** It was paid before; nothing was changed. */
    record AlreadyPaid() implements Confirmed {}

    /** The money has to go back: the order cannot be delivered any more, was cancelled, or was paid twice. */
    record RefundDue(Reason reason) implements Confirmed {}

    /** The shop has no such order. */
    record UnknownOrder() implements Confirmed {}

    /** Another sum was paid than the order's; nothing was changed. */
    record WrongAmount(long due, long paid) implements Confirmed {}

    /** The reference names the payment of another order; nothing was changed. */
    record ReferenceUsed(String reference) implements Confirmed {}

    /** Why money has to go back. */
    enum Reason {
        /** It came after the reservation had expired, and something had been sold to others. */
        GONE,
        CANCELLED,
        PAID_TWICE
    }
}
