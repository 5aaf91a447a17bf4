package app.dapei.activity;

import app.dapei.access.Shops;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what is known of broadcasts before the log begins: their counts, without the single events. What was on
 * air comes along.
 */
@Component
public class PastActivity {

    private final JdbcTemplate jdbc;
    private final Shops shops;

    PastActivity(JdbcTemplate jdbc, Shops shops) {
        this.jdbc = jdbc;
        this.shops = shops;
    }

    /**
     * Adds whole broadcasts of which nothing is known yet.
     *
     * @param events what happened in them, all of it; kept as counts only
     * @param minutesFrom counts by minute are kept since then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long shopId, List<ActivityEvent> events, Instant minutesFrom) {
        ZoneId zone = shops.get(shopId).zone();
        var rolled = new RollUp(zone);
        events.forEach(rolled::add);
        jdbc.batchUpdate(
                RollUpStore.INSERT_DAY,
                rolled.days.entrySet().stream()
                        .map(entry -> RollUpStore.dayRow(
                                shopId,
                                entry.getKey(),
                                entry.getValue(),
                                ViewerSketch.empty()
                                        .add(entry.getValue().viewers)
                                        .bytes()))
                        .toList());
        jdbc.batchUpdate(
                RollUpStore.INSERT_MINUTE,
                rolled.minutes.entrySet().stream()
                        .filter(entry -> !entry.getKey().minute().isBefore(minutesFrom))
                        .map(entry -> RollUpStore.minuteRow(shopId, entry.getKey(), entry.getValue()))
                        .toList());
        jdbc.batchUpdate(RollUpStore.INSERT_REACH, reach(shopId, rolled));
    }

    /** Adds what was on air, of past broadcasts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAirTimes(long shopId, List<AirTime> airTimes) {
        jdbc.batchUpdate(
                """
                insert into air_time (shop_id, session_key, product_id, bundle_id, script, position, shown_at, over_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                airTimes.stream()
                        .map(one -> new Object[] {
                            shopId,
                            one.session(),
                            one.item().productId(),
                            one.item().bundleId(),
                            one.item().script(),
                            one.item().position(),
                            one.shownAt().atOffset(ZoneOffset.UTC),
                            Objects.requireNonNull(one.overAt()).atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    private static List<Object[]> reach(long shopId, RollUp rolled) {
        var counts = new HashMap<String, long[]>();
        rolled.visits.forEach((visit, presence) -> {
            long[] session = counts.computeIfAbsent(visit.session(), key -> new long[ActivityKind.values().length + 1]);
            session[session.length - 1]++;
            for (ActivityKind kind : ActivityKind.values()) {
                session[kind.ordinal()] += (presence.kinds & kind.bit()) == 0 ? 0 : 1;
            }
        });
        var rows = new ArrayList<Object[]>();
        counts.forEach((session, viewers) -> RollUpStore.addReachRows(rows, shopId, session, viewers));
        return rows;
    }
}
