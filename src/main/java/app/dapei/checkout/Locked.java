package app.dapei.checkout;

/** Whether a price is locked. */
public sealed interface Locked {

    /** It is. */
    record Held(PriceLock lock) implements Locked {}

    /** It is not, because of what the quote says. */
    record Refused(Quote why) implements Locked {}
}
