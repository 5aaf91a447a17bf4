package app.dapei.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of a purchase. Either all of it is reserved and the order stands, or nothing has happened. */
public sealed interface Bought {

    /**
     * The order stands and waits for its payment.
     *
     * @param orderId its number
     * @param number the number that the buyer reads
     * @param amount what is to be paid, minor units
     * @param payBefore until when everything is set aside
     * @param repeated whether the same decision had been sent before
     */
    record Placed(long orderId, String number, long amount, Instant payBefore, boolean repeated) implements Bought {}

    /**
     * Something ran out meanwhile.
     *
     * @param missing products of which there is not enough
     * @param instead what could be had in its place
     */
    record RanOut(List<Long> missing, Optional<Offer> instead) implements Bought {

        public RanOut {
            missing = List.copyOf(missing);
        }
    }

    /**
     * The price lock has ended.
     *
     * @param now what would be quoted now
     */
    record LockEnded(Quote now) implements Bought {}

    /** There is no such lock, or it is another buyer's. */
    record UnknownLock() implements Bought {}

    /** The lock has been used, by an order with another key. */
    record LockUsed(UUID lock) implements Bought {}

    /** The key has been used, for another lock. */
    record KeyUsed(String key) implements Bought {}

    /** More than one buyer may have. */
    record OverLimit(int limit, int has) implements Bought {}

    /** Too many want the same at the same moment; worth trying again. */
    record Busy() implements Bought {}
}
