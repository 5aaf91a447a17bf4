package app.dapei.simulator.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the viewer events of a shop's last days: every order of those days is preceded by what its buyer did with the
 * goods, and for each order several viewers look around without buying. Goods that go together and goods that stand
 * for each other are looked at together; only the former are bought together.
 */
final class EventMaker {

    /** Days before the end of the trade that have events. */
    static final int DAYS = 10;

    private static final int LOOKERS_FOR_AN_ORDER = 8;
    private static final int LONGEST_BASKET = 8;
    private static final double LOOKS_AT_ONE_MORE = .62;
    private static final double CLICKS = .24;
    private static final double CARTS = .12;
    private static final double IS_A_BUYER = .15;

    private final BasketMaker baskets;
    private final Instant start;
    private final String keys;
    private final Dice dice;
    private final String prefix;
    private final List<MarketEvent> day = new ArrayList<>();
    private int number;

    EventMaker(Shelf shelf, ShopPlan plan, LocalDate today, Dice dice) {
        this(shelf, plan, today.minusDays(DAYS).atStartOfDay(OrderMaker.ZONE).toInstant(), "demo-", dice);
    }

    /**
     * Makes events from a moment on.
     *
     * @param keys what the events' keys begin with
     */
    EventMaker(Shelf shelf, ShopPlan plan, Instant start, String keys, Dice dice) {
        this.baskets = new BasketMaker(shelf, plan);
        this.start = start;
        this.keys = keys;
        this.dice = dice;
        this.prefix = plan.key();
    }

    /** Takes the next order, in the order of time. */
    void on(MarketOrder order, Consumer<MarketEvent> sink) {
        if (order.placedAt().isBefore(start) || order.lines().size() > LONGEST_BASKET) {
            return;
        }
        flushBefore(order, sink);
        for (MarketLine line : order.lines()) {
            if (!line.isGift()) {
                buys(order, line.product());
            }
        }
        for (int i = 0; i < LOOKERS_FOR_AN_ORDER; i++) {
            looksAround(order);
        }
    }

    /** Hands out what is left. */
    void end(Consumer<MarketEvent> sink) {
        day.sort(Comparator.comparing(MarketEvent::at).thenComparing(MarketEvent::key));
        day.forEach(sink);
        day.clear();
    }

    private void flushBefore(MarketOrder order, Consumer<MarketEvent> sink) {
        if (!day.isEmpty() && !dayOf(day.getFirst().at()).equals(dayOf(order.placedAt()))) {
            end(sink);
        }
    }

    private void buys(MarketOrder order, int product) {
        Instant moment = order.placedAt().minusSeconds(dice.between(60, 900));
        String viewer = order.buyer();
        add(MarketEvent.Kind.EXPOSURE, moment, viewer, product, order.session());
        looksAt(moment, viewer, product, order.session());
        add(MarketEvent.Kind.CART, moment.plusSeconds(45), viewer, product, order.session());
    }

    private void looksAround(MarketOrder order) {
        Instant moment = order.placedAt().minusSeconds(dice.between(0, 1200));
        String viewer = dice.chance(IS_A_BUYER)
                ? order.buyer()
                : String.format(Locale.ROOT, "%s-viewer-%05d", prefix, dice.below(20_000));
        List<Integer> seen = baskets.browse(moment.atZone(OrderMaker.ZONE).getMonthValue(), LOOKS_AT_ONE_MORE, dice);
        for (int product : seen) {
            add(MarketEvent.Kind.EXPOSURE, moment, viewer, product, order.session());
            if (dice.chance(CLICKS)) {
                looksAt(moment.plusSeconds(2), viewer, product, order.session());
                if (dice.chance(CARTS)) {
                    add(MarketEvent.Kind.CART, moment.plusSeconds(40), viewer, product, order.session());
                }
            }
            moment = moment.plusSeconds(dice.between(5, 60));
        }
    }

    private void looksAt(Instant moment, String viewer, int product, @Nullable Integer session) {
        add(MarketEvent.Kind.CLICK, moment.plusSeconds(1), viewer, product, session);
        add(MarketEvent.Kind.VIEW, moment.plusSeconds(2), viewer, product, session);
    }

    private void add(MarketEvent.Kind kind, Instant at, String viewer, int product, @Nullable Integer session) {
        Integer dwell =
                kind == MarketEvent.Kind.VIEW ? (int) (3_000 + 40_000 * dice.fraction() * dice.fraction()) : null;
        day.add(new MarketEvent(keys + number++, kind, at, viewer, product, null, null, session, dwell, 0));
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(OrderMaker.ZONE).toLocalDate();
    }
}
