package app.dapei.checkout;

import app.dapei.orders.OrderBook;
import app.dapei.orders.OrderBook.NewLine;
import app.dapei.orders.OrderBook.NewOrder;
import app.dapei.stock.Reservations;
import app.dapei.stock.Reserved;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sells bundles: quote → price lock → purchase. Whoever calls must have decided that the buyer may buy in the shop.
 *
 * <p>A purchase writes the order and sets all its units aside in one transaction, or does nothing. Its first statement
 * takes the idempotency key, its last ones the stock in the order of product numbers, so that the rows that many want are
 * held for the shortest time and nobody can wait in a circle.
 */
@Service
public class Checkout {

    private static final int ATTEMPTS = 5;

    private final Pricing pricing;
    private final PriceLocks locks;
    private final CheckoutOrders orders;
    private final BuyerTally tally;
    private final TermsStore terms;
    private final OrderBook book;
    private final Reservations reservations;
    private final CheckoutTurns turns;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Checkout(
            Pricing pricing,
            PriceLocks locks,
            CheckoutOrders orders,
            BuyerTally tally,
            TermsStore terms,
            OrderBook book,
            Reservations reservations,
            CheckoutTurns turns,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pricing = pricing;
        this.locks = locks;
        this.orders = orders;
        this.tally = tally;
        this.terms = terms;
        this.book = book;
        this.reservations = reservations;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** What a buyer would be offered now; nothing is stored. */
    public Quote quote(long shopId, Wish wish) {
        return pricing.quote(shopId, wish);
    }

    /** Locks the price that a buyer is offered now, for as many minutes as the shop's terms say. */
    public Locked lock(long shopId, Wish wish) {
        var quote = pricing.quote(shopId, wish);
        return quote instanceof Quote.Offered offered
                ? new Locked.Held(locks.add(
                        shopId,
                        wish,
                        offered.offer(),
                        pricing.terms(shopId, wish.bundleId()),
                        Duration.ofMinutes(terms.of(shopId).lockMinutes())))
                : new Locked.Refused(quote);
    }

    /** Buys at a locked price. Sent again with the same key, it answers as the first time and buys nothing more. */
    public Bought buy(long shopId, Purchase purchase) {
        return turns.serve(() -> inTurn(shopId, purchase));
    }

    private Bought inTurn(long shopId, Purchase purchase) {
        var found = locks.find(shopId, purchase.lock());
        if (found.isEmpty() || !found.get().buyer().equals(purchase.buyer())) {
            return new Bought.UnknownLock();
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return attempt(shopId, purchase, found.get());
            } catch (TransientDataAccessException contention) {
                // the database gave up waiting for a row that many want; nothing has happened
                Thread.onSpinWait();
            }
        }
        return new Bought.Busy();
    }

    private Bought attempt(long shopId, Purchase purchase, PriceLocks.Stored stored) {
        var now = clock.instant();
        if (now.isAfter(stored.lock().until())) {
            return repeated(shopId, purchase)
                    .orElseGet(() -> new Bought.LockEnded(pricing.quote(shopId, wish(stored))));
        }
        var bought = Objects.requireNonNull(transaction.execute(status -> {
            var inside = place(shopId, purchase, stored, now);
            if (!(inside instanceof Bought.Placed)) {
                status.setRollbackOnly();
            }
            return inside;
        }));
        return bought instanceof Bought.RanOut ranOut
                ? new Bought.RanOut(ranOut.missing(), pricing.instead(shopId, wish(stored)))
                : bought;
    }

    private Bought place(long shopId, Purchase purchase, PriceLocks.Stored stored, Instant now) {
        var offer = stored.lock().offer();
        var order = order(shopId, purchase, stored, now);
        if (!orders.take(shopId, order)) {
            return repeated(shopId, purchase).orElseGet(() -> new Bought.LockUsed(purchase.lock()));
        }
        if (!tally.add(shopId, offer.bundleId(), stored.buyer(), offer.sets())) {
            int limit = terms.of(shopId).buyerLimit();
            return new Bought.OverLimit(limit, tally.has(shopId, offer.bundleId(), stored.buyer()));
        }
        book.place(shopId, written(shopId, order, offer));
        var units = units(offer);
        return switch (reservations.reserve(shopId, order.orderId(), units, order.payBefore())) {
            case Reserved.RanOut ranOut ->
                new Bought.RanOut(
                        ranOut.missing().stream()
                                .map(Reserved.Missing::productId)
                                .toList(),
                        Optional.empty());
            case Reserved.Done done -> {
                events.publishEvent(ordered(shopId, order, units));
                yield order.placed(false);
            }
        };
    }

    /** What the same decision led to when it was sent before. */
    private Optional<Bought> repeated(long shopId, Purchase purchase) {
        return orders.byKey(shopId, key(purchase))
                .map(earlier -> earlier.lock().equals(purchase.lock())
                        ? earlier.placed(true)
                        : new Bought.KeyUsed(purchase.key()));
    }

    private CheckoutOrders.Stored order(long shopId, Purchase purchase, PriceLocks.Stored stored, Instant now) {
        var offer = stored.lock().offer();
        long id = book.newId();
        return new CheckoutOrders.Stored(
                id,
                "DP" + id,
                key(purchase),
                purchase.lock(),
                stored.buyer(),
                stored.room(),
                offer.bundleId(),
                offer.version(),
                offer.sets(),
                offer.price(),
                OrderState.RESERVED,
                stored.terms(),
                now,
                now.plus(Duration.ofMinutes(terms.of(shopId).payMinutes())));
    }

    /** Buyers cannot use up each other's keys. */
    private static String key(Purchase purchase) {
        return Integer.toHexString(purchase.buyer().hashCode()) + ":" + purchase.key();
    }

    private NewOrder written(long shopId, CheckoutOrders.Stored order, Offer offer) {
        return new NewOrder(
                order.orderId(),
                order.number(),
                order.buyer(),
                order.placedAt(),
                terms.of(shopId).returns(),
                offer.lines().stream()
                        .map(line -> new NewLine(
                                line.productId(),
                                line.quantity(),
                                line.unitPrice(),
                                line.paid(),
                                line.gift(),
                                offer.bundleId()))
                        .toList());
    }

    private static Map<Long, Integer> units(Offer offer) {
        return offer.lines().stream()
                .collect(Collectors.toMap(Offer.Line::productId, Offer.Line::quantity, Integer::sum, TreeMap::new));
    }

    private static Wish wish(PriceLocks.Stored stored) {
        var offer = stored.lock().offer();
        return Wish.of(offer.bundleId(), offer.sets(), stored.buyer()).in(stored.room());
    }

    private static BundleOrdered ordered(long shopId, CheckoutOrders.Stored order, Map<Long, Integer> units) {
        return new BundleOrdered(
                shopId,
                order.orderId(),
                order.number(),
                order.bundleId(),
                order.bundleVersion(),
                order.room(),
                order.buyer(),
                order.sets(),
                order.amount(),
                units.keySet(),
                order.placedAt());
    }
}
