package app.dapei.insights;

import app.dapei.access.Shop;
import app.dapei.access.Shops;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the figures fresh: the last two days twice a minute, the whole history every ten minutes and at the start. */
@Component
class OrderBeat {

    private static final Logger LOG = LoggerFactory.getLogger(OrderBeat.class);
    private static final Duration WHOLE = Duration.ofMinutes(10);

    private final OrderRollUps rollUps;
    private final Shops shops;
    private final Clock clock;
    private final Map<Long, Instant> wholeAt = new ConcurrentHashMap<>();

    OrderBeat(OrderRollUps rollUps, Shops shops, Clock clock) {
        this.rollUps = rollUps;
        this.shops = shops;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${dapei.insights.refresh:30s}", initialDelayString = "${dapei.insights.first:1s}")
    void beat() {
        for (Shop shop : shops.all()) {
            try {
                Instant now = clock.instant();
                Instant before = wholeAt.getOrDefault(shop.id(), Instant.EPOCH);
                if (before.plus(WHOLE).isAfter(now)) {
                    rollUps.refreshLatest(shop.id());
                } else {
                    rollUps.refresh(shop.id());
                    wholeAt.put(shop.id(), now);
                }
            } catch (DataAccessException e) {
                LOG.warn("the figures of shop {} could not be brought up to date; it is tried again", shop.code(), e);
            }
        }
    }
}
