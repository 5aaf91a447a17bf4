package app.dapei.simulator.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who buys: people from before the year, new ones, and those who come back, either because something is used up or
 * because they are regulars (a person is chosen again in proportion to the orders so far, which gives few heavy and
 * many single buyers).
 */
final class BuyerPool {

    private static final double REGULAR = .2;
    private static final double COMES_BACK_FOR_MORE = .3;
    private static final double OLD_ACQUAINTANCE = .12;

    /** A buyer who comes back for a product. */
    record Need(int buyer, int product) {}

    private final List<List<Need>> needs = new ArrayList<>();
    private final int[] buyerOfOrder;
    private final int older;
    private int orders;
    private int known;

    BuyerPool(int totalOrders) {
        buyerOfOrder = new int[totalOrders];
        older = Math.max(1, totalOrders / 8);
        known = older;
        for (int day = 0; day < SalesCalendar.DAYS; day++) {
            needs.add(new ArrayList<>());
        }
    }

    /** The next need that is due this day, null when there is none left. */
    @Nullable
    Need dueNeed(int day) {
        List<Need> due = needs.get(day);
        return due.isEmpty() ? null : due.removeLast();
    }

    /** What nobody came for today waits for tomorrow; half of it is bought elsewhere. */
    void endDay(int day, Dice dice) {
        if (day + 1 < SalesCalendar.DAYS) {
            needs.get(day).stream().filter(need -> dice.chance(.5)).forEach(needs.get(day + 1)::add);
        }
        needs.get(day).clear();
    }

    int nextBuyer(Dice dice) {
        double luck = dice.fraction();
        if (luck < REGULAR && orders > 0) {
            return buyerOfOrder[dice.below(orders)];
        }
        return luck < REGULAR + OLD_ACQUAINTANCE ? dice.below(older) : known++;
    }

    void ordered(int buyer) {
        buyerOfOrder[orders++] = buyer;
    }

    void mayNeedAgain(int buyer, int product, int day, int lastsDays, Dice dice) {
        if (lastsDays == 0 || !dice.chance(COMES_BACK_FOR_MORE)) {
            return;
        }
        int due = day + (int) (lastsDays * (.75 + .6 * dice.fraction()));
        if (due < SalesCalendar.DAYS) {
            needs.get(due).add(new Need(buyer, product));
        }
    }
}
