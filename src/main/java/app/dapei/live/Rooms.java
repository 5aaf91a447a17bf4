package app.dapei.live;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All rooms of the installation. Whoever calls must have decided that the caller may see or change the shop's rooms;
 * knowing a room's code is enough to look it up.
 */
@Service
public class Rooms {

    private static final String COLUMNS = "select id, shop_id, code, name, name_en, open, created_at from room ";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rooms(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Room> find(RoomCode code) {
        return jdbc.sql(COLUMNS + "where code = ?")
                .param(code.value())
                .query(Rooms::room)
                .optional();
    }

    /** The rooms of a shop, the newest first. */
    public List<Room> ofShop(long shopId) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and not practice order by created_at desc, id desc")
                .param(shopId)
                .query(Rooms::room)
                .list();
    }

    /** Makes a room with a code that cannot be guessed; it is open at once. */
    @Transactional
    public Room add(long shopId, String name, @Nullable String nameEn) {
        return add(shopId, RoomCode.random(random), name, nameEn);
    }

    /**
     * Makes a room with a code of one's own choice, which others may guess; it is open at once.
     *
     * @throws IllegalArgumentException if the name is blank or too long
     * @throws org.springframework.dao.DuplicateKeyException if the code is taken
     */
    @Transactional
    public Room add(long shopId, RoomCode code, String name, @Nullable String nameEn) {
        requireName(name);
        var id = jdbc.sql("select nextval('room_seq')").query(Long.class).single();
        jdbc.sql("insert into room (id, shop_id, code, name, name_en, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, shopId, code.value(), name.strip())
                .param(nameEn)
                .param(Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new RoomChanged(shopId, code, "ROOM_ADDED", name.strip(), "code: " + code));
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Rooms::room).single();
    }

    /** A room for a rehearsal in which none is live, made where the shop has none; closed to viewers. */
    Room forPractice(long shopId) {
        var known = jdbc.sql(COLUMNS + """
            where shop_id = ? and practice and not exists (
                select 1 from live_session s
                where s.room_id = room.id and s.started_at is not null and s.ended_at is null)
            order by id limit 1
            """).param(shopId).query(Rooms::room).optional();
        if (known.isPresent()) {
            return known.get();
        }
        var room = add(shopId, "排练", "Rehearsal");
        jdbc.sql("update room set practice = true, open = false where id = ? and shop_id = ?")
                .params(room.id(), shopId)
                .update();
        return room;
    }

    /** Opens or closes a room of a shop; nothing happens where it is so already. */
    void setOpen(long shopId, long roomId, boolean open) {
        var room = require(shopId, roomId);
        if (room.open() != open) {
            jdbc.sql("update room set open = ? where id = ? and shop_id = ?")
                    .params(open, roomId, shopId)
                    .update();
            var act = open ? "ROOM_OPENED" : "ROOM_CLOSED";
            events.publishEvent(new RoomChanged(shopId, room.code(), act, room.name(), ""));
        }
    }

    void rename(long shopId, long roomId, String name) {
        requireName(name);
        var room = require(shopId, roomId);
        jdbc.sql("update room set name = ?, name_en = null where id = ? and shop_id = ?")
                .params(name.strip(), roomId, shopId)
                .update();
        var detail = "name: " + room.name() + " → " + name.strip();
        events.publishEvent(new RoomChanged(shopId, room.code(), "ROOM_RENAMED", name.strip(), detail));
    }

    /** @throws UnknownRoomException if the shop has no such room */
    Room require(long shopId, long roomId) {
        return jdbc.sql(COLUMNS + "where id = ? and shop_id = ?")
                .params(roomId, shopId)
                .query(Rooms::room)
                .optional()
                .orElseThrow(() -> new UnknownRoomException(roomId));
    }

    private static void requireName(String name) {
        if (!Room.isName(name)) {
            throw new IllegalArgumentException("name must have 1 to " + Room.NAME_LIMIT + " characters; got: "
                    + name.strip().length());
        }
    }

    private static Room room(ResultSet row, int number) throws SQLException {
        return new Room(
                row.getLong("id"),
                row.getLong("shop_id"),
                new RoomCode(row.getString("code")),
                row.getString("name"),
                row.getString("name_en"),
                row.getBoolean("open"),
                row.getTimestamp("created_at").toInstant());
    }
}
