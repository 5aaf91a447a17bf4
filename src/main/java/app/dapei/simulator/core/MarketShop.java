package app.dapei.simulator.core;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A shop of the market: what it sells, when it broadcasts, what is true of its orders, and the orders themselves. */
public final class MarketShop {

    private final ShopPlan plan;
    private final long seed;
    private final int orderCount;
    private final LocalDate today;
    private final Shelf shelf;
    private final PlantedTruths truths;
    private final List<MarketSession> sessions;
    private final RunDowns runDowns;

    MarketShop(ShopPlan plan, long seed, int orderCount, LocalDate today) {
        this.plan = plan;
        this.seed = seed;
        this.orderCount = orderCount;
        this.today = today;
        shelf = new ShelfMaker(plan, dice("products")).make();
        truths = TruthPlanter.plant(plan.wiring(), shelf);
        sessions = List.copyOf(OrderMaker.sessions(shelf, plan, today, dice("sessions")));
        runDowns = new RunDowns(shelf, plan, sessions, today, dice("rundowns"));
    }

    /** Short and stable, usable in sign-in names and addresses. */
    public String key() {
        return plan.key();
    }

    public LocalName name() {
        return plan.name();
    }

    public Catalogue catalogue() {
        return shelf.catalogue();
    }

    public PlantedTruths truths() {
        return truths;
    }

    /** The bundles to begin with. */
    public List<MarketBundle> bundles() {
        return plan.bundles().stream().map(this::bundle).toList();
    }

    private MarketBundle bundle(ShopPlan.BundlePlan made) {
        List<String> others = made.goods().subList(1, made.goods().size());
        return new MarketBundle(
                made.name(),
                plan.scenarios().stream()
                        .filter(scenario -> scenario.key().equals(made.scenario()))
                        .map(ShopPlan.ScenarioPlan::name)
                        .findFirst()
                        .orElseThrow(),
                shelf.sku(made.goods().getFirst()),
                others.stream().map(shelf::sku).toList(),
                others.stream()
                        .filter(good -> shelf.kindOf().get(shelf.index(good)).lastsDays() > 0)
                        .map(shelf::sku)
                        .toList(),
                made.percentOff(),
                made.published());
    }

    /** The broadcasts of the year, oldest first. */
    public List<MarketSession> sessions() {
        return sessions;
    }

    public int orderCount() {
        return orderCount;
    }

    /** Hands out the year's orders, oldest first; every call gives the same ones. Nothing is kept in memory. */
    public void forEachOrder(Consumer<MarketOrder> sink) {
        new OrderMaker(shelf, plan, today, orderCount, sessions, runDowns, dice("orders"), dice("bundles")).make(sink);
    }

    /**
     * Hands out what viewers did in the last ten days, day by day, within a day in the order of time; every call gives
     * the same. No more than a day is kept in memory.
     */
    public void forEachEvent(Consumer<MarketEvent> sink) {
        var events = new EventMaker(shelf, plan, today, dice("events"));
        forEachOrder(order -> events.on(order, sink));
        events.end(sink);
    }

    /** What is true of the bundles by construction, in the order of {@link #bundles}. */
    public List<BundleEffect> bundleEffects() {
        return plan.bundles().stream().map(ShopPlan.BundlePlan::effect).toList();
    }

    /** What was on air in a broadcast, in order. */
    public List<MarketAirTime> runDown(MarketSession session) {
        return runDowns.of(session);
    }

    /**
     * Hands out what the audience of each broadcast did with the bundles, and when it came and left; every call gives
     * the same. In broadcasts of the last weeks but before the ten of {@link #forEachEvent}, also what it did
     * with single products.
     */
    public void forEachAudience(BiConsumer<MarketSession, List<MarketEvent>> sink) {
        new AudienceMaker(shelf, plan, sessions, runDowns, today, seed).make(this::forEachOrder, sink);
    }

    private Dice dice(String part) {
        return Dice.named(seed, plan.key() + ":" + part);
    }
}
