package app.dapei.simulator.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a shop's year of orders, day by day in the order of time. */
final class OrderMaker {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int SECONDS_OF_DAY = 24 * 60 * 60;
    private static final int BROADCAST_SECONDS = 150 * 60;
    private static final double IN_BROADCAST = .46;
    private static final double DEALER_LIST = .0002;
    private static final double DEALER_QUANTITY = .0004;
    private static final double CANCELLED = .022;
    private static final double[] BY_HOUR = Dice.runningSums(new double[] {
        1.2, .5, .25, .15, .12, .2, .5, 1.1, 1.7, 2.2, 2.8, 3.0, 3.6, 2.9, 2.4, 2.4, 2.5, 2.6, 2.9, 3.7, 5.0, 5.4, 4.4,
        2.6
    });

    private final Shelf shelf;
    private final ShopPlan plan;
    private final SalesCalendar calendar;
    private final Instant end;
    private final List<MarketSession> sessions;
    private final BasketMaker baskets;
    private final BuyerPool buyers;
    private final LineMaker lineMaker;
    private final BundleSeller bundleSeller;
    private final int[] ordersByDay;
    private final Map<Integer, MarketSession> sessionByDay = new HashMap<>();
    private final Map<String, Integer> indexBySku = new HashMap<>();
    private final Dice dice;

    OrderMaker(
            Shelf shelf,
            ShopPlan plan,
            LocalDate today,
            int orders,
            List<MarketSession> sessions,
            RunDowns runDowns,
            Dice dice,
            Dice bundleDice) {
        this.shelf = shelf;
        this.plan = plan;
        this.sessions = sessions;
        this.dice = dice;
        calendar = new SalesCalendar(today);
        end = today.atStartOfDay(ZONE).toInstant();
        baskets = new BasketMaker(shelf, plan);
        buyers = new BuyerPool(orders);
        lineMaker = new LineMaker(shelf, plan, end);
        bundleSeller = new BundleSeller(shelf, plan, lineMaker, runDowns, bundleDice);
        ordersByDay = calendar.ordersByDay(orders);
        shelf.catalogue().products().forEach(product -> indexBySku.put(product.sku(), product.index()));
        for (MarketSession session : sessions) {
            LocalDate day = session.start().atZone(ZONE).toLocalDate();
            sessionByDay.put((int) (day.toEpochDay() - calendar.day(0).toEpochDay()), session);
        }
    }

    void make(Consumer<MarketOrder> sink) {
        for (int day = 0; day < SalesCalendar.DAYS; day++) {
            MarketSession session = sessionByDay.get(day);
            long[] moments = moments(ordersByDay[day], session);
            for (int i = 0; i < moments.length; i++) {
                sink.accept(order(day, i, moments[i] >> 1, (moments[i] & 1) == 1 ? session : null));
            }
            buyers.endDay(day, dice);
        }
    }

    /** Seconds of the day, sorted, shifted left by one; the lowest bit says that it was during the broadcast. */
    private long[] moments(int count, @Nullable MarketSession session) {
        var moments = new long[count];
        for (int i = 0; i < count; i++) {
            if (session != null && dice.chance(IN_BROADCAST)) {
                double place = Math.max(dice.fraction(), dice.fraction());
                moments[i] = (secondsOfDay(session.start()) + (long) (place * BROADCAST_SECONDS)) << 1 | 1;
            } else {
                moments[i] = Math.min(SECONDS_OF_DAY - 1, dice.pick(BY_HOUR) * 3600L + dice.below(3600)) << 1;
            }
        }
        Arrays.sort(moments);
        return moments;
    }

    private static long secondsOfDay(Instant moment) {
        return moment.atZone(ZONE).toLocalTime().toSecondOfDay();
    }

