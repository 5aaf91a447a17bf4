package app.dapei.live;

import app.dapei.activity.AirItem;
import app.dapei.activity.AirTimes;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes for the figures what sessions have on air, and from when to when. */
@Component
class AirTimeNotes {

    private final Map<Long, LiveItem> onAir = new HashMap<>();
    private final AirTimes times;
    private final SessionStore store;
    private final ScriptsOnAir scripts;
    private final Clock clock;

    AirTimeNotes(AirTimes times, SessionStore store, ScriptsOnAir scripts, Clock clock) {
        this.times = times;
        this.store = store;
        this.scripts = scripts;
        this.clock = clock;
    }

    @EventListener
    synchronized void on(LiveStateChanged event) {
        var now = event.state().onAir();
        var before = now == null ? onAir.remove(event.sessionId()) : onAir.put(event.sessionId(), now);
        var session = String.valueOf(event.sessionId());
        if (now == null || !now.equals(before)) {
            scripts.clear(event.room());
        }
        if (now == null && before != null) {
            times.clear(event.shopId(), session, clock.instant());
        } else if (now != null && !now.equals(before) && !isPractice(event)) {
            var since = event.state().onAirSince();
            times.show(event.shopId(), session, item(event, now), since == null ? clock.instant() : since);
        }
    }

    private boolean isPractice(LiveStateChanged event) {
        return store.find(event.shopId(), event.sessionId())
                .map(LiveSession::practice)
                .orElse(false);
    }

    private AirItem item(LiveStateChanged event, LiveItem item) {
        var rundown = store.rundown(event.shopId(), event.sessionId()).stream()
                .map(RundownItem::item)
                .toList();
        var position =
                Optional.of(rundown.indexOf(item)).filter(index -> index >= 0).orElse(null);
        return switch (item) {
            case BundleItem bundle ->
                new AirItem(null, bundle.bundleId(), scripts.shown(event.shopId(), event.room(), bundle), position);
            case ProductItem product -> new AirItem(product.productId(), null, null, position);
        };
    }
}
