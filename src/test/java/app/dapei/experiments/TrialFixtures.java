package app.dapei.experiments;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.live.LiveSession;
import app.dapei.live.Room;
import app.dapei.live.RoomCode;
import app.dapei.live.Rooms;
import app.dapei.testing.Acting;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes shops with rooms in which experiments run. */
@Component
public class TrialFixtures {

    private final Acting acting;
    private final Rooms rooms;
    private final Experiments experiments;
    private final RunningTrials running;
    private final JdbcClient jdbc;

    TrialFixtures(Acting acting, Rooms rooms, Experiments experiments, RunningTrials running, JdbcClient jdbc) {
        this.acting = acting;
        this.rooms = rooms;
        this.experiments = experiments;
        this.running = running;
        this.jdbc = jdbc;
    }

    /** A new shop, with its merchant signed in. */
    public Shop shop() {
        var shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        return shop;
    }

    /** A room of the shop. */
    public Room room(Shop shop) {
        return rooms.add(
                shop.id(), new RoomCode("r" + UUID.randomUUID().toString().substring(0, 8)), "房", "Room");
    }

    /** Plans an experiment of the current shop and starts it. */
    public UUID started(ExperimentDraft draft) {
        var id = experiments.plan(draft);
        experiments.start(id);
        return id;
    }

    /** Moves the start of a running experiment into the past. */
    public void began(Shop shop, UUID id, Instant at) {
        jdbc.sql("update experiment set started_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
        running.on(new ExperimentChanged(shop.id(), id, "EXPERIMENT_STARTED", "", ""));
    }

    /** A session that was live for a while, as it is stored. */
    public LiveSession session(Shop shop, Room room, Instant start, Instant end) {
        long id =
                jdbc.sql("select nextval('live_session_seq')").query(Long.class).single();
        long roomId = jdbc.sql("select id from room where code = ?")
                .param(room.code().value())
                .query(Long.class)
                .single();
        jdbc.sql("""
            insert into live_session (id, shop_id, room_id, name, scheduled_at, started_at, ended_at, created_at)
            values (?, ?, ?, 'Show', ?, ?, ?, ?)
            """)
                .params(id, shop.id(), roomId, Timestamp.from(start), Timestamp.from(start), Timestamp.from(end))
                .param(Timestamp.from(start))
                .update();
        return new LiveSession(id, shop.id(), room.code(), "Room", "Show", start, start, end, false);
    }
}
