package app.dapei.simulator;

import app.dapei.activity.ActivityEvent;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.ActivityLog;
import app.dapei.simulator.core.MarketEvent;
import app.dapei.simulator.core.MarketShop;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes down a made shop's viewer events in the activity log. */
@Component
class EventWriter {

    private final ActivityLog log;

    EventWriter(ActivityLog log) {
        this.log = log;
    }

    /**
     * Takes down what viewers did with products in the last days.
     *
     * @return how many were taken down
     */
    int write(long shopId, MarketShop shop, DemoKeys keys) {
        var batch = new ArrayList<ActivityEvent>();
        var written = new int[1];
        shop.forEachEvent(event -> {
            batch.add(event(event, keys));
            if (batch.size() == ActivityLog.BATCH_LIMIT) {
                written[0] += store(shopId, batch);
            }
        });
        return written[0] + store(shopId, batch);
    }

    /** Takes down events in portions; the list is empty afterwards. */
    int store(long shopId, List<ActivityEvent> events) {
        int stored = 0;
        for (int from = 0; from < events.size(); from += ActivityLog.BATCH_LIMIT) {
            int to = Math.min(events.size(), from + ActivityLog.BATCH_LIMIT);
            stored += log.record(shopId, List.copyOf(events.subList(from, to))).stored();
        }
        events.clear();
        return stored;
    }

    /** A made event as the log knows it. */
    static ActivityEvent event(MarketEvent made, DemoKeys keys) {
        return ActivityEvent.of(made.key(), kind(made.kind()), made.at(), made.viewer())
                .withProduct(keys.product(made.product()))
                .withBundle(keys.bundle(made.bundle()))
                .withScript(keys.script(made.bundle(), made.script()))
                .in(keys.session(made.session()))
                .withDwell(made.dwellMillis())
                .withSequence(
                        made.number() == 0 ? null : made.session() + "/" + made.viewer(),
                        made.number() == 0 ? null : made.number());
    }

    private static ActivityKind kind(MarketEvent.Kind made) {
        return switch (made) {
            case EXPOSURE -> ActivityKind.EXPOSURE;
            case CLICK -> ActivityKind.CLICK;
            case VIEW -> ActivityKind.VIEW;
            case CART -> ActivityKind.CART;
            case ORDER -> ActivityKind.ORDER;
            case JOIN -> ActivityKind.JOIN;
            case LEAVE -> ActivityKind.LEAVE;
        };
    }
}
