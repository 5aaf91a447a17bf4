package app.dapei.activity;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How often (次数) and by how many distinct viewers (人数) each kind of thing was done. */
public final class FunnelCounts {

    private final Map<ActivityKind, Long> events = new EnumMap<>(ActivityKind.class);
    private final Map<ActivityKind, ViewerSketch> viewers = new EnumMap<>(ActivityKind.class);

    /** The counts of cells by what a function says of them; cells of which it says null are left out. */
    public static <K> Map<K, FunnelCounts> by(Collection<FunnelCell> cells, Function<FunnelCell, @Nullable K> key) {
        var counts = new LinkedHashMap<K, FunnelCounts>();
        for (FunnelCell cell : cells) {
            K group = key.apply(cell);
            if (group != null) {
                counts.computeIfAbsent(group, one -> new FunnelCounts()).add(cell);
            }
        }
        return counts;
    }

    /** The counts of all cells together. */
    public static FunnelCounts of(Collection<FunnelCell> cells) {
        var counts = new FunnelCounts();
        cells.forEach(counts::add);
        return counts;
    }

    /** How often. */
    public long events(ActivityKind kind) {
        return events.getOrDefault(kind, 0L);
    }

    /** By how many distinct viewers, exact up to about 200. */
    public long viewers(ActivityKind kind) {
        ViewerSketch sketch = viewers.get(kind);
        return sketch == null ? 0 : sketch.count();
    }

    private void add(FunnelCell cell) {
        events.merge(cell.kind(), cell.events(), Long::sum);
        viewers.computeIfAbsent(cell.kind(), kind -> ViewerSketch.empty()).add(cell.viewers());
    }
}
