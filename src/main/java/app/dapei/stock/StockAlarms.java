package app.dapei.stock;

import app.dapei.orders.SalesPace;
import app.dapei.stock.core.Alarm;
import app.dapei.stock.core.AlarmRule;
import app.dapei.stock.core.SellRate;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be sold of a shop's products, how long it lasts and how urgent that is, without sign-in. Whoever calls must
 * have decided that the caller may know.
 */
@Service
public class StockAlarms {

    private static final int USUAL_DAYS = 7;

    private final StockQueries queries;
    private final SalesPace pace;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<Long, Map<Long, Long>> usual =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    StockAlarms(StockQueries queries, SalesPace pace, JdbcClient jdbc, Clock clock) {
        this.queries = queries;
        this.pace = pace;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How a product stands.
     *
     * @param available units that can be sold
     * @param rate how fast it sells
     * @param alarm how urgent it is
     */
    public record Reading(long available, SellRate rate, Alarm alarm) {}

    /** What can be sold, by product; products that are not counted are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Long> available(long shopId, Collection<Long> productIds) {
        var available = new HashMap<Long, Long>();
        queries.levels(shopId, productIds).forEach((id, level) -> available.put(id, level.available()));
        return Map.copyOf(available);
    }

    /** How products stand; those that are not counted are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Reading> of(long shopId, Collection<Long> productIds) {
        var rule = rule(shopId);
        var rates = rates(shopId);
        var readings = new HashMap<Long, Reading>();
        available(shopId, productIds).forEach((id, available) -> {
            var rate = rates.getOrDefault(id, SellRate.NONE);
            readings.put(id, new Reading(available, rate, rule.of(available, rate)));
        });
        return Map.copyOf(readings);
    }

    /** When the shop's stock counts as low. */
    @Transactional(readOnly = true)
    public AlarmRule rule(long shopId) {
        return jdbc.sql("select low_minutes, low_count from stock_setting where shop_id = ?")
                .param(shopId)
                .query((row, number) -> new AlarmRule(row.getInt("low_minutes"), row.getInt("low_count")))
                .optional()
                .orElse(AlarmRule.DEFAULT);
    }

    /** Sell rates by product; products that did not sell for a week are left out. */
    Map<Long, SellRate> rates(long shopId) {
        var now = clock.instant();
        var minutes = pace.perMinute(shopId, now, SellRate.WINDOW);
        var days = usual.get(shopId, id -> pace.units(id, now.minus(Duration.ofDays(USUAL_DAYS)), now));
        Set<Long> products = new HashSet<>(days.keySet());
        products.addAll(minutes.keySet());
        var rates = new HashMap<Long, SellRate>();
        for (var id : products) {
            rates.put(id, SellRate.of(minutes.getOrDefault(id, new long[0]), days.getOrDefault(id, 0L), USUAL_DAYS));
        }
        return rates;
    }
}
