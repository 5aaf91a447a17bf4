package app.dapei.mining;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the shops' schedules. */
@Component
class ScheduleStore {

    private final JdbcClient jdbc;

    ScheduleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A schedule whose time has come. */
    record Due(long shopId, MiningSchedule schedule) {}

    Optional<MiningSchedule> find(long shopId) {
        return jdbc.sql("select enabled, every_hours, window_days from mining_schedule where shop_id = ?")
                .param(shopId)
                .query((row, number) -> new MiningSchedule(row.getBoolean(1), row.getInt(2), row.getInt(3)))
                .optional();
    }

    Optional<Instant> nextAt(long shopId) {
        return jdbc.sql("select next_at from mining_schedule where shop_id = ? and enabled")
                .param(shopId)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    void put(long shopId, MiningSchedule schedule, Instant nextAt) {
        jdbc.sql("delete from mining_schedule where shop_id = ?").param(shopId).update();
        jdbc.sql("insert into mining_schedule (shop_id, enabled, every_hours, window_days, next_at) "
                        + "values (?, ?, ?, ?, ?)")
                .params(shopId, schedule.enabled(), schedule.everyHours(), schedule.windowDays())
                .param(Timestamp.from(nextAt))
                .update();
    }

    List<Due> due(Instant now) {
        return jdbc.sql("select shop_id, enabled, every_hours, window_days from mining_schedule "
                        + "where enabled and next_at <= ? order by next_at")
                .param(Timestamp.from(now))
                .query((row, number) ->
                        new Due(row.getLong(1), new MiningSchedule(row.getBoolean(2), row.getInt(3), row.getInt(4))))
                .list();
    }

    /** Puts the next run off; true for the one caller that did. */
    boolean claim(Due due, Instant now) {
        return jdbc.sql("update mining_schedule set next_at = ? where shop_id = ? and enabled and next_at <= ?")
                        .param(Timestamp.from(
                                now.plus(Duration.ofHours(due.schedule().everyHours()))))
                        .params(due.shopId(), Timestamp.from(now))
                        .update()
                == 1;
    }
}
