package app.dapei.checkout;

import app.dapei.orders.OrderBook;
import app.dapei.orders.OrderStatus;
import app.dapei.stock.Reservations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears of payments, which may come late, twice or never. What is not paid in time lapses: its units are free again. Whoever
 * calls must have decided that the caller speaks for the shop's payment service.
 */
@Service
public class Payments {

    private static final Logger LOG = LoggerFactory.getLogger(Payments.class);
    private static final int SWEPT_AT_ONCE = 500;
    private static final Duration LOCKS_KEPT = Duration.ofDays(1);

    private final CheckoutOrders orders;
    private final PriceLocks locks;
    private final BuyerTally tally;
    private final OrderBook book;
    private final Reservations reservations;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Payments(
            CheckoutOrders orders,
            PriceLocks locks,
            BuyerTally tally,
            OrderBook book,
            Reservations reservations,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.locks = locks;
        this.tally = tally;
        this.book = book;
        this.reservations = reservations;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** Takes a payment in; the same one told again changes nothing and is answered as an order that is paid. */
    @Transactional
    public Confirmed confirm(long shopId, Payment payment) {
        var found =
                orders.byNumber(shopId, payment.orderNumber()).flatMap(order -> orders.locked(shopId, order.orderId()));
        if (found.isEmpty()) {
            return new Confirmed.UnknownOrder();
        }
        var order = found.get();
        if (payment.amount() != order.amount()) {
            return new Confirmed.WrongAmount(order.amount(), payment.amount());
        }
        if (!orders.note(shopId, order.orderId(), payment, clock.instant())) {
            return told(shopId, payment, order.orderId());
        }
        var confirmed = settle(shopId, order);
        orders.settle(shopId, payment, code(confirmed));
        return confirmed;
    }

    private Confirmed settle(long shopId, CheckoutOrders.Stored order) {
        return switch (order.state()) {
            case RESERVED -> {
                reservations.sell(shopId, order.orderId());
                yield paid(shopId, order, OrderStatus.UNPAID, false);
            }
            case LAPSED -> late(shopId, order);
            case CANCELLED -> refund(shopId, order, Confirmed.Reason.CANCELLED);
            case PAID, REFUND_DUE -> new Confirmed.RefundDue(Confirmed.Reason.PAID_TWICE);
        };
    }

    /** A payment that came after its time: delivered if everything is still there. */
    private Confirmed late(long shopId, CheckoutOrders.Stored order) {
        tally.force(shopId, order.bundleId(), order.buyer(), order.sets());
        if (!reservations.renew(shopId, order.orderId(), clock.instant())) {
            tally.remove(shopId, order.bundleId(), order.buyer(), order.sets());
            return refund(shopId, order, Confirmed.Reason.GONE);
        }
        reservations.sell(shopId, order.orderId());
        return paid(shopId, order, OrderStatus.CANCELLED, true);
    }

    private Confirmed paid(long shopId, CheckoutOrders.Stored order, OrderStatus from, boolean late) {
        orders.move(shopId, order.orderId(), OrderState.PAID);
        book.move(shopId, order.orderId(), from, OrderStatus.PAID);
        events.publishEvent(new OrderPaid(
                shopId,
                order.orderId(),
                order.number(),
                order.bundleId(),
                order.room(),
                order.buyer(),
                order.amount(),
                clock.instant()));
        return new Confirmed.Paid(late);
    }

    private Confirmed refund(long shopId, CheckoutOrders.Stored order, Confirmed.Reason reason) {
        orders.move(shopId, order.orderId(), OrderState.REFUND_DUE);
        return new Confirmed.RefundDue(reason);
    }

    private Confirmed told(long shopId, Payment payment, long orderId) {
        return orders.outcome(shopId, payment.reference(), orderId)
                .map(outcome -> outcome.equals("PAID")
                        ? new Confirmed.AlreadyPaid()
                        : new Confirmed.RefundDue(Confirmed.Reason.valueOf(outcome)))
                .orElseGet(() -> new Confirmed.ReferenceUsed(payment.reference()));
    }

    private static String code(Confirmed confirmed) {
        return switch (confirmed) {
            case Confirmed.Paid paid -> "PAID";
            case Confirmed.RefundDue due -> due.reason().name();
            case Confirmed.AlreadyPaid already -> "PAID";
            case Confirmed.UnknownOrder unknown -> "UNKNOWN";
            case Confirmed.WrongAmount wrong -> "WRONG";
            case Confirmed.ReferenceUsed used -> "USED";
        };
    }

    /**
     * Calls an order off that is not paid yet.
     *
     * @return false where it is not waiting for its payment
     */
    @Transactional
    public boolean cancel(long shopId, String number) {
        return orders.byNumber(shopId, number)
                .map(order -> giveBack(shopId, order.orderId(), OrderState.CANCELLED))
                .orElse(false);
    }

    private boolean giveBack(long shopId, long orderId, OrderState to) {
        var order = orders.locked(shopId, orderId).filter(one -> one.state() == OrderState.RESERVED);
        order.ifPresent(one -> {
            tally.remove(shopId, one.bundleId(), one.buyer(), one.sets());
            reservations.release(shopId, orderId);
            orders.move(shopId, orderId, to);
            book.move(shopId, orderId, OrderStatus.UNPAID, OrderStatus.CANCELLED);
            events.publishEvent(new OrderLapsed(shopId, orderId, one.bundleId()));
        });
        return order.isPresent();
    }

    /** Lets go of what was not paid in time, each order by itself. */
    @Scheduled(fixedDelayString = "${dapei.checkout.sweep:5s}")
    public void sweep() {
        var now = clock.instant();
        var expired = expired(now);
        for (var one : expired) {
            transaction.executeWithoutResult(status -> giveBack(one.shopId(), one.id(), OrderState.LAPSED));
        }
        if (!expired.isEmpty()) {
            LOG.info("{} orders were not paid in time", expired.size());
        }
        locks.removeEnded(now.minus(LOCKS_KEPT));
    }

    private List<Reservations.Expired> expired(Instant now) {
        return Optional.ofNullable(transaction.execute(status -> reservations.expired(now, SWEPT_AT_ONCE)))
                .orElse(List.of());
    }
}
