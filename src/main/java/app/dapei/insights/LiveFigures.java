package app.dapei.insights;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.activity.Activities;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.AirTime;
import app.dapei.activity.AirTimes;
import app.dapei.activity.SessionReach;
import app.dapei.shared.Rate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of one broadcast of the current shop as they are now, for a big screen. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class LiveFigures {

    private final Activities activities;
    private final AirTimes airTimes;
    private final BundleNames bundles;
    private final CurrentShop current;
    private final JdbcClient jdbc;
    private final Clock clock;

    LiveFigures(
            Activities activities,
            AirTimes airTimes,
            BundleNames bundles,
            CurrentShop current,
            JdbcClient jdbc,
            Clock clock) {
        this.activities = activities;
        this.airTimes = airTimes;
        this.bundles = bundles;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A broadcast: its name and when it ran. */
    private record Session(String name, Instant start, Instant end) {}

    /**
     * A broadcast's figures.
     *
     * @param name of the broadcast
     * @param reach distinct viewers
     * @param times how often each kind of thing was done
     * @param present viewers who came and have not left
     * @param orders orders in the window
     * @param amount paid in them, minor units
     * @param attach orders with a published bundle's main product that have an associated one too
     * @param heat comments, likes and clicks of the last minute
     * @param onAir what is on air; empty when nothing is
     * @param stock how many of it can be sold; empty where that is not counted
     */
    public record Board(
            String name,
            SessionReach reach,
            Map<ActivityKind, Long> times,
            long present,
            long orders,
            long amount,
            Rate attach,
            long heat,
            Optional<String> onAir,
            OptionalLong stock) {

        public long times(ActivityKind kind) {
            return times.getOrDefault(kind, 0L);
        }
    }

    /** The board of a session; empty where the shop has none of that number that has begun. */
    @Transactional(readOnly = true)
    public Optional<Board> of(long sessionId, Locale reader) {
        return session(sessionId).map(session -> board(Long.toString(sessionId), session, reader));
    }

    private Board board(String key, Session session, Locale reader) {
        Map<ActivityKind, Long> times = times(key, Instant.EPOCH);
        Map<ActivityKind, Long> lastMinute = times(key, clock.instant().minusSeconds(60));
        Optional<AirTime> onAir = airTimes.ofSession(current.id(), key).stream()
                .filter(one -> one.overAt() == null)
                .findFirst();
        var sold = jdbc.sql("""
            select count(*) as orders, coalesce(sum(amount), 0) as amount from purchase_order
            where shop_id = ? and ordered_at >= ? and ordered_at < ?
                and status in ('PAID', 'SHIPPED', 'COMPLETED')
            """)
                .params(
                        current.id(),
                        session.start().atOffset(ZoneOffset.UTC),
                        session.end().atOffset(ZoneOffset.UTC))
                .query((row, number) -> List.of(row.getLong("orders"), row.getLong("amount")))
                .single();
        return new Board(
                session.name(),
                activities.reach(key),
                times,
                Math.max(0, times.getOrDefault(ActivityKind.JOIN, 0L) - times.getOrDefault(ActivityKind.LEAVE, 0L)),
                sold.getFirst(),
                sold.getLast(),
                attach(key),
                lastMinute.getOrDefault(ActivityKind.COMMENT, 0L)
                        + lastMinute.getOrDefault(ActivityKind.LIKE, 0L)
                        + lastMinute.getOrDefault(ActivityKind.CLICK, 0L),
                onAir.flatMap(one -> name(one, reader)),
                onAir.map(this::stock).orElse(OptionalLong.empty()));
    }

    private Optional<Session> session(long id) {
        return jdbc.sql("select name, started_at, ended_at from live_session "
                        + "where shop_id = ? and id = ? and started_at is not null")
                .params(current.id(), id)
                .query((row, number) -> {
                    var end = row.getTimestamp("ended_at");
                    return new Session(
                            row.getString("name"),
                            row.getTimestamp("started_at").toInstant(),
                            (end == null ? clock.instant() : end.toInstant()).plusSeconds(1_800));
                })
                .optional();
    }

    private Map<ActivityKind, Long> times(String session, Instant since) {
        var times = new EnumMap<ActivityKind, Long>(ActivityKind.class);
        jdbc.sql("select kind, sum(events) as events from activity_minute where shop_id = ? and session_key = ? "
                        + "and at_minute >= ? group by kind")
                .params(current.id(), session, since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    times.put(ActivityKind.valueOf(row.getString("kind")), row.getLong("events"));
                });
        return times;
    }

    private Rate attach(String session) {
        return jdbc.sql("select coalesce(sum(attached_orders), 0) as attached, coalesce(sum(main_orders), 0) as main "
                        + "from kpi_bundle_day where shop_id = ? and session_key = ?")
                .params(current.id(), session)
                .query((row, number) -> new Rate(row.getLong("attached"), row.getLong("main")))
                .single();
    }

    private Optional<String> name(AirTime onAir, Locale reader) {
        var bundle = onAir.item().bundleId();
        if (bundle != null) {
            return Optional.ofNullable(bundles.all(current.id()).get(bundle)).map(name -> name.text(reader));
        }
        return jdbc.sql("select name from product where shop_id = ? and id = ?")
                .param(current.id())
                .param(onAir.item().productId())
                .query(String.class)
                .optional();
    }

    private OptionalLong stock(AirTime onAir) {
        var bundle = onAir.item().bundleId();
        var query = bundle == null
                ? jdbc.sql("select stock from product where shop_id = ? and id = ? and stock is not null")
                        .param(current.id())
                        .param(onAir.item().productId())
                : jdbc.sql("""
                    select min(p.stock / i.quantity) as stock from (
                        select main_product_id as product_id, main_quantity as quantity from bundle
                        where shop_id = ? and id = ?
                        union all
                        select product_id, quantity from bundle_slot where bundle_id = ? and required) i
                    join product p on p.id = i.product_id having min(p.stock) is not null
                    """).params(current.id(), bundle, bundle);
        return query.query(Long.class).optional().map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