    private MarketOrder order(int day, int position, long second, @Nullable MarketSession session) {
        LocalDate date = calendar.day(day);
        Instant placedAt = date.atStartOfDay(ZONE).toInstant().plusSeconds(second);
        String number = String.format(
                Locale.ROOT,
                "%s%02d%02d%02d%05d",
                prefix(),
                date.getYear() % 100,
                date.getMonthValue(),
                date.getDayOfMonth(),
                position + 1);
        boolean cancelled = dice.chance(CANCELLED);
        double discount = calendar.discount(day) + (session == null ? 0 : .06);
        var occasion = new LineMaker.Occasion(placedAt, discount, cancelled);
        Integer sessionIndex = session == null ? null : session.index();
        if (dice.chance(DEALER_LIST + DEALER_QUANTITY)) {
            return new MarketOrder(number, dealer(), placedAt, null, cancelled, dealerLines(date, occasion));
        }
        BuyerPool.Need need = buyers.dueNeed(day);
        int buyer = need == null ? buyers.nextBuyer(dice) : need.buyer();
        List<Integer> basket = baskets.draw(date.getMonthValue(), cameFor(need, session), dice);
        buyers.ordered(buyer);
        basket.forEach(product -> buyers.mayNeedAgain(
                buyer, product, day, shelf.kindOf().get(product).lastsDays(), dice));
        String buyerKey = String.format(Locale.ROOT, "%s-%06d", prefix(), buyer + 1);
        List<MarketLine> lines = lineMaker.lines(basket, occasion, dice);
        return new MarketOrder(
                number,
                buyerKey,
                placedAt,
                sessionIndex,
                cancelled,
                session == null ? lines : bundleSeller.offer(lines, session, occasion));
    }

    private int cameFor(BuyerPool.@Nullable Need need, @Nullable MarketSession session) {
        if (need != null) {
            return need.product();
        }
        if (session != null && dice.chance(.5)) {
            String sku = session.shown().get(dice.below(session.shown().size()));
            return Objects.requireNonNull(indexBySku.get(sku), sku);
        }
        return -1;
    }

    private List<MarketLine> dealerLines(LocalDate date, LineMaker.Occasion occasion) {
        if (dice.chance(DEALER_LIST / (DEALER_LIST + DEALER_QUANTITY))) {
            List<Integer> basket = baskets.drawWholesale(date.getMonthValue(), dice.between(25, 60), dice);
            return lineMaker.dealerLines(basket, 2, 12, occasion, dice);
        }
        return lineMaker.dealerLines(baskets.drawWholesale(date.getMonthValue(), 1, dice), 60, 300, occasion, dice);
    }

    private String dealer() {
        return prefix() + "-DEALER-" + dice.between(1, 9);
    }

    private String prefix() {
        return plan.key().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    /** The broadcasts of the year; each shows ten products, best sellers more often, gifts and decoys never. */
    static List<MarketSession> sessions(Shelf shelf, ShopPlan plan, LocalDate today, Dice dice) {
        var calendar = new SalesCalendar(today);
        double[] demand = Dice.runningSums(demandWithoutDecoys(shelf, plan));
        var sessions = new ArrayList<MarketSession>();
        for (int day = 0; day < SalesCalendar.DAYS; day++) {
            if (calendar.hasBroadcast(day)) {
                var shown = new ArrayList<String>();
                while (shown.size() < 10) {
                    String sku =
                            shelf.catalogue().products().get(dice.pick(demand)).sku();
                    if (!shown.contains(sku)) {
                        shown.add(sku);
                    }
                }
                Instant start = calendar.day(day).atTime(20, 0).atZone(ZONE).toInstant();
                Instant end = start.plus(Duration.ofSeconds(BROADCAST_SECONDS));
                sessions.add(new MarketSession(sessions.size(), start, end, plan.host(), shown));
            }
        }
        return sessions;
    }

    private static double[] demandWithoutDecoys(Shelf shelf, ShopPlan plan) {
        double[] demand = shelf.weight().clone();
        for (String line : plan.wiring().decoys()) {
            for (String good : line.split(" ")) {
                demand[shelf.index(good)] = 0;
            }
        }
        return demand;
    }
}
