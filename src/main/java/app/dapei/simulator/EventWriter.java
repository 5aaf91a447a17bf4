package app.dapei.simulator;

import app.dapei.activity.ActivityEvent;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.ActivityLog;
import app.dapei.simulator.core.MarketEvent;
import app.dapei.simulator.core.MarketShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes down a made shop's viewer events in the activity log. */
@Component
class EventWriter {

    private final ActivityLog log;

    EventWriter(ActivityLog log) {
        this.log = log;
    }

    /**
     * @param productIds number of the row of each product by its index in the catalogue
     * @return how many were taken down
     */
    int write(long shopId, MarketShop shop, Map<Integer, Long> productIds) {
        var batch = new ArrayList<ActivityEvent>();
        var written = new int[1];
        shop.forEachEvent(event -> {
            batch.add(event(event, Objects.requireNonNull(productIds.get(event.product()))));
            if (batch.size() == ActivityLog.BATCH_LIMIT) {
                written[0] += store(shopId, batch);
            }
        });
        return written[0] + store(shopId, batch);
    }

    private int store(long shopId, List<ActivityEvent> batch) {
        int stored = log.record(shopId, batch).stored();
        batch.clear();
        return stored;
    }

    private static ActivityEvent event(MarketEvent made, long productId) {
        Integer session = made.session();
        return ActivityEvent.of(made.key(), kind(made.kind()), made.at(), made.viewer())
                .withProduct(productId)
                .in(session == null ? null : "broadcast-" + session)
                .withDwell(made.dwellMillis());
    }

    private static ActivityKind kind(MarketEvent.Kind made) {
        return switch (made) {
            case EXPOSURE -> ActivityKind.EXPOSURE;
            case CLICK -> ActivityKind.CLICK;
            case VIEW -> ActivityKind.VIEW;
            case CART -> ActivityKind.CART;
        };
    }
}
