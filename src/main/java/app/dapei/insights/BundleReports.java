package app.dapei.insights;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.AirTime;
import app.dapei.activity.AirTimes;
import app.dapei.activity.FunnelCell;
import app.dapei.activity.FunnelCounts;
import app.dapei.activity.Funnels;
import app.dapei.insights.core.BundleAdvice;
import app.dapei.insights.core.Figures;
import app.dapei.insights.core.Kpis;
import app.dapei.insights.core.LeavingWatch;
import app.dapei.insights.core.Measure;
import app.dapei.insights.core.ReturnImpact;
import app.dapei.shared.Rate;
import app.dapei.shared.TimeRange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each bundle of the current shop does, and what to do with it. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class BundleReports {

    private static final Set<ActivityKind> KINDS = Set.of(ActivityKind.EXPOSURE, ActivityKind.CLICK);

    private final CockpitFigures figures;
    private final OrderFigures orders;
    private final FilterScope scope;
    private final Funnels funnels;
    private final AirTimes airTimes;
    private final BundleNames names;
    private final CurrentShop current;
    private final JdbcClient jdbc;
    private final Clock clock;

    BundleReports(
            CockpitFigures figures,
            OrderFigures orders,
            FilterScope scope,
            Funnels funnels,
            AirTimes airTimes,
            BundleNames names,
            CurrentShop current,
            JdbcClient jdbc,
            Clock clock) {
        this.figures = figures;
        this.orders = orders;
        this.scope = scope;
        this.funnels = funnels;
        this.airTimes = airTimes;
        this.names = names;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every bundle that is or was shown, those to stop first. */
    @Transactional(readOnly = true)
    public List<BundleHealth> health(KpiFilter filter, Locale reader) {
        long shop = current.id();
        Map<UUID, BundleNames.BundleName> all = names.all(shop);
        Collection<UUID> wanted = scope.allBundles(shop, filter);
        Map<UUID, FunnelCounts> seen =
                FunnelCounts.by(funnels.find(figures.funnel(shop, filter), KINDS), FunnelCell::bundleId);
        Map<UUID, LeavingWatch> leaving = leaving(shop, filter);
        Map<UUID, List<ReturnImpact.Product>> returns = returns(shop, filter);
        var health = new ArrayList<BundleHealth>();
        for (UUID id : wanted) {
            var name = all.get(id);
            if (name != null && !name.state().equals("DRAFT")) {
                health.add(health(
                        shop,
                        filter.ofBundle(id),
                        name,
                        name.text(reader),
                        seen.getOrDefault(id, new FunnelCounts()),
                        ReturnImpact.of(returns.getOrDefault(id, List.of())),
                        leaving.getOrDefault(id, new LeavingWatch()).result()));
            }
        }
        health.sort(Comparator.comparing(BundleHealth::advice).thenComparing(BundleHealth::name));
        return health;
    }

    private BundleHealth health(
            long shop,
            KpiFilter filter,
            BundleNames.BundleName name,
            String text,
            FunnelCounts seen,
            ReturnImpact.Result returns,
            LeavingWatch.Result leaving) {
        var counts = new Figures();
        orders.addBundles(shop, filter, List.of(name.id()), counts);
        long viewers = seen.viewers(ActivityKind.EXPOSURE);
        var taken = new Rate(counts.get(Measure.BUNDLE_ORDERS), viewers);
        return new BundleHealth(
                name.id(),
                text,
                name.state(),
                taken,
                new Rate(counts.get(Measure.ATTACHED_ORDERS), counts.get(Measure.MAIN_ORDERS)),
                new Rate(counts.get(Measure.ATTACHED_BUYERS), counts.get(Measure.MAIN_BUYERS)),
                new Rate(counts.get(Measure.BUNDLE_ORDERS), counts.get(Measure.MAIN_ORDERS)),
                returns,
                leaving,
                new Rate(seen.viewers(ActivityKind.CLICK), viewers),
                BundleAdvice.of(taken, returns, leaving));
    }

    /** Units and returns by bundle and product, in the bundle and alone, of days that are mature. */
    private Map<UUID, List<ReturnImpact.Product>> returns(long shop, KpiFilter filter) {
        var alone = new HashMap<Long, UnitsSold>();
        var inBundles = new ArrayList<UnitsSold>();
        unitsSold(shop, filter).forEach(sold -> {
            if (sold.bundle().equals(DayTally.ALONE)) {
                alone.put(sold.product(), sold);
            } else {
                inBundles.add(sold);
            }
        });
        var byBundle = new HashMap<UUID, List<ReturnImpact.Product>>();
        for (var sold : inBundles) {
            @Nullable UnitsSold byItself = alone.get(sold.product());
            if (byItself != null) {
                byBundle.computeIfAbsent(sold.bundle(), key -> new ArrayList<>())
                        .add(new ReturnImpact.Product(
                                sold.units(), sold.returned(), byItself.units(), byItself.returned()));
            }
        }
        return byBundle;
    }

    private record UnitsSold(long product, UUID bundle, long units, long returned) {}

    /**
     * Of each product, by bundle; {@link DayTally#ALONE} = alone. Joined by the caller: H2 works a sum out anew for every
     * row that it is joined with, and both databases read a year of days once instead of twice.
     */
    private List<UnitsSold> unitsSold(long shop, KpiFilter filter) {
        LocalDate settled = today().minusDays(Kpis.RETURN_DAYS);
        return jdbc.sql("""
            select product_id, bundle_id, sum(units) as units, sum(returned_units) as returned
            from kpi_product_day where shop_id = :shop and on_day between :first and :last
            group by product_id, bundle_id
            """)
                .param("shop", shop)
                .param("first", filter.first())
                .param("last", filter.last().isBefore(settled) ? filter.last() : settled)
                .query((row, number) -> new UnitsSold(
                        row.getLong("product_id"),
                        row.getObject("bundle_id", UUID.class),
                        row.getLong("units"),
                        row.getLong("returned")))
                .list();
    }

    private Map<UUID, LeavingWatch> leaving(long shop, KpiFilter filter) {
        TimeRange range =
                TimeRange.ofDays(filter.first(), filter.last(), current.get().zone());
        Map<String, List<AirTime>> bySession = airTimes.within(shop, range.start(), range.end()).stream()
                .filter(one -> one.item().bundleId() != null)
                .collect(Collectors.groupingBy(AirTime::session));
        var joins = funnels.byMinute(range, ActivityKind.JOIN);
        var leaves = funnels.byMinute(range, ActivityKind.LEAVE);
        var watches = new HashMap<UUID, LeavingWatch>();
        bySession.forEach((session, times) -> {
            List<Instant> any = times.stream().map(AirTime::shownAt).toList();
            Map<UUID, List<Instant>> byBundle = times.stream()
                    .collect(Collectors.groupingBy(
                            one -> Objects.requireNonNull(one.item().bundleId()),
                            Collectors.mapping(AirTime::shownAt, Collectors.toList())));
            byBundle.forEach((bundle, shown) -> watches.computeIfAbsent(bundle, key -> new LeavingWatch())
                    .add(joins.getOrDefault(session, Map.of()), leaves.getOrDefault(session, Map.of()), shown, any));
        });
        return watches;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), current.get().zone());
    }
}
