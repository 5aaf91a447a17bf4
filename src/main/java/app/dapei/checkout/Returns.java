package app.dapei.checkout;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.orders.ReturnBook;
import app.dapei.orders.ReturnBook.NewReturn;
import app.dapei.orders.ReturnBook.ReturnableLine;
import app.dapei.orders.core.PaidLine;
import app.dapei.orders.core.Refund;
import app.dapei.orders.core.Refunds;
import app.dapei.orders.core.ReturnPolicy;
import app.dapei.stock.Reservations;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes units of paid orders back, under the policy that was agreed with the order. */
@Service
@Transactional
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class Returns {

    private static final int REASON_LIMIT = 200;

    private final CheckoutOrders orders;
    private final ReturnBook book;
    private final Reservations reservations;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Returns(
            CheckoutOrders orders,
            ReturnBook book,
            Reservations reservations,
            CurrentShop current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.book = book;
        this.reservations = reservations;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An order as a return must know it.
     *
     * @param number the number that the buyer reads
     * @param state how far it is
     * @param policy what was agreed
     * @param amount what was paid
     * @param lines what it consists of, with what is back already
     */
    public record Returnable(
            String number, OrderState state, ReturnPolicy policy, long amount, List<ReturnableLine> lines) {

        public Returnable {
            lines = List.copyOf(lines);
        }

        List<PaidLine> paidLines() {
            return lines.stream().map(ReturnableLine::line).toList();
        }
    }

    /** An order of the shop's own checkout; empty where there is none of that number. */
    public Optional<Returnable> find(String number) {
        return orders.byNumber(current.id(), number).flatMap(this::returnable);
    }

    private Optional<Returnable> returnable(CheckoutOrders.Stored order) {
        return book.policy(current.id(), order.orderId())
                .map(policy -> new Returnable(
                        order.number(),
                        order.state(),
                        policy,
                        order.amount(),
                        book.lines(current.id(), order.orderId())));
    }

    /**
     * What a buyer would get back; nothing is changed.
     *
     * @param units how many units of which lines come back, by the line's key
     * @throws UnknownOrderException if the shop has no such order
     */
    public Refund preview(String number, Map<String, Integer> units) {
        var order = read(number);
        return refunds(order).of(order.paidLines(), units);
    }

    /**
     * Takes units back and notes the refund.
     *
     * @param units how many units of which lines come back, by the line's key
     * @param restock whether they can be sold again
     * @param reason why; at most 200 characters, may be empty
     * @return what is refunded, or why nothing was changed
     * @throws UnknownOrderException if the shop has no such order, or it is not paid
     */
    @PreAuthorize(Roles.MAY_EDIT)
    public Refund takeBack(String number, Map<String, Integer> units, boolean restock, String reason) {
        var stored = orders.byNumber(current.id(), number)
                .flatMap(order -> orders.locked(current.id(), order.orderId()))
                .filter(order -> order.state() == OrderState.PAID)
                .orElseThrow(() -> new UnknownOrderException(number));
        var order = read(number);
        var refund = refunds(order).of(order.paidLines(), units);
        if (refund instanceof Refund.Granted granted) {
            write(stored, order, units, granted, restock, reason);
        }
        return refund;
    }

    private void write(
            CheckoutOrders.Stored stored,
            Returnable order,
            Map<String, Integer> units,
            Refund.Granted granted,
            boolean restock,
            String reason) {
        var words = reason.length() > REASON_LIMIT ? reason.substring(0, REASON_LIMIT) : reason;
        order.lines().stream()
                .sorted(Comparator.comparingLong(ReturnableLine::productId))
                .forEach(line -> {
                    var key = line.line().key();
                    int back = units.getOrDefault(key, 0);
                    if (back > 0) {
                        long refund = granted.byLine().getOrDefault(key, 0L);
                        book.write(
                                current.id(),
                                stored.buyer(),
                                new NewReturn(
                                        stored.number(), stored.orderId(), line, back, refund, clock.instant(), words));
                        reservations.takeBack(current.id(), stored.orderId(), line.productId(), back, restock);
                    }
                });
        events.publishEvent(new OrderReturned(
                current.id(), stored.number(), "units: " + units + "; refund: " + granted.amount() + "; " + words));
    }

    private Refunds refunds(Returnable order) {
        var terms = orders.byNumber(current.id(), order.number())
                .map(CheckoutOrders.Stored::terms)
                .orElse("");
        return Refunds.under(order.policy(), PriceTerms.parse(terms).keptPrice());
    }

    private Returnable read(String number) {
        return find(number).orElseThrow(() -> new UnknownOrderException(number));
    }
}
