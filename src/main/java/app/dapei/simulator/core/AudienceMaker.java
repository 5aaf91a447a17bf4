package app.dapei.simulator.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the audience of the broadcasts: who comes and leaves, sees the bundles on air, clicks and puts them into the
 * cart; and the purchases, which are those of the orders.
 */
final class AudienceMaker {

    /** Days before the end of the trade since when there is what was done with single products in broadcasts. */
    static final int PRODUCT_DAYS = 65;

    private static final int LOOKERS_FOR_AN_ORDER = 3;
    private static final int LOOKERS_ANYWAY = 60;
    private static final double MEAN_STAY_SECONDS = 35 * 60;
    private static final double SEES_THE_CARD = .85;
    private static final double CARTS = .25;
    private static final double LOST = .012;

    private final Shelf shelf;
    private final ShopPlan plan;
    private final List<MarketSession> sessions;
    private final RunDowns runDowns;
    private final long seed;
    private final Instant productsFrom;
    private final Instant productsTo;

    AudienceMaker(
            Shelf shelf, ShopPlan plan, List<MarketSession> sessions, RunDowns runDowns, LocalDate today, long seed) {
        this.shelf = shelf;
        this.plan = plan;
        this.sessions = sessions;
        this.runDowns = runDowns;
        this.seed = seed;
        productsFrom =
                today.minusDays(PRODUCT_DAYS).atStartOfDay(OrderMaker.ZONE).toInstant();
        productsTo =
                today.minusDays(EventMaker.DAYS).atStartOfDay(OrderMaker.ZONE).toInstant();
    }

    void make(Consumer<Consumer<MarketOrder>> orders, BiConsumer<MarketSession, List<MarketEvent>> sink) {
        var products = new HashMap<Integer, List<MarketEvent>>();
        var bySession = new HashMap<Integer, List<MarketOrder>>();
        var looks = new EventMaker(shelf, plan, productsFrom, "past-", Dice.named(seed, plan.key() + ":past events"));
        Consumer<MarketEvent> keep = event -> products.computeIfAbsent(event.session(), key -> new ArrayList<>())
                .add(event);
        orders.accept(order -> {
            if (order.session() != null) {
                bySession
                        .computeIfAbsent(order.session(), key -> new ArrayList<>())
                        .add(order);
                if (order.placedAt().isBefore(productsTo)) {
                    looks.on(order, keep);
                }
            }
        });
        looks.end(keep);
        for (MarketSession session : sessions) {
            var audience = new Audience(session, bySession.getOrDefault(session.index(), List.of()));
            audience.events.addAll(products.getOrDefault(session.index(), List.of()));
            sink.accept(session, audience.come());
        }
    }

    /** Everybody of one broadcast. */
    private final class Audience {

        private final MarketSession session;
        private final List<MarketOrder> orders;
        private final List<MarketAirTime> runDown;
        private final Dice dice;
        private final List<MarketEvent> events = new ArrayList<>();
        private final Map<String, Long> numbers = new HashMap<>();
        private int number;

        Audience(MarketSession session, List<MarketOrder> orders) {
            this.session = session;
            this.orders = orders;
            runDown = runDowns.of(session);
            dice = Dice.named(seed, plan.key() + ":audience " + session.index());
        }

        List<MarketEvent> come() {
            for (MarketOrder order : orders) {
                buys(order);
            }
            int lookers = orders.size() * LOOKERS_FOR_AN_ORDER + LOOKERS_ANYWAY;
            for (int i = 0; i < lookers; i++) {
                looks(String.format(Locale.ROOT, "%s-guest-%d-%d", plan.key(), session.index(), i));
            }
            return events;
        }

