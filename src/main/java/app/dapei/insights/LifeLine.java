package app.dapei.insights;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.activity.AirTime;
import app.dapei.activity.AirTimes;
import app.dapei.shared.Rate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a bundle of the current shop, from the evidence to those who come back. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class LifeLine {

    private static final int MOST_AIR_TIMES = 2_000;

    private final BundleNames names;
    private final BundleReports reports;
    private final Breakdowns breakdowns;
    private final AirTimes airTimes;
    private final CurrentShop current;
    private final JdbcClient jdbc;
    private final Clock clock;

    LifeLine(
            BundleNames names,
            BundleReports reports,
            Breakdowns breakdowns,
            AirTimes airTimes,
            CurrentShop current,
            JdbcClient jdbc,
            Clock clock) {
        this.names = names;
        this.reports = reports;
        this.breakdowns = breakdowns;
        this.airTimes = airTimes;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The orders that spoke for a pair when it came into the bundle. */
    public record Evidence(String product, long together, long mainOrders, long orders) {}

    /** What viewers were offered from when on. */
    public record Version(int number, Instant at, String actor, long price) {}

    /**
     * When it was on air.
     *
     * @param times how often
     * @param length how long together
     * @param last when last
     */
    public record OnAir(
            int times, Duration length, @Nullable Instant last) {}

    /**
     * What it sold in the last 365 days.
     *
     * @param orders orders with lines of the bundle
     * @param units pieces
     * @param paid minor units
     * @param returnedUnits pieces that came back
     * @param refunded minor units
     */
    public record Sales(long orders, long units, long paid, long returnedUnits, long refunded) {}

    /** All that is known. */
    public record Life(
            UUID id,
            String name,
            String state,
            List<Evidence> evidence,
            List<Version> versions,
            List<Breakdown> scripts,
            OnAir onAir,
            Optional<BundleHealth> health,
            Sales sales,
            Rate again) {}

    /** A bundle's life; empty where the shop has no such bundle. */
    @Transactional(readOnly = true)
    public Optional<Life> of(UUID bundle, Locale reader) {
        var name = names.all(current.id()).get(bundle);
        if (name == null) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), current.get().zone());
        KpiFilter year = KpiFilter.lastDays(365, today).ofBundle(bundle);
        return Optional.of(new Life(
                bundle,
                name.text(reader),
                name.state(),
                evidence(bundle, reader),
                versions(bundle),
                breakdowns.of(Breakdown.By.SCRIPT, year, reader),
                onAir(bundle),
                reports.health(year, reader).stream().findFirst(),
                sales(bundle, year),
                again(bundle, today)));
    }

    private List<Evidence> evidence(UUID bundle, Locale reader) {
        var name = reader.getLanguage().equals("zh") ? "p.name" : "coalesce(p.name_en, p.name)";
        return jdbc.sql("""
            select %s as name, e.together, e.main_orders, e.orders from bundle_evidence e
            join product p on p.id = e.product_id where e.shop_id = ? and e.bundle_id = ? order by p.name
            """.formatted(name))
                .params(current.id(), bundle)
                .query((row, number) -> new Evidence(
                        row.getString("name"),
                        row.getLong("together"),
                        row.getLong("main_orders"),
                        row.getLong("orders")))
                .list();
    }

    private List<Version> versions(UUID bundle) {
        return jdbc.sql("select version, at, actor, price from bundle_version where shop_id = ? and bundle_id = ? "
                        + "order by version desc limit 20")
                .params(current.id(), bundle)
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getLong("price")))
                .list();
    }

    private OnAir onAir(UUID bundle) {
        List<AirTime> times = airTimes.ofBundle(current.id(), bundle, MOST_AIR_TIMES);
        Instant now = clock.instant();
        Duration length = times.stream().map(one -> one.length(now)).reduce(Duration.ZERO, Duration::plus);
        return new OnAir(
                times.size(), length, times.isEmpty() ? null : times.getFirst().shownAt());
    }

    private Sales sales(UUID bundle, KpiFilter year) {
        return jdbc.sql("""
            select coalesce(sum(units), 0) as units, coalesce(sum(paid), 0) as paid,
                coalesce(sum(returned_units), 0) as returned, coalesce(sum(refunded), 0) as refunded,
                (select coalesce(sum(stamped_orders), 0) from kpi_bundle_day b where b.shop_id = :shop
                    and b.bundle_id = :bundle and b.on_day between :first and :last) as orders
            from kpi_product_day where shop_id = :shop and bundle_id = :bundle
                and on_day between :first and :last
            """)
                .param("shop", current.id())
                .param("bundle", bundle)
                .param("first", year.first())
                .param("last", year.last())
                .query((row, number) -> new Sales(
                        row.getLong("orders"),
                        row.getLong("units"),
                        row.getLong("paid"),
                        row.getLong("returned"),
                        row.getLong("refunded")))
                .single();
    }

    /** Its buyers of at least 90 days ago who ordered again, anything, within 90 days. */
    private Rate again(UUID bundle, LocalDate today) {
        return jdbc.sql("""
            with bought as (
                select o.buyer_key, min(o.ordered_at) as first_at from order_line l
                join purchase_order o on o.id = l.order_id
                where l.shop_id = :shop and l.bundle_id = :bundle and o.buyer_key is not null
                    and o.status in ('PAID', 'SHIPPED', 'COMPLETED')
                group by o.buyer_key)
            select count(*) as buyers, coalesce(sum(case when exists (
                select 1 from purchase_order n where n.shop_id = :shop and n.buyer_key = b.buyer_key
                    and n.ordered_at > b.first_at and n.ordered_at <= b.first_at + interval '90' day)
                then 1 else 0 end), 0) as again
            from bought b where b.first_at < :settled
            """)
                .param("shop", current.id())
                .param("bundle", bundle)
                .param(
                        "settled",
                        today.minusDays(90).atStartOfDay(current.get().zone()).toOffsetDateTime())
                .query((row, number) -> new Rate(row.getLong("again"), row.getLong("buyers")))
                .single();
    }
}
