package app.dapei.orders.core;

import java.util.Map;

/** What a buyer is told who wants to return something. */
public sealed interface Refund {

    /**
     * They get it back.
     *
     * @param amount the whole refund, 0 or more
     * @param byLine what of it is for which of the returned lines, by key
     */
    record Granted(long amount, Map<String, Long> byLine) implements Refund {

        public Granted {
            byLine = Map.copyOf(byLine);
        }
    }

    /** Only the whole order can be returned. */
    record WholeOnly() implements Refund {}

    /** More than the buyer has, or nothing at all. */
    record NotWithBuyer(String key, int wanted, int kept) implements Refund {}
}
