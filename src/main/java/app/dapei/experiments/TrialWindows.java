package app.dapei.experiments;

import app.dapei.experiments.RunningTrials.Trial;
import app.dapei.experiments.core.SwitchbackSchedule;
import app.dapei.live.LiveSession;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The windows in which sessions played the arms, written block by block as a session goes on. */
@Component
class TrialWindows {

    /** Longer than any session; a session's only window is cut when the session ends. */
    private static final Duration OPEN = Duration.ofDays(2);

    private static final String INSERT = """
        insert into experiment_window
            (experiment_id, session_key, number, shop_id, room_code, block, arm, starts_at, counts_from, ends_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """;

    private final JdbcClient jdbc;

    TrialWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A window.
     *
     * @param sessionKey its session
     * @param number     within the session, from 0
     * @param room       code of the room
     * @param block      the same for windows of a session that could have swapped arms
     * @param arm        what was played
     * @param startsAt   its beginning
     * @param countsFrom the end of its burn-in
     * @param endsAt     its end
     */
    record Window(
            String sessionKey,
            int number,
            String room,
            int block,
            int arm,
            Instant startsAt,
            Instant countsFrom,
            Instant endsAt) {

        String clusterKey() {
            return sessionKey + "/" + number;
        }
    }

    /** The window of a session at a moment, taken down with the rest of its block. */
    @Transactional
    public Window at(Trial trial, LiveSession session, Instant startedAt, Instant now) {
        return trial.setup().design() == Design.SWITCHBACK
                ? switchback(trial, session, startedAt, now)
                : whole(trial, session, startedAt);
    }

    private Window switchback(Trial trial, LiveSession session, Instant startedAt, Instant now) {
        var plan = trial.setup().windows();
        int arms = trial.setup().arms().size();
        long minutes = Math.max(0, Duration.between(startedAt, now).toMinutes());
        int number = (int) (minutes / plan.minutes());
        int blocks = number / arms + 1;
        var key = String.valueOf(session.id());
        var schedule = SwitchbackSchedule.of(trial.id() + ":" + key, arms, blocks * arms);
        var windows = new ArrayList<Window>();
        for (int index = 0; index < schedule.windows().size(); index++) {
            var starts = startedAt.plus(Duration.ofMinutes((long) index * plan.minutes()));
            windows.add(new Window(
                    key,
                    index,
                    session.room().value(),
                    schedule.blocks().get(index),
                    schedule.windows().get(index),
                    starts,
                    starts.plus(Duration.ofMinutes(plan.burnIn())),
                    starts.plus(Duration.ofMinutes(plan.minutes()))));
        }
        windows.subList((blocks - 1) * arms, windows.size()).forEach(window -> insert(trial, window));
        return windows.get(number);
    }

    /** Sessions are drawn in blocks too: within as many in a row as there are arms, each arm is played once. */
    private Window whole(Trial trial, LiveSession session, Instant startedAt) {
        var key = String.valueOf(session.id());
        var known = of(trial.shopId(), trial.id());
        for (var window : known) {
            if (window.sessionKey().equals(key)) {
                return window;
            }
        }
        int arms = trial.setup().arms().size();
        int before = known.size();
        var schedule = SwitchbackSchedule.of(trial.id().toString(), arms, (before / arms + 1) * arms);
        var window = new Window(
                key,
                0,
                session.room().value(),
                schedule.blocks().get(before),
                schedule.windows().get(before),
                startedAt,
                startedAt,
                startedAt.plus(OPEN));
        insert(trial, window);
        return window;
    }

    private void insert(Trial trial, Window window) {
        jdbc.sql(INSERT)
                .params(trial.id(), window.sessionKey(), window.number(), trial.shopId(), window.room())
                .params(window.block(), window.arm(), Timestamp.from(window.startsAt()))
                .params(Timestamp.from(window.countsFrom()), Timestamp.from(window.endsAt()))
                .update();
    }

    /** A session is over: windows that it did not finish are dropped, a window that is the session ends with it. */
    @Transactional
    public void sessionEnded(Trial trial, String sessionKey, Instant at) {
        if (trial.setup().design() == Design.SWITCHBACK) {
            jdbc.sql("""
                delete from experiment_window
                where shop_id = ? and experiment_id = ? and session_key = ? and ends_at > ?
                """)
                    .params(trial.shopId(), trial.id(), sessionKey, Timestamp.from(at))
                    .update();
        } else {
            jdbc.sql("""
                update experiment_window set ends_at = ?
                where shop_id = ? and experiment_id = ? and session_key = ? and ends_at > ?
                """)
                    .params(Timestamp.from(at), trial.shopId(), trial.id(), sessionKey, Timestamp.from(at))
                    .update();
        }
    }

    /** All windows of an experiment, in the order of time. */
    List<Window> of(long shopId, UUID experimentId) {
        return jdbc.sql("""
            select session_key, number, room_code, block, arm, starts_at, counts_from, ends_at
            from experiment_window
            where shop_id = ? and experiment_id = ? order by starts_at, session_key, number
            """)
                .params(shopId, experimentId)
                .query((row, index) -> new Window(
                        row.getString("session_key"),
                        row.getInt("number"),
                        row.getString("room_code"),
                        row.getInt("block"),
                        row.getInt("arm"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("counts_from").toInstant(),
                        row.getTimestamp("ends_at").toInstant()))
                .list();
    }
}
