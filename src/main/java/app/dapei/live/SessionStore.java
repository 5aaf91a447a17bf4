package app.dapei.live;

import app.dapei.live.core.LiveItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions and their run-downs in native SQL, always with the shop as a parameter. */
@Component
class SessionStore {

    private static final int PAGE_LIMIT = 200;

    private static final String COLUMNS = """
        select s.id, s.shop_id, r.code, r.name as room_name, s.name, s.scheduled_at, s.started_at, s.ended_at,
               s.practice
        from live_session s join room r on r.id = s.room_id
        """;

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LiveSession> latest(long shopId) {
        return jdbc.sql(COLUMNS
                        + "where s.shop_id = ? and not s.practice order by s.scheduled_at desc, s.id desc limit ?")
                .params(shopId, PAGE_LIMIT)
                .query(SessionStore::session)
                .list();
    }

    Optional<LiveSession> find(long shopId, long sessionId) {
        return jdbc.sql(COLUMNS + "where s.shop_id = ? and s.id = ?")
                .params(shopId, sessionId)
                .query(SessionStore::session)
                .optional();
    }

    /** The session that is live in a room, if any. */
    Optional<LiveSession> liveIn(long shopId, RoomCode room) {
        return jdbc.sql(COLUMNS + """
            where s.shop_id = ? and r.code = ? and s.started_at is not null and s.ended_at is null
            order by s.started_at desc limit 1
            """)
                .params(shopId, room.value())
                .query(SessionStore::session)
                .optional();
    }

    /** Numbers of the sessions that have begun and are not over. */
    Set<Long> running(long shopId) {
        return jdbc.sql("select id from live_session where shop_id = ? and started_at is not null and ended_at is null")
                .param(shopId)
                .query(Long.class)
                .set();
    }

    long add(long shopId, long roomId, String name, Instant scheduledAt, Instant now) {
        long id =
                jdbc.sql("select nextval('live_session_seq')").query(Long.class).single();
        jdbc.sql("""
            insert into live_session (id, shop_id, room_id, name, scheduled_at, created_at)
            values (?, ?, ?, ?, ?, ?)
            """)
                .params(id, shopId, roomId, name, Timestamp.from(scheduledAt), Timestamp.from(now))
                .update();
        return id;
    }

    void markPractice(long shopId, long sessionId) {
        jdbc.sql("update live_session set practice = true where shop_id = ? and id = ?")
                .params(shopId, sessionId)
                .update();
    }

    /** Holds the room's row until the transaction ends, so that two sessions cannot begin in it at once. */
    void lockRoom(long shopId, RoomCode room) {
        jdbc.sql("select id from room where shop_id = ? and code = ? for update")
                .params(shopId, room.value())
                .query(Long.class)
                .single();
    }

    void started(LiveSession session, Instant now) {
        jdbc.sql("update live_session set started_at = ? where id = ? and shop_id = ?")
                .params(Timestamp.from(now), session.id(), session.shopId())
                .update();
    }

    void ended(LiveSession session, Instant now) {
        jdbc.sql("update live_session set ended_at = ? where id = ? and shop_id = ?")
                .params(Timestamp.from(now), session.id(), session.shopId())
                .update();
    }

    List<RundownItem> rundown(long shopId, long sessionId) {
        return jdbc.sql("select id, item from rundown_item where shop_id = ? and session_id = ? order by position, id")
                .params(shopId, sessionId)
                .query((row, number) -> new RundownItem(row.getLong("id"), LiveItem.parse(row.getString("item"))))
                .list();
    }

    /** Adds an item at the end. */
    void addItem(long shopId, long sessionId, LiveItem item) {
        jdbc.sql("""
            insert into rundown_item (id, shop_id, session_id, position, item)
            select nextval('rundown_item_seq'), ?, ?, coalesce(max(position), 0) + 1, ?
            from rundown_item where session_id = ?
            """).params(shopId, sessionId, item.toString(), sessionId).update();
    }

    void removeItem(long shopId, long itemId) {
        jdbc.sql("delete from rundown_item where shop_id = ? and id = ?")
                .params(shopId, itemId)
                .update();
    }

    void arrange(long shopId, List<RundownItem> items) {
        for (int i = 0; i < items.size(); i++) {
            jdbc.sql("update rundown_item set position = ? where shop_id = ? and id = ?")
                    .params(i + 1, shopId, items.get(i).id())
                    .update();
        }
    }

    private static LiveSession session(ResultSet row, int number) throws SQLException {
        return new LiveSession(
                row.getLong("id"),
                row.getLong("shop_id"),
                new RoomCode(row.getString("code")),
                row.getString("room_name"),
                row.getString("name"),
                row.getTimestamp("scheduled_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getBoolean("practice"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
