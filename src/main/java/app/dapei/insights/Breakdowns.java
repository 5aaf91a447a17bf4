package app.dapei.insights;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.AirTime;
import app.dapei.activity.AirTimes;
import app.dapei.activity.FunnelCell;
import app.dapei.activity.FunnelCounts;
import app.dapei.catalog.Shelf;
import app.dapei.insights.core.ShareInterval;
import app.dapei.shared.Rate;
import app.dapei.shared.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current shop's funnel from exposure to order by bundle, script, session, product and position in the run-down. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class Breakdowns {

    private static final long LEAST_VIEWERS = 100;

    private final CockpitFigures figures;
    private final AirTimes airTimes;
    private final BundleNames bundles;
    private final Shelf shelf;
    private final CurrentShop current;
    private final JdbcClient jdbc;

    Breakdowns(
            CockpitFigures figures,
            AirTimes airTimes,
            BundleNames bundles,
            Shelf shelf,
            CurrentShop current,
            JdbcClient jdbc) {
        this.figures = figures;
        this.airTimes = airTimes;
        this.bundles = bundles;
        this.shelf = shelf;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** The parts, those with the most exposures first; positions and scripts in their order. */
    @Transactional(readOnly = true)
    public List<Breakdown> of(Breakdown.By by, KpiFilter filter, Locale reader) {
        List<FunnelCell> cells = figures.cells(current.id(), filter);
        Map<String, FunnelCounts> counts = FunnelCounts.by(cells, key(by, filter));
        Map<String, String> names = names(by, counts, reader);
        var rows = new ArrayList<Breakdown>();
        counts.forEach((key, one) -> rows.add(row(key, names.getOrDefault(key, key), one, verdict(by, key, counts))));
        rows.sort(
                by == Breakdown.By.POSITION
                        ? Comparator.comparingInt(row -> Integer.parseInt(row.key()))
                        : by == Breakdown.By.SCRIPT
                                ? Comparator.comparing(Breakdown::name)
                                : Comparator.comparingLong(Breakdown::exposures).reversed());
        return rows;
    }

    private static Breakdown row(String key, String name, FunnelCounts counts, Breakdown.@Nullable Verdict verdict) {
        long viewers = counts.viewers(ActivityKind.EXPOSURE);
        long clickers = counts.viewers(ActivityKind.CLICK);
        return new Breakdown(
                key,
                name,
                counts.events(ActivityKind.EXPOSURE),
                viewers,
                new Rate(counts.events(ActivityKind.CLICK), counts.events(ActivityKind.EXPOSURE)),
                new Rate(clickers, viewers),
                new Rate(counts.events(ActivityKind.ORDER), counts.events(ActivityKind.CLICK)),
                new Rate(counts.viewers(ActivityKind.ORDER), clickers),
                verdict);
    }

    private Function<FunnelCell, @Nullable String> key(Breakdown.By by, KpiFilter filter) {
        return switch (by) {
            case BUNDLE -> cell -> cell.bundleId() == null ? null : Objects.toString(cell.bundleId());
            case SCRIPT -> cell -> cell.script().isEmpty() ? null : cell.script();
            case SESSION -> cell -> cell.session().isEmpty() ? null : cell.session();
            case PRODUCT -> cell -> cell.productId() == null ? null : Long.toString(cell.productId());
            case POSITION -> positions(filter);
        };
    }

    private Function<FunnelCell, @Nullable String> positions(KpiFilter filter) {
        TimeRange range =
                TimeRange.ofDays(filter.first(), filter.last(), current.get().zone());
        var positions = new HashMap<String, String>();
        for (AirTime one : airTimes.within(current.id(), range.start(), range.end())) {
            Integer position = one.item().position();
            if (position != null) {
                positions.putIfAbsent(
                        place(one.session(), one.item().productId(), one.item().bundleId()),
                        Integer.toString(position + 1));
            }
        }
        return cell -> positions.get(place(cell.session(), cell.productId(), cell.bundleId()));
    }

    private static String place(String session, @Nullable Long product, @Nullable UUID bundle) {
        return session + "|" + (bundle == null ? Objects.toString(product) : bundle.toString());
    }

    private Map<String, String> names(Breakdown.By by, Map<String, FunnelCounts> counts, Locale reader) {
        return switch (by) {
            case BUNDLE -> bundleNames(reader);
            case SCRIPT -> scriptNames(counts, reader);
            case SESSION -> sessionNames();
            case PRODUCT -> productNames(counts, reader);
            case POSITION -> Map.of();
        };
    }

    private Map<String, String> bundleNames(Locale reader) {
        var names = new HashMap<String, String>();
        bundles.all(current.id()).forEach((id, name) -> names.put(id.toString(), name.text(reader)));
        return names;
    }

    /** A version's name is that of its bundle where the version says it, {@code <bundle>:<version>}. */
    private Map<String, String> scriptNames(Map<String, FunnelCounts> counts, Locale reader) {
        Map<String, String> ofBundles = bundleNames(reader);
        var names = new HashMap<String, String>();
        for (String script : counts.keySet()) {
            int colon = script.lastIndexOf(':');
            String bundle = colon < 0 ? null : ofBundles.get(script.substring(0, colon));
            names.put(script, bundle == null ? script : bundle + " · v" + script.substring(colon + 1));
        }
        return names;
    }

    private Map<String, String> sessionNames() {
        var names = new HashMap<String, String>();
        jdbc.sql("select id, name from live_session where shop_id = ?")
                .param(current.id())
                .query(row -> {
                    names.put(Long.toString(row.getLong("id")), row.getString("name"));
                });
        return names;
    }

    private Map<String, String> productNames(Map<String, FunnelCounts> counts, Locale reader) {
        var names = new HashMap<String, String>();
        shelf.findAll(current.id(), counts.keySet().stream().map(Long::valueOf).toList())
                .forEach((id, product) -> names.put(Long.toString(id), product.name(reader)));
        return names;
    }

    /** A script against the bundle's other one, by the viewers who click. */
    private static Breakdown.@Nullable Verdict verdict(Breakdown.By by, String key, Map<String, FunnelCounts> counts) {
        int colon = key.lastIndexOf(':');
        if (by != Breakdown.By.SCRIPT || colon < 0) {
            return null;
        }
        List<String> others = counts.keySet().stream()
                .filter(other -> !other.equals(key) && other.startsWith(key.substring(0, colon + 1)))
                .toList();
        Rate own = clickers(Objects.requireNonNull(counts.get(key)));
        if (others.size() != 1 || !own.hasBase(LEAST_VIEWERS)) {
            return null;
        }
        Rate other = clickers(Objects.requireNonNull(counts.get(others.getFirst())));
        if (!other.hasBase(LEAST_VIEWERS)) {
            return null;
        }
        ShareInterval mine = ShareInterval.of(own);
        ShareInterval theirs = ShareInterval.of(other);
        return mine.isAbove(theirs)
                ? Breakdown.Verdict.BETTER
                : theirs.isAbove(mine) ? Breakdown.Verdict.WORSE : Breakdown.Verdict.NO_DIFFERENCE;
    }

    private static Rate clickers(FunnelCounts counts) {
        long viewers = counts.viewers(ActivityKind.EXPOSURE);
        return new Rate(Math.min(viewers, counts.viewers(ActivityKind.CLICK)), viewers);
    }
}
