package app.dapei.activity;

import app.dapei.activity.RollUp.Cell;
import app.dapei.activity.RollUp.DayKey;
import app.dapei.activity.RollUp.MinuteKey;
import app.dapei.activity.RollUp.Presence;
import app.dapei.activity.RollUp.Visit;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** The roll-ups as rows. Whoever writes must hold the shop's lock ({@link #lock}), within one transaction. */
@Component
class RollUpStore {

    private static final String SKETCHES = """
        select d.on_day, d.session_key, d.product_id, d.bundle_id, d.arm, d.script, d.kind, d.viewers
        from unnest(?, ?, ?, ?, ?, ?, ?) as k(on_date, session, product, bundle, arm, script, kind)
        join activity_day d on d.shop_id = ? and d.on_day = cast(k.on_date as date) and d.session_key = k.session
            and d.product_id = k.product and d.bundle_id = cast(k.bundle as uuid) and d.arm = k.arm
            and d.script = k.script and d.kind = k.kind
        """;
    private static final String ADD_DAY = """
        update activity_day set events = events + ?, dwell_ms = dwell_ms + ?, viewers = ?
        where shop_id = ? and on_day = ? and session_key = ? and product_id = ? and bundle_id = ? and arm = ?
            and script = ? and kind = ?
        """;
    static final String INSERT_DAY = """
        insert into activity_day (events, dwell_ms, viewers, shop_id, on_day, session_key, product_id, bundle_id, arm,
            script, kind) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String ADD_MINUTE = """
        update activity_minute set events = events + ?, dwell_ms = dwell_ms + ?
        where shop_id = ? and session_key = ? and at_minute = ? and product_id = ? and bundle_id = ? and arm = ?
            and script = ? and kind = ?
        """;
    static final String INSERT_MINUTE = """
        insert into activity_minute (events, dwell_ms, shop_id, session_key, at_minute, product_id, bundle_id, arm,
            script, kind) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    static final String INSERT_REACH =
            "insert into activity_reach (viewers, shop_id, session_key, kind) values (?, ?, ?, ?)";
    private static final String VISITS = """
        select v.session_key, v.viewer_key, v.kinds, v.first_at from unnest(?, ?) as k(session, viewer)
        join activity_viewer v on v.shop_id = ? and v.session_key = k.session and v.viewer_key = k.viewer
        """;

    private final JdbcTemplate jdbc;

    RollUpStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else rolls up the shop's events, and keeps others out until the transaction ends. */
    void lock(long shopId) {
        jdbc.update("insert into activity_roll (shop_id) values (?) on conflict do nothing", shopId);
        jdbc.queryForList("select shop_id from activity_roll where shop_id = ? for update", shopId);
    }

    void add(long shopId, RollUp rolled) {
        addDays(shopId, rolled.days);
        addMinutes(shopId, rolled.minutes);
        addVisits(shopId, rolled.visits);
        new CompletenessStore(jdbc).add(shopId, rolled.clients);
    }

    private void addDays(long shopId, Map<DayKey, Cell> days) {
        var keys = days.keySet().stream()
                .sorted(Comparator.comparing(DayKey::day).thenComparing(DayKey::slice))
                .toList();
        Map<DayKey, byte[]> before = sketches(shopId, keys);
        var changed = new ArrayList<Object[]>();
        var added = new ArrayList<Object[]>();
        for (DayKey key : keys) {
            Cell cell = Objects.requireNonNull(days.get(key));
            byte[] sketch = before.get(key);
            ViewerSketch viewers = ViewerSketch.empty().add(cell.viewers);
            if (sketch != null) {
                viewers.add(sketch);
            }
            (sketch == null ? added : changed).add(dayRow(shopId, key, cell, viewers.bytes()));
        }
        jdbc.batchUpdate(ADD_DAY, changed);
        jdbc.batchUpdate(INSERT_DAY, added);
    }

    /** A day's row in the order of the parameters of {@link #ADD_DAY} and {@link #INSERT_DAY}. */
    static Object[] dayRow(long shopId, DayKey key, Cell cell, byte[] viewers) {
        Slice slice = key.slice();
        return new Object[] {
            cell.events,
            cell.dwellMillis,
            viewers,
            shopId,
            key.day(),
            slice.session(),
            slice.productId(),
            slice.bundleId(),
            slice.arm(),
            slice.script(),
            slice.kind().name()
        };
    }

    /** A minute's row in the order of the parameters of {@link #ADD_MINUTE} and {@link #INSERT_MINUTE}. */
    static Object[] minuteRow(long shopId, MinuteKey key, Cell cell) {
        Slice slice = key.slice();
        return new Object[] {
            cell.events,
            cell.dwellMillis,
            shopId,
            slice.session(),
            key.minute().atOffset(ZoneOffset.UTC),
            slice.productId(),
            slice.bundleId(),
            slice.arm(),
            slice.script(),
            slice.kind().name()
        };
    }

