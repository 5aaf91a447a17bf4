package app.dapei.insights;

import app.dapei.activity.ActivityKind;
import app.dapei.activity.FunnelCell;
import app.dapei.activity.FunnelCounts;
import app.dapei.activity.FunnelFilter;
import app.dapei.activity.Funnels;
import app.dapei.insights.core.Figures;
import app.dapei.insights.core.Horizon;
import app.dapei.insights.core.Kpis;
import app.dapei.insights.core.Measure;
import app.dapei.shared.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts from which a horizon's figures are made. */
@Component
class CockpitFigures {

    private static final Set<ActivityKind> EXPOSED = Set.of(ActivityKind.EXPOSURE);
    private static final Set<ActivityKind> CAME = Set.of(ActivityKind.JOIN);

    private final Funnels funnels;
    private final OrderFigures orders;
    private final FilterScope scope;
    private final JdbcClient jdbc;

    CockpitFigures(Funnels funnels, OrderFigures orders, FilterScope scope, JdbcClient jdbc) {
        this.funnels = funnels;
        this.orders = orders;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    Figures of(long shopId, Horizon horizon, KpiFilter filter, LocalDate today) {
        return switch (horizon) {
            case SHORT -> shortTerm(shopId, filter, cells(shopId, filter));
            case MID -> midTerm(shopId, filter);
            case LONG -> longTerm(shopId, filter, today);
        };
    }

    /** What viewers did under a filter, from exposure to order. */
    List<FunnelCell> cells(long shopId, KpiFilter filter) {
        return funnels.find(funnel(shopId, filter), FunnelFilter.FUNNEL);
    }

    FunnelFilter funnel(long shopId, KpiFilter filter) {
        return new FunnelFilter(
                filter.first(),
                filter.last(),
                OrderFigures.text(filter.session()),
                scope.products(shopId, filter),
                scope.bundles(shopId, filter),
                filter.arm(),
                filter.script());
    }

    Figures shortTerm(long shopId, KpiFilter filter, List<FunnelCell> cells) {
        var figures = new Figures();
        addFunnel(figures, FunnelCounts.of(cells));
        if (!filter.isOfParts()) {
            orders.addOrders(shopId, filter, figures);
        }
        return figures;
    }

    static Figures addFunnel(Figures figures, FunnelCounts counts) {
        return figures.with(Measure.EXPOSURES, counts.events(ActivityKind.EXPOSURE))
                .with(Measure.EXPOSED_VIEWERS, counts.viewers(ActivityKind.EXPOSURE))
                .with(Measure.CLICKS, counts.events(ActivityKind.CLICK))
                .with(Measure.CLICKING_VIEWERS, counts.viewers(ActivityKind.CLICK))
                .with(Measure.SEEN_ORDERS, counts.events(ActivityKind.ORDER))
                .with(Measure.BUYING_VIEWERS, counts.viewers(ActivityKind.ORDER))
                .with(Measure.WATCHES, counts.events(ActivityKind.JOIN))
                .with(Measure.WATCHERS, counts.viewers(ActivityKind.JOIN));
    }

    private Figures midTerm(long shopId, KpiFilter filter) {
        var figures = new Figures();
        List<UUID> bundles = scope.allBundles(shopId, filter);
        orders.addBundles(shopId, filter, bundles, figures);
        var ofBundles = new FunnelFilter(
                filter.first(),
                filter.last(),
                OrderFigures.text(filter.session()),
                null,
                bundles,
                filter.arm(),
                filter.script());
        figures.with(
                Measure.BUNDLE_VIEWERS,
                FunnelCounts.of(funnels.find(ofBundles, EXPOSED)).viewers(ActivityKind.EXPOSURE));
        var session = new FunnelFilter(
                filter.first(), filter.last(), OrderFigures.text(filter.session()), null, null, null, null);
        figures.with(
                Measure.WATCHERS, FunnelCounts.of(funnels.find(session, CAME)).viewers(ActivityKind.JOIN));
        if (!filter.isOfParts()) {
            orders.addOrders(shopId, filter, figures);
        }
        return figures;
    }

    private Figures longTerm(long shopId, KpiFilter filter, LocalDate today) {
        var figures = new Figures();
        LocalDate settled = today.minusDays(Kpis.RETURN_DAYS);
        if (!filter.first().isAfter(settled)) {
            LocalDate last = filter.last().isAfter(settled) ? settled : filter.last();
            orders.addReturns(
                    shopId,
                    filter.within(filter.first(), last),
                    scope.bundles(shopId, filter),
                    scope.products(shopId, filter),
                    figures);
        }
        Rate again = again90(shopId, filter, today, null);
        figures.with(Measure.AGAIN_90, again.numerator()).with(Measure.FIRST_BUYERS, again.denominator());
        addWindow(shopId, filter, figures);
        return figures;
    }

    /**
     * First buyers of the filter's days, as far as these are 90 days ago, who bought again within 90 days.
     *
     * @param withBundle only those whose first order had a bundle, or had none; null = all
     */
    Rate again90(long shopId, KpiFilter filter, LocalDate today, @Nullable Boolean withBundle) {
        return jdbc.sql("""
            select coalesce(sum(again_90), 0) as again, coalesce(sum(buyers), 0) as buyers
            from kpi_first_day where shop_id = :shop and on_day between :first and :last
                and (cast(:bundle as boolean) is null or with_bundle = :bundle)
            """)
                .param("shop", shopId)
                .param("first", filter.first())
                .param("last", earlier(filter.last(), today.minusDays(90)))
                .param("bundle", withBundle)
                .query((row, number) -> new Rate(row.getLong("again"), row.getLong("buyers")))
                .single();
    }

    private void addWindow(long shopId, KpiFilter filter, Figures figures) {
        jdbc.sql("""
            select buyers, repeating, returning_buyers from kpi_window
            where shop_id = ? and days = ? and as_of <= ? order by as_of desc limit 1
            """)
                .params(shopId, nearest(filter.days()), filter.last().plusDays(1))
                .query(row -> {
                    figures.with(Measure.WINDOW_BUYERS, row.getLong("buyers"))
                            .with(Measure.REPEATING_BUYERS, row.getLong("repeating"))
                            .with(Measure.RETURNING_BUYERS, row.getLong("returning_buyers"));
                });
    }

    private static int nearest(int days) {
        return days <= 30 ? 30 : days <= 90 ? 90 : days <= 180 ? 180 : 365;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
