package app.dapei.activity;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.shared.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What viewers of the current shop did, from the roll-ups, for dashboards; and the single events behind it. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class Funnels {

    /** Most events that are shown one by one. */
    public static final int MOST_EVENTS = 500;

    private final JdbcClient jdbc;
    private final CurrentShop current;

    Funnels(JdbcClient jdbc, CurrentShop current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** The counts by day and all parts. */
    @Transactional(readOnly = true)
    public List<FunnelCell> find(FunnelFilter filter, Set<ActivityKind> kinds) {
        var sql = new StringBuilder("""
            select on_day, session_key, product_id, bundle_id, arm, script, kind, events, viewers from activity_day
            where shop_id = :shop and on_day between :first and :last and kind in (:kinds)
            """);
        var query = new TreeMap<String, Object>();
        query.put("shop", current.id());
        query.put("first", filter.first());
        query.put("last", filter.last());
        query.put("kinds", kinds.stream().map(Enum::name).toList());
        restrict(sql, query, filter);
        if (isNothing(filter.products()) || isNothing(filter.bundles())) {
            return List.of();
        }
        return jdbc.sql(sql.toString()).params(query).query(Funnels::cell).list();
    }

    /** The newest events of a filter, at most {@value #MOST_EVENTS}. */
    @Transactional(readOnly = true)
    public List<ActivityEvent> events(FunnelFilter filter, Instant from, Instant to, Set<ActivityKind> kinds) {
        var sql = new StringBuilder("""
            select event_key, kind, at, viewer_key, product_id, bundle_id, slot, session_key, arm, script, dwell_ms,
                page_before, client_key, client_no from activity_event
            where shop_id = :shop and at >= :from and at < :to and kind in (:kinds)
            """);
        var query = new TreeMap<String, Object>();
        query.put("shop", current.id());
        query.put("from", from.atOffset(ZoneOffset.UTC));
        query.put("to", to.atOffset(ZoneOffset.UTC));
        query.put("kinds", kinds.stream().map(Enum::name).toList());
        restrict(sql, query, filter);
        if (isNothing(filter.products()) || isNothing(filter.bundles())) {
            return List.of();
        }
        return jdbc.sql(sql + " order by at desc limit " + MOST_EVENTS)
                .params(query)
                .query((row, number) -> RollUps.event(row))
                .list();
    }

    /** How often a kind of thing was done in each minute of a stretch of time, by broadcast. */
    @Transactional(readOnly = true)
    public Map<String, Map<Instant, Long>> byMinute(TimeRange range, ActivityKind kind) {
        var minutes = new HashMap<String, Map<Instant, Long>>();
        jdbc.sql("""
            select session_key, at_minute, sum(events) as events from activity_minute
            where shop_id = ? and at_minute >= ? and at_minute < ? and kind = ?
            group by session_key, at_minute
            """)
                .params(
                        current.id(),
                        range.start().atOffset(ZoneOffset.UTC),
                        range.end().atOffset(ZoneOffset.UTC),
                        kind.name())
                .query(row -> {
                    minutes.computeIfAbsent(row.getString("session_key"), key -> new TreeMap<>())
                            .put(row.getTimestamp("at_minute").toInstant(), row.getLong("events"));
                });
        return minutes;
    }

    /** Since when the single events are kept; what is older is there as counts only. */
    @Transactional(readOnly = true)
    public Instant eventsSince() {
        return jdbc.sql("select whole_from from activity_roll where shop_id = ? and whole_from is not null")
                .param(current.id())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.EPOCH);
    }

    private static boolean isNothing(@Nullable Collection<?> wanted) {
        return wanted != null && wanted.isEmpty();
    }

    private static void restrict(StringBuilder sql, TreeMap<String, Object> query, FunnelFilter filter) {
        restrict(sql, query, "session_key = :session", "session", filter.session());
        restrict(sql, query, "product_id in (:products)", "products", filter.products());
        restrict(sql, query, "bundle_id in (:bundles)", "bundles", filter.bundles());
        restrict(sql, query, "arm = :arm", "arm", filter.arm());
        restrict(sql, query, "script = :script", "script", filter.script());
    }

    private static void restrict(
            StringBuilder sql, TreeMap<String, Object> query, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            query.put(name, value);
        }
    }

    private static FunnelCell cell(ResultSet row, int number) throws SQLException {
        long product = row.getLong("product_id");
        UUID bundle = row.getObject("bundle_id", UUID.class);
        return new FunnelCell(
                row.getDate("on_day").toLocalDate(),
                row.getString("session_key"),
                product == 0 ? null : product,
                Slice.NO_BUNDLE.equals(bundle) ? null : bundle,
                row.getString("arm"),
                row.getString("script"),
                ActivityKind.valueOf(row.getString("kind")),
                row.getLong("events"),
                row.getBytes("viewers"));
    }
}
