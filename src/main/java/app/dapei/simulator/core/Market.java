package app.dapei.simulator.core;

import java.time.LocalDate;
import java.util.List;

/**
 * Two shops with a year of trade that ends the day before {@code today}. The same seed, number of orders and day give
 * the same market on every machine: the numbers come from a generator of our own and no clock is read.
 */
public final class Market {

    /** Orders of both shops together in the portal's demo. */
    public static final int DEMO_ORDERS = 60_000;

    public static final int FEWEST_ORDERS = 1_000;
    public static final int MOST_ORDERS = 20_000_000;

    private final List<MarketShop> shops;

    private Market(List<MarketShop> shops) {
        this.shops = shops;
    }

    /**
     * @param seed   any number
     * @param orders of both shops together, {@value #FEWEST_ORDERS} to {@value #MOST_ORDERS}
     * @param today  the day after the last day of trade
     */
    public static Market of(long seed, int orders, LocalDate today) {
        if (orders < FEWEST_ORDERS || orders > MOST_ORDERS) {
            throw new IllegalArgumentException(
                    "orders must be in [" + FEWEST_ORDERS + ", " + MOST_ORDERS + "]; got: " + orders);
        }
        int first = (int) Math.round(orders * Trailhead.PLAN.share());
        return new Market(List.of(
                new MarketShop(Trailhead.PLAN, seed, first, today),
                new MarketShop(SmallDays.PLAN, seed, orders - first, today)));
    }

    public List<MarketShop> shops() {
        return shops;
    }
}
