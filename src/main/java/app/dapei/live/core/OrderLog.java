package app.dapei.live.core;

import app.dapei.shared.Rate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Set;

/** The orders of the last three minutes. */
final class OrderLog {

    private final ArrayDeque<Seen> orders = new ArrayDeque<>();

    private record Seen(Instant at, Set<Long> products) {}

    void add(Instant at, Set<Long> products) {
        forget(at);
        orders.addLast(new Seen(at, products));
    }

    private void forget(Instant now) {
        var oldest = now.minus(Payback.SPAN);
        while (!orders.isEmpty() && !orders.getFirst().at().isAfter(oldest)) {
            orders.removeFirst();
        }
    }

    /** Of the orders of the last three minutes with the main product, those with one of the others. */
    Rate attached(Instant now, long main, Set<Long> associated) {
        forget(now);
        long with =
                orders.stream().filter(order -> order.products().contains(main)).count();
        long both = orders.stream()
                .filter(order -> order.products().contains(main) && isAttached(order.products(), associated))
                .count();
        return new Rate(both, with);
    }

    static boolean isAttached(Set<Long> products, Set<Long> associated) {
        return products.stream().anyMatch(associated::contains);
    }
}