        private void buys(MarketOrder order) {
            Instant joined = order.placedAt().minusSeconds(dice.between(120, 1500));
            add(MarketEvent.Kind.JOIN, joined, order.buyer(), null, null, null);
            Integer bundle = order.lines().stream()
                    .map(MarketLine::bundle)
                    .filter(one -> one != null)
                    .findFirst()
                    .orElse(null);
            if (bundle != null) {
                add(MarketEvent.Kind.EXPOSURE, order.placedAt().minusSeconds(95), order.buyer(), bundle, null, null);
                add(MarketEvent.Kind.CLICK, order.placedAt().minusSeconds(80), order.buyer(), bundle, null, null);
                add(MarketEvent.Kind.CART, order.placedAt().minusSeconds(40), order.buyer(), bundle, null, null);
                add(MarketEvent.Kind.ORDER, order.placedAt(), order.buyer(), bundle, null, null);
            }
            for (MarketLine line : order.lines()) {
                if (!line.isGift()) {
                    add(MarketEvent.Kind.ORDER, order.placedAt(), order.buyer(), null, line.product(), null);
                }
            }
            Instant left = order.placedAt().plusSeconds(dice.between(30, 900));
            add(MarketEvent.Kind.LEAVE, left, order.buyer(), null, null, millis(joined, left));
        }

        private void looks(String viewer) {
            long length = Duration.between(session.start(), session.end()).toSeconds();
            Instant joined = session.start().plusSeconds((long) (length * dice.fraction()));
            Instant left = joined.plusSeconds((long) (-MEAN_STAY_SECONDS * Math.log(1 - dice.fraction())) + 5);
            left = left.isAfter(session.end()) ? session.end() : left;
            add(MarketEvent.Kind.JOIN, joined, viewer, null, null, null);
            for (MarketAirTime airTime : runDown) {
                Integer bundle = airTime.bundle();
                if (bundle != null
                        && airTime.from().isBefore(left)
                        && airTime.to().isAfter(joined)) {
                    BundleEffect effect = plan.bundles().get(bundle).effect();
                    Instant seen = airTime.from().isAfter(joined) ? airTime.from() : joined;
                    sees(viewer, bundle, airTime.script(), effect, seen.plusSeconds(dice.between(1, 60)));
                    if (!airTime.from().isBefore(joined) && dice.chance(effect.leaving())) {
                        left = airTime.from().plusSeconds(dice.between(10, 115));
                        break;
                    }
                }
            }
            add(MarketEvent.Kind.LEAVE, left, viewer, null, null, millis(joined, left));
        }

        private void sees(String viewer, int bundle, int script, BundleEffect effect, Instant at) {
            if (dice.chance(SEES_THE_CARD)) {
                add(MarketEvent.Kind.EXPOSURE, at, viewer, bundle, null, null);
                if (dice.chance(effect.clicks() * (script == 2 ? effect.secondScript() : 1))) {
                    add(MarketEvent.Kind.CLICK, at.plusSeconds(4), viewer, bundle, null, null);
                    if (dice.chance(CARTS)) {
                        add(MarketEvent.Kind.CART, at.plusSeconds(20), viewer, bundle, null, null);
                    }
                }
            }
        }

        private void add(
                MarketEvent.Kind kind,
                Instant at,
                String viewer,
                @Nullable Integer bundle,
                @Nullable Integer product,
                @Nullable Integer dwell) {
            long no = numbers.merge(viewer, 1L, Long::sum);
            if (kind == MarketEvent.Kind.ORDER || !dice.chance(LOST)) {
                events.add(new MarketEvent(
                        "air-" + session.index() + "-" + number++,
                        kind,
                        at,
                        viewer,
                        product,
                        bundle,
                        bundle == null ? null : scriptOf(bundle),
                        session.index(),
                        dwell,
                        no));
            }
        }

        private int scriptOf(int bundle) {
            return runDown.stream()
                    .filter(airTime -> airTime.bundle() != null && airTime.bundle() == bundle)
                    .mapToInt(MarketAirTime::script)
                    .findFirst()
                    .orElse(1);
        }

        private static int millis(Instant from, Instant to) {
            return (int) Duration.between(from, to).toMillis();
        }
    }
}
