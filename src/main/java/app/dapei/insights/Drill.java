package app.dapei.insights;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.activity.ActivityEvent;
import app.dapei.activity.FunnelFilter;
import app.dapei.activity.Funnels;
import app.dapei.shared.TimeRange;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders and events behind the figures of the current shop, the newest first. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class Drill {

    /** Most orders that are shown one by one. */
    public static final int MOST_ORDERS = 500;

    private final Funnels funnels;
    private final CockpitFigures figures;
    private final FilterScope scope;
    private final CurrentShop current;
    private final JdbcClient jdbc;

    Drill(Funnels funnels, CockpitFigures figures, FilterScope scope, CurrentShop current, JdbcClient jdbc) {
        this.funnels = funnels;
        this.figures = figures;
        this.scope = scope;
        this.current = current;
        this.jdbc = jdbc;
    }

    /**
     * An order.
     *
     * @param number as the platform knows it
     * @param at when it was placed
     * @param buyer key of the buyer; null where unknown
     * @param status its state's code
     * @param units pieces
     * @param amount what was paid, minor units
     * @param bundled lines that were bought in a bundle
     * @param returned pieces that came back
     */
    public record OrderRow(
            String number,
            Instant at,
            @Nullable String buyer,
            String status,
            long units,
            long amount,
            long bundled,
            long returned) {}

    /** The orders of a filter, at most {@value #MOST_ORDERS}. */
    @Transactional(readOnly = true)
    public List<OrderRow> orders(KpiFilter filter) {
        TimeRange range = range(filter);
        List<UUID> bundles = scope.bundles(current.id(), filter);
        List<Long> products = scope.products(current.id(), filter);
        if ((bundles != null && bundles.isEmpty()) || (products != null && products.isEmpty())) {
            return List.of();
        }
        var parameters = new TreeMap<String, Object>();
        parameters.put("shop", current.id());
        parameters.put("from", at(range.start()));
        parameters.put("to", at(range.end()));
        var sql = new StringBuilder("""
            select o.external_no, o.ordered_at, o.buyer_key, o.status, o.amount,
                (select sum(quantity) from order_line l where l.order_id = o.id and not l.gift) as units,
                (select count(*) from order_line l where l.order_id = o.id and l.bundle_id is not null) as bundled,
                (select sum(quantity) from return_line r where r.order_id = o.id) as returned
            from purchase_order o where o.shop_id = :shop and o.ordered_at >= :from and o.ordered_at < :to
                and o.status in ('PAID', 'SHIPPED', 'COMPLETED')
            """);
        if (bundles != null) {
            sql.append(
                    " and exists (select 1 from order_line l where l.order_id = o.id and l.bundle_id in (:bundles))");
            parameters.put("bundles", bundles);
        }
        if (products != null) {
            sql.append(
                    " and exists (select 1 from order_line l where l.order_id = o.id and l.product_id in (:products))");
            parameters.put("products", products);
        }
        return jdbc.sql(sql + " order by o.ordered_at desc limit " + MOST_ORDERS)
                .params(parameters)
                .query((row, number) -> new OrderRow(
                        row.getString("external_no"),
                        row.getTimestamp("ordered_at").toInstant(),
                        row.getString("buyer_key"),
                        row.getString("status"),
                        row.getLong("units"),
                        row.getLong("amount"),
                        row.getLong("bundled"),
                        row.getLong("returned")))
                .list();
    }

    /** The events of a filter, at most {@value Funnels#MOST_EVENTS}. */
    @Transactional(readOnly = true)
    public List<ActivityEvent> events(KpiFilter filter) {
        TimeRange range = range(filter);
        return funnels.events(figures.funnel(current.id(), filter), range.start(), range.end(), FunnelFilter.FUNNEL);
    }

    /** Since when single events are kept. */
    public Instant eventsSince() {
        return funnels.eventsSince();
    }

    /** The days of the filter, or the window of its session where one is asked for. */
    private TimeRange range(KpiFilter filter) {
        TimeRange days =
                TimeRange.ofDays(filter.first(), filter.last(), current.get().zone());
        return jdbc.sql("select started_at, ended_at from live_session where shop_id = ? and id = ? "
                        + "and started_at is not null and ended_at is not null")
                .params(current.id(), filter.session() == null ? -1L : filter.session())
                .query((row, number) -> new TimeRange(
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant().plusSeconds(1_800)))
                .optional()
                .orElse(days);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
