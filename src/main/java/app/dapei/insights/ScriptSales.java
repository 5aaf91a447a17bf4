package app.dapei.insights;

import app.dapei.access.CurrentShop;
import app.dapei.access.Role;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.AirTime;
import app.dapei.activity.AirTimes;
import app.dapei.activity.FunnelCell;
import app.dapei.activity.FunnelFilter;
import app.dapei.activity.Funnels;
import app.dapei.activity.ViewerSketch;
import app.dapei.scripts.ScriptConversions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each version of a script sold: who saw its bundle and who ordered it while it was on the prompter. */
@Component
class ScriptSales implements ScriptConversions {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final AirTimes times;
    private final Funnels funnels;
    private final CurrentShop current;
    private final Clock clock;

    ScriptSales(AirTimes times, Funnels funnels, CurrentShop current, Clock clock) {
        this.times = times;
        this.funnels = funnels;
        this.current = current;
        this.clock = clock;
    }

    /** Nothing for a HOST, who reads scripts and no figures. */
    @Override
    public Map<Integer, Sold> of(long shopId, UUID scriptId) {
        if (current.user().filter(user -> user.role() != Role.HOST).isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        var onAir = new HashMap<String, Duration>();
        for (AirTime time : times.ofScript(shopId, scriptId)) {
            var script = time.item().script();
            if (script != null) {
                onAir.merge(script, time.length(now), Duration::plus);
            }
        }
        var sold = new TreeMap<Integer, Sold>();
        onAir.forEach((script, length) -> sold.put(version(script), sold(script, length)));
        return sold;
    }

    private Sold sold(String script, Duration length) {
        var filter = new FunnelFilter(FIRST, LAST, null, null, null, null, script);
        var cells = funnels.find(filter, Set.of(ActivityKind.EXPOSURE, ActivityKind.ORDER)).stream()
                .collect(Collectors.groupingBy(FunnelCell::kind));
        return new Sold(length, viewers(cells.get(ActivityKind.EXPOSURE)), viewers(cells.get(ActivityKind.ORDER)));
    }

    private static long viewers(@Nullable List<FunnelCell> cells) {
        if (cells == null) {
            return 0;
        }
        var sketch = ViewerSketch.empty();
        for (var cell : cells) {
            sketch = sketch.add(cell.viewers());
        }
        return sketch.count();
    }

    private static int version(String script) {
        return Integer.parseInt(script.substring(script.lastIndexOf(':') + 1));
    }
}