    private Map<DayKey, byte[]> sketches(long shopId, List<DayKey> keys) {
        var columns = new Columns<>(keys)
                .text(DayKey::day)
                .text(key -> key.slice().session())
                .whole(key -> key.slice().productId())
                .text(key -> key.slice().bundleId())
                .text(key -> key.slice().arm())
                .text(key -> key.slice().script())
                .text(key -> key.slice().kind());
        var sketches = new HashMap<DayKey, byte[]>();
        RowCallbackHandler reader = row -> sketches.put(
                new DayKey(
                        row.getDate("on_day").toLocalDate(),
                        new Slice(
                                row.getString("session_key"),
                                row.getLong("product_id"),
                                row.getObject("bundle_id", UUID.class),
                                row.getString("arm"),
                                row.getString("script"),
                                ActivityKind.valueOf(row.getString("kind")))),
                row.getBytes("viewers"));
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(SKETCHES);
                    columns.set(connection, statement, 1);
                    statement.setLong(8, shopId);
                    return statement;
                },
                reader);
        return sketches;
    }

    private void addMinutes(long shopId, Map<MinuteKey, Cell> minutes) {
        var rows = minutes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(MinuteKey::minute).thenComparing(MinuteKey::slice)))
                .map(entry -> minuteRow(shopId, entry.getKey(), entry.getValue()))
                .toList();
        addOrInsert(ADD_MINUTE, INSERT_MINUTE, rows);
    }

    private void addVisits(long shopId, Map<Visit, Presence> visits) {
        Map<Visit, Integer> before = kindsBefore(shopId, List.copyOf(visits.keySet()));
        var changed = new ArrayList<Object[]>();
        var added = new ArrayList<Object[]>();
        var reach = new TreeMap<String, long[]>();
        visits.forEach((visit, presence) -> {
            Integer kinds = before.get(visit);
            var at = presence.firstAt.atOffset(ZoneOffset.UTC);
            long[] counts = reach.computeIfAbsent(visit.session(), key -> new long[ActivityKind.values().length + 1]);
            if (kinds == null) {
                added.add(new Object[] {presence.kinds, at, shopId, visit.session(), visit.viewer()});
                counts[counts.length - 1]++;
            } else {
                changed.add(new Object[] {kinds | presence.kinds, at, shopId, visit.session(), visit.viewer()});
            }
            int fresh = presence.kinds & ~(kinds == null ? 0 : kinds);
            for (ActivityKind kind : ActivityKind.values()) {
                counts[kind.ordinal()] += (fresh & kind.bit()) == 0 ? 0 : 1;
            }
        });
        jdbc.batchUpdate(
                "update activity_viewer set kinds = ?, first_at = least(first_at, ?) "
                        + "where shop_id = ? and session_key = ? and viewer_key = ?",
                changed);
        jdbc.batchUpdate(
                "insert into activity_viewer (kinds, first_at, shop_id, session_key, viewer_key) "
                        + "values (?, ?, ?, ?, ?)",
                added);
        addReach(shopId, reach);
    }

    private Map<Visit, Integer> kindsBefore(long shopId, List<Visit> visits) {
        var columns = new Columns<>(visits).text(Visit::session).text(Visit::viewer);
        var kinds = new HashMap<Visit, Integer>();
        RowCallbackHandler reader = row ->
                kinds.put(new Visit(row.getString("session_key"), row.getString("viewer_key")), row.getInt("kinds"));
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(VISITS);
                    columns.set(connection, statement, 1);
                    statement.setLong(3, shopId);
                    return statement;
                },
                reader);
        return kinds;
    }

    private void addReach(long shopId, Map<String, long[]> reach) {
        var rows = new ArrayList<Object[]>();
        reach.forEach((session, counts) -> addReachRows(rows, shopId, session, counts));
        addOrInsert(
                "update activity_reach set viewers = viewers + ? where shop_id = ? and session_key = ? and kind = ?",
                INSERT_REACH,
                rows);
    }

    /** @param counts viewers by kind, and last of all those who did anything */
    static void addReachRows(List<Object[]> rows, long shopId, String session, long[] counts) {
        for (ActivityKind kind : ActivityKind.values()) {
            if (counts[kind.ordinal()] > 0) {
                rows.add(new Object[] {counts[kind.ordinal()], shopId, session, kind.name()});
            }
        }
        if (counts[counts.length - 1] > 0) {
            rows.add(new Object[] {counts[counts.length - 1], shopId, session, SessionReach.ANY});
        }
    }

    private void addOrInsert(String add, String insert, List<Object[]> rows) {
        int[] changed = jdbc.batchUpdate(add, rows);
        var missing = new ArrayList<Object[]>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                missing.add(rows.get(i));
            }
        }
        jdbc.batchUpdate(insert, missing);
    }
}
