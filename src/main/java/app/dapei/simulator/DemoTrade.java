package app.dapei.simulator;

import app.dapei.access.DemoSignIns;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.access.Users;
import app.dapei.bundles.BundlePrices;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.checkout.Bought;
import app.dapei.checkout.Checkout;
import app.dapei.checkout.Locked;
import app.dapei.checkout.OrderState;
import app.dapei.checkout.PortalOrderFilter;
import app.dapei.checkout.PortalOrders;
import app.dapei.checkout.Purchase;
import app.dapei.checkout.Returns;
import app.dapei.checkout.Wish;
import app.dapei.rules.RuleDraft;
import app.dapei.rules.StockRules;
import app.dapei.rules.core.RuleAction;
import app.dapei.rules.core.RuleCondition;
import app.dapei.rules.core.RuleCondition.Kind;
import app.dapei.rules.core.RuleSubject;
import app.dapei.simulator.core.MarketShop;
import app.dapei.stock.StockLevels;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives a demo shop stock rules that have acted, some orders of its own checkout in every state, and returns. */
@Component
class DemoTrade {

    private static final int BUYERS = 14;
    private static final int MINUTES_APART = 23;
    private static final int WAITING = 9;
    private static final String[] REASONS = {"尺寸不合适", "颜色与预期不同", "重复购买"};

    private final BundlePrices bundles;
    private final Checkout checkout;
    private final PortalOrders orders;
    private final Returns returns;
    private final Users users;
    private final StockRules rules;
    private final StockLevels stock;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DemoTrade(
            BundlePrices bundles,
            Checkout checkout,
            PortalOrders orders,
            Returns returns,
            Users users,
            StockRules rules,
            StockLevels stock,
            JdbcTemplate jdbc,
            Clock clock) {
        this.bundles = bundles;
        this.checkout = checkout;
        this.orders = orders;
        this.returns = returns;
        this.users = users;
        this.rules = rules;
        this.stock = stock;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does so as the signed-in merchant of the shop, unless it has rules already. */
    void addTo(Shop shop, MarketShop made) {
        if (rules.all().isEmpty()) {
            var published = bundles.contents(shop.id());
            // by name: numbers of bundles are drawn anew for each demo, and so would the bundles be that run low
            var ids = published.entrySet().stream()
                    .sorted(Comparator.comparing(one -> one.getValue().name()))
                    .map(Map.Entry::getKey)
                    .toList();
            sell(shop, made, ids);
            moveToYesterday(shop);
            comeBack();
            runLow(published, ids);
            stopWhatIsSoldOut();
            ids.stream().skip(2).limit(1).forEach(id -> wait(shop, made, id));
        }
    }

    private void sell(Shop shop, MarketShop made, List<UUID> ids) {
        var placed = new ArrayList<Bought.Placed>();
        for (int buyer = 0; buyer < BUYERS && !ids.isEmpty(); buyer++) {
            var name = "demo-viewer-" + buyer;
            var wish = Wish.of(ids.get(buyer % ids.size()), 1, name).in(made.key());
            if (checkout.lock(shop.id(), wish) instanceof Locked.Held held) {
                var key = UUID.nameUUIDFromBytes((made.key() + buyer).getBytes(StandardCharsets.UTF_8));
                var decision = new Purchase(held.lock().id(), name, key.toString());
                if (checkout.buy(shop.id(), decision) instanceof Bought.Placed one) {
                    placed.add(one);
                }
            }
        }
        for (int i = 0; i < placed.size(); i++) {
            var one = placed.get(i);
            switch (i % 7) {
                case 5 -> orders.cancel(one.number());
                case 6 -> {} // waits for its payment, and will lapse
                default -> orders.confirm(one.number(), one.amount());
            }
        }
    }

    /** The demo's trade ends yesterday, spread over the evening; what waits for its payment stays as it is. */
    private void moveToYesterday(Shop shop) {
        var paid = jdbc.query(
                "select order_id, placed_at from checkout_order where shop_id = ? and state = 'PAID' order by order_id",
                (row, number) -> new Object[] {row.getLong(1), row.getTimestamp(2)},
                shop.id());
        int minutes = 24 * 60;
        for (var order : paid) {
            var at = Timestamp.from(((Timestamp) order[1]).toInstant().minus(Duration.ofMinutes(minutes)));
            jdbc.update("update purchase_order set ordered_at = ? where id = ?", at, order[0]);
            jdbc.update("update order_line set ordered_at = ? where order_id = ?", at, order[0]);
            jdbc.update("update checkout_order set placed_at = ? where order_id = ?", at, order[0]);
            minutes += MINUTES_APART;
        }
    }

    private void comeBack() {
        int returned = 0;
        for (var order : orders.find(PortalOrderFilter.ALL, PageRequest.of(0, BUYERS))) {
            var found = returns.find(order.number());
            boolean isPaid = order.state() == OrderState.PAID;
            if (isPaid && found.isPresent() && returned < REASONS.length) {
                var line = found.get().lines().getLast().line();
                returns.takeBack(order.number(), Map.of(line.key(), 1), returned > 0, REASONS[returned]);
                returned++;
            }
        }
    }

    /** Rules of three bundles; stock of which two have run low. */
    private void runLow(Map<UUID, BundleDraft> published, List<UUID> ids) {
        for (int i = 0; i < Math.min(3, ids.size()); i++) {
            var id = ids.get(i);
            if (i == 0) {
                add(id, RuleSubject.COMPONENT, RuleCondition.of(Kind.LOW), RuleAction.SUBSTITUTE);
                add(id, RuleSubject.COMPONENT, RuleCondition.of(Kind.SOLD_OUT), RuleAction.DEGRADE);
            }
            if (i == 1) {
                add(id, RuleSubject.MAIN, RuleCondition.of(Kind.SOLD_OUT), RuleAction.PROMOTE_ASSOC);
            }
            add(id, RuleSubject.ANY, new RuleCondition(Kind.UNITS_BELOW, 3), RuleAction.WAITLIST);
        }
        if (ids.size() > 2) {
            var last = Objects.requireNonNull(published.get(ids.get(2)));
            last.slots().stream().findFirst().ifPresent(slot -> stock.count(slot.productId(), 2, "盘点"));
        }
    }

    /** The rule of the whole shop, an administrator's: what is sold out and has no rule of its own is not sold. */
    private void stopWhatIsSoldOut() {
        DemoSignIns.ALL.stream()
                .filter(one -> one.role() == Role.ADMIN && users.isTaken(one.username()))
                .map(one -> users.loadUserByUsername(one.username()))
                .findFirst()
                .ifPresent(admin -> DemoBundles.as(
                        admin,
                        () -> rules.add(
                                null,
                                new RuleDraft(RuleSubject.ANY, RuleCondition.of(Kind.SOLD_OUT), RuleAction.STOP))));
    }

    /** Viewers who wait for what has run low; the latest of them a few minutes ago. */
    private void wait(Shop shop, MarketShop made, UUID bundle) {
        for (int viewer = 1; viewer <= WAITING; viewer++) {
            jdbc.update(
                    "insert into bundle_waiter (shop_id, bundle_id, viewer_key, room, since) values (?, ?, ?, ?, ?)",
                    shop.id(),
                    bundle,
                    "demo-waits-" + viewer,
                    made.key(),
                    Timestamp.from(clock.instant().minus(Duration.ofMinutes(7L * viewer))));
        }
    }

    private void add(UUID bundle, RuleSubject subject, RuleCondition condition, RuleAction action) {
        rules.add(bundle, new RuleDraft(subject, condition, action));
    }
}
