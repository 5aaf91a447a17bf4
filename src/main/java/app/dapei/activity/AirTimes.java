package app.dapei.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was on air when, in every broadcast. At most one thing is on air in a session at a time. Whoever calls must have
 * decided that the caller may see or change the shop.
 */
@Service
public class AirTimes {

    private static final String COLUMNS =
            "select session_key, product_id, bundle_id, script, position, shown_at, over_at from air_time ";

    private final JdbcClient jdbc;

    AirTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something goes on air; what was there before is over. */
    @Transactional
    public void show(long shopId, String session, AirItem item, Instant at) {
        clear(shopId, session, at);
        jdbc.sql("""
            insert into air_time (shop_id, session_key, product_id, bundle_id, script, position, shown_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
                .param(shopId)
                .param(session)
                .param(item.productId())
                .param(item.bundleId())
                .param(item.script())
                .param(item.position())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nothing is on air any longer. */
    @Transactional
    public void clear(long shopId, String session, Instant at) {
        jdbc.sql("update air_time set over_at = ? where shop_id = ? and session_key = ? and over_at is null")
                .params(at.atOffset(ZoneOffset.UTC), shopId, session)
                .update();
    }

    /** A session's air times, in order. */
    @Transactional(readOnly = true)
    public List<AirTime> ofSession(long shopId, String session) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and session_key = ? order by shown_at, id")
                .params(shopId, session)
                .query(AirTimes::airTime)
                .list();
    }

    /** A bundle's air times of all sessions, newest first, at most so many. */
    @Transactional(readOnly = true)
    public List<AirTime> ofBundle(long shopId, UUID bundleId, int most) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and bundle_id = ? order by shown_at desc, id desc limit ?")
                .params(shopId, bundleId, most)
                .query(AirTimes::airTime)
                .list();
    }

    /** The air times of all versions of a script, in order. */
    @Transactional(readOnly = true)
    public List<AirTime> ofScript(long shopId, UUID scriptId) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and script like ? order by shown_at, id")
                .params(shopId, scriptId + ":%")
                .query(AirTimes::airTime)
                .list();
    }

    /** The air times that began in a stretch of time, in order. */
    @Transactional(readOnly = true)
    public List<AirTime> within(long shopId, Instant from, Instant to) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and shown_at >= ? and shown_at < ? order by shown_at, id")
                .params(shopId, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query(AirTimes::airTime)
                .list();
    }

    private static AirTime airTime(ResultSet row, int number) throws SQLException {
        Timestamp over = row.getTimestamp("over_at");
        return new AirTime(
                row.getString("session_key"),
                new AirItem(
                        row.getObject("product_id", Long.class),
                        row.getObject("bundle_id", UUID.class),
                        row.getString("script"),
                        row.getObject("position", Integer.class)),
                row.getTimestamp("shown_at").toInstant(),
                over == null ? null : over.toInstant());
    }
}
