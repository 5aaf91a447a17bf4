package app.dapei.simulator;

import app.dapei.access.Shop;
import app.dapei.activity.ActivityEvent;
import app.dapei.activity.AirItem;
import app.dapei.activity.AirTime;
import app.dapei.activity.PastActivity;
import app.dapei.activity.RollUps;
import app.dapei.simulator.core.MarketAirTime;
import app.dapei.simulator.core.MarketBundle;
import app.dapei.simulator.core.MarketProduct;
import app.dapei.simulator.core.MarketSession;
import app.dapei.simulator.core.MarketShop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a demo shop its past broadcasts: what was on air, what viewers did, and which order lines were bought in a
 * bundle. The events of the last days are kept one by one, of the time before only their counts.
 */
@Component
class DemoPast {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPast.class);
    private static final int DAYS_OF_EVENTS = 10;
    private static final int DAYS_OF_MINUTES = 30;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final JdbcTemplate jdbc;
    private final EventWriter events;
    private final PastActivity past;
    private final RollUps rollUps;
    private final TransactionTemplate transaction;

    DemoPast(
            JdbcTemplate jdbc,
            EventWriter events,
            PastActivity past,
            RollUps rollUps,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.past = past;
        this.rollUps = rollUps;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does so in one transaction, unless the shop has sessions or no room. */
    void addTo(Shop shop, MarketShop made, Instant today) {
        List<Long> rooms =
                jdbc.queryForList("select id from room where shop_id = ? order by id", Long.class, shop.id());
        Long sessions =
                jdbc.queryForObject("select count(*) from live_session where shop_id = ?", Long.class, shop.id());
        if (!rooms.isEmpty() && sessions != null && sessions == 0) {
            int written =
                    Objects.requireNonNull(transaction.execute(status -> add(shop, made, rooms.getFirst(), today)));
            LOG.info(
                    "Demo: {} broadcasts and {} viewer events stored",
                    made.sessions().size(),
                    written);
        }
    }

    private int add(Shop shop, MarketShop made, long room, Instant today) {
        var keys = new DemoKeys(products(shop, made), bundles(shop, made), sessions(shop, made, room));
        runDowns(shop, made, keys);
        stampBundles(shop, made, keys);
        Instant eventsFrom = today.minus(Duration.ofDays(DAYS_OF_EVENTS));
        Instant minutesFrom = today.minus(Duration.ofDays(DAYS_OF_MINUTES));
        var written = new int[] {events.write(shop.id(), made, keys)};
        var recent = new ArrayList<ActivityEvent>();
        made.forEachAudience((session, audience) -> {
            List<ActivityEvent> known =
                    audience.stream().map(one -> EventWriter.event(one, keys)).toList();
            if (session.start().isBefore(eventsFrom)) {
                past.add(shop.id(), known, minutesFrom);
            } else {
                recent.addAll(known);
            }
        });
        written[0] += events.store(shop.id(), recent);
        rollUps.keepWholeFrom(shop.id(), eventsFrom);
        return written[0];
    }

    private Map<Integer, Long> products(Shop shop, MarketShop made) {
        var numbers = new HashMap<String, Long>();
        jdbc.query(
                "select id, sku from product where shop_id = ?",
                row -> {
                    numbers.put(row.getString("sku"), row.getLong("id"));
                },
                shop.id());
        var products = new HashMap<Integer, Long>();
        for (MarketProduct product : made.catalogue().products()) {
            products.put(product.index(), Objects.requireNonNull(numbers.get(product.sku())));
        }
        return products;
    }

    private List<UUID> bundles(Shop shop, MarketShop made) {
        var ids = new HashMap<String, UUID>();
        jdbc.query(
                "select id, name from bundle where shop_id = ?",
                row -> {
                    ids.put(row.getString("name"), row.getObject("id", UUID.class));
                },
                shop.id());
        return made.bundles().stream()
                .map(MarketBundle::name)
                .map(name -> Objects.requireNonNull(ids.get(name.zh()), name.zh()))
                .toList();
    }

    private List<Long> sessions(Shop shop, MarketShop made, long room) {
        var ids = new ArrayList<Long>();
        var rows = new ArrayList<Object[]>();
        for (MarketSession session : made.sessions()) {
            long id = Objects.requireNonNull(jdbc.queryForObject("select nextval('live_session_seq')", Long.class));
            ids.add(id);
            var start = session.start().atOffset(ZoneOffset.UTC);
            String name = NAME.withZone(shop.zone()).format(session.start()) + " "
                    + session.host().zh();
            rows.add(new Object[] {
                id, shop.id(), room, name, start, start, session.end().atOffset(ZoneOffset.UTC), start
            });
        }
        jdbc.batchUpdate("""
            insert into live_session (id, shop_id, room_id, name, scheduled_at, started_at, ended_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """, rows);
        return ids;
    }

    private void runDowns(Shop shop, MarketShop made, DemoKeys keys) {
        var airTimes = new ArrayList<AirTime>();
        for (MarketSession session : made.sessions()) {
            for (MarketAirTime one : made.runDown(session)) {
                var item = new AirItem(
                        keys.product(one.product()),
                        keys.bundle(one.bundle()),
                        keys.script(one.bundle(), one.script()),
                        one.position());
                airTimes.add(
                        new AirTime(Objects.requireNonNull(keys.session(session.index())), item, one.from(), one.to()));
            }
        }
        past.addAirTimes(shop.id(), airTimes);
    }

    private void stampBundles(Shop shop, MarketShop made, DemoKeys keys) {
        var rows = new ArrayList<Object[]>();
        made.forEachOrder(order -> {
            for (int i = 0; i < order.lines().size(); i++) {
                UUID bundle = keys.bundle(order.lines().get(i).bundle());
                if (bundle != null) {
                    rows.add(new Object[] {
                        bundle, Integer.toString(i + 1), shop.id(), OrderWriter.PLATFORM, order.number()
                    });
                }
            }
        });
        jdbc.batchUpdate("""
            update order_line set bundle_id = ? where line_key = ? and order_id =
                (select id from purchase_order where shop_id = ? and platform = ? and external_no = ?)
            """, rows);
    }
}
