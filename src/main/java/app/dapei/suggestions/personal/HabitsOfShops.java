package app.dapei.suggestions.personal;

import app.dapei.suggestions.personal.core.ShopHabits;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What goes with what in a shop, from its last mining, and what its buyers come back for. Read aside and kept for a
 * while: no viewer waits for it, the first ones see the order without it.
 */
@Component
class HabitsOfShops {

    private static final int SHOPS = 200;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration LOOKED_BACK = Duration.ofDays(365);
    private static final int MOST_PAIRS = 20_000;
    private static final int FEWEST_BUYERS = 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AsyncLoadingCache<Long, ShopHabits> habits;

    HabitsOfShops(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        habits = Caffeine.newBuilder()
                .maximumSize(SHOPS)
                .refreshAfterWrite(KEPT)
                .executor(task -> Thread.ofVirtual().start(task))
                .buildAsync(this::read);
    }

    ShopHabits of(long shopId) {
        return habits.get(shopId).getNow(ShopHabits.NONE);
    }

    ShopHabits read(long shopId) {
        return new ShopHabits(goesWith(shopId), again(shopId));
    }

    private Map<Long, Map<Long, Double>> goesWith(long shopId) {
        var pairs = new HashMap<Long, Map<Long, Double>>();
        jdbc.sql("""
            select a.antecedent, a.consequent, a.confidence_low
            from mining_association a
            where a.run_id = (select r.run_id from mining_result r where r.shop_id = ?) and a.shop_id = ?
              and a.antecedent_size = 1
            order by a.run_id desc, a.leverage desc limit ?
            """).params(shopId, shopId, MOST_PAIRS).query(row -> {
            pairs.computeIfAbsent(Long.valueOf(row.getString("antecedent")), id -> new HashMap<>())
                    .put(row.getLong("consequent"), row.getDouble("confidence_low"));
        });
        return pairs;
    }

    private Map<Long, Double> again(long shopId) {
        var again = new HashMap<Long, Double>();
        jdbc.sql("""
            select product_id, count(*) as buyers, sum(case when orders > 1 then 1 else 0 end) as came_back
            from (select l.product_id, o.buyer_key, count(distinct o.id) as orders
                  from purchase_order o join order_line l on l.order_id = o.id
                  where o.shop_id = ? and o.ordered_at > ? and o.buyer_key is not null
                    and o.status <> 'CANCELLED' and l.gift = false
                  group by l.product_id, o.buyer_key) bought
            group by product_id having count(*) >= ?
            """)
                .params(shopId, Timestamp.from(clock.instant().minus(LOOKED_BACK)), FEWEST_BUYERS)
                .query(row -> {
                    again.put(row.getLong("product_id"), (double) row.getLong("came_back") / row.getLong("buyers"));
                });
        return again;
    }
}
