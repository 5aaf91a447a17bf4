package app.dapei.suggestions;

import app.dapei.orders.OrderStatus;
import app.dapei.suggestions.PastReader.Past;
import app.dapei.suggestions.core.BuyerHabits;
import app.dapei.suggestions.core.InterestPairs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what viewers looked at and what buyers bought over time, in native SQL with the shop as a parameter. */
@Component
class VisitReader {

    private static final int FETCH = 5_000;
    private static final int MOST_EVENTS = 2_000_000;
    private static final int LONGEST_VISIT = 30;
    private static final long PAUSE_MILLIS = 30 * 60 * 1000;
    private static final double CLICK = 0.3;

    private final JdbcTemplate jdbc;

    VisitReader(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCH);
    }

    /** The pairs of the latest two million events; a visit ends after half an hour without any. */
    @Transactional(readOnly = true)
    List<InterestPairs.Pair> pairs(long shopId, Past past) {
        var items = new HashMap<Long, Integer>();
        for (int item = 0; item < past.products().length; item++) {
            items.put(past.products()[item], item);
        }
        var visit = new Visit(items, new InterestPairs(items.size()));
        jdbc.query("""
            select viewer_key, at, kind, product_id, dwell_ms from (
                select viewer_key, at, kind, product_id, dwell_ms from activity_event
                where shop_id = ? and kind in ('VIEW', 'CLICK', 'CART') and product_id is not null
                order by at desc limit ?) e
            order by viewer_key, at
            """, visit::add, shopId, MOST_EVENTS);
        visit.end();
        return visit.pairs.learned();
    }

    /** What buyers of one category also buy at some time. */
    @Transactional(readOnly = true)
    List<BuyerHabits.Habit> habits(long shopId, Past past) {
        var places = new HashMap<Long, Integer>();
        past.categories().forEach(category -> places.put(category, places.size()));
        var habits = new BuyerHabits(places.size());
        var buyer = new Buyer(habits, places);
        jdbc.query(
                "select distinct o.buyer_key, p.category_id from order_line l"
                        + " join purchase_order o on o.id = l.order_id join product p on p.id = l.product_id"
                        + " where l.shop_id = ? and not l.gift and o.buyer_key is not null"
                        + " and p.category_id is not null and " + OrderStatus.COUNTS + " order by o.buyer_key",
                buyer::add,
                shopId);
        buyer.end();
        return habits.learned();
    }

    /** Gathers the events of one visit after the other. */
    private static final class Visit {

        private final Map<Long, Integer> items;
        private final InterestPairs pairs;
        private final Map<Integer, Integer> places = new HashMap<>();
        private final int[] path = new int[LONGEST_VISIT];
        private final double[] weights = new double[LONGEST_VISIT];
        private String viewer = "";
        private long lastAt;

        Visit(Map<Long, Integer> items, InterestPairs pairs) {
            this.items = items;
            this.pairs = pairs;
        }

        void add(ResultSet row) throws SQLException {
            var whose = row.getString(1);
            long at = row.getTimestamp(2).getTime();
            if (!whose.equals(viewer) || at - lastAt > PAUSE_MILLIS) {
                end();
            }
            viewer = whose;
            lastAt = at;
            var item = items.get(row.getLong(4));
            if (item == null || !places.containsKey(item) && places.size() == LONGEST_VISIT) {
                return;
            }
            int place = places.computeIfAbsent(item, created -> places.size());
            path[place] = item;
            weights[place] = Math.max(weights[place], weight(row.getString(3), row.getInt(5)));
        }

        private static double weight(String kind, int dwell) {
            return switch (kind) {
                case "CART" -> 1;
                case "VIEW" -> InterestPairs.weightOfView(dwell);
                default -> CLICK;
            };
        }

        void end() {
            pairs.add(path, weights, places.size());
            places.clear();
            Arrays.fill(weights, 0);
        }
    }

    /** Gathers the categories of one buyer after the other. */
    private static final class Buyer {

        private final BuyerHabits habits;
        private final Map<Long, Integer> places;
        private final TreeSet<Integer> categories = new TreeSet<>();
        private String key = "";

        Buyer(BuyerHabits habits, Map<Long, Integer> places) {
            this.habits = habits;
            this.places = places;
        }

        void add(ResultSet row) throws SQLException {
            var whose = row.getString(1);
            if (!whose.equals(key)) {
                end();
            }
            key = whose;
            var place = places.get(row.getLong(2));
            if (place != null) {
                categories.add(place);
            }
        }

        void end() {
            if (!categories.isEmpty()) {
                habits.add(new ArrayList<>(categories));
                categories.clear();
            }
        }
    }
}
