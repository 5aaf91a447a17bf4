package app.dapei.live;

import app.dapei.live.gateway.GatewaySettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which node sees to a live session: ticks it and does what follows from it, once. Any node takes events in for it, in
 * turns; a lease decides no event. It is over when it is not renewed, and another node takes it by the database's clock.
 */
@Component
class RoomLeases {

    private final String node = UUID.randomUUID().toString();
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private final JdbcClient jdbc;
    private final GatewaySettings settings;
    private final String lease;

    RoomLeases(JdbcClient jdbc, GatewaySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
        // written out, since the databases do not agree on how an interval is passed
        lease = "interval '%d.%03d' second"
                .formatted(settings.lease().toSeconds(), settings.lease().toMillisPart());
    }

    /** Whether this node sees to the session; always, where it is alone. */
    boolean holds(long session) {
        return !settings.shared() || held.contains(session);
    }

    /** A live session and its shop and room. */
    record Orphan(long shopId, String room) {}

    /** Takes or renews the lease of a session; true if this node holds it now. */
    boolean renew(LiveSession session) {
        boolean ours =
                jdbc.sql("""
                    update room_lease set node = :node, until = current_timestamp + %s
                    where session_id = :session and (node = :node or until < current_timestamp)
                    """.formatted(lease)).params(parameters(session)).update() == 1;
        if (!ours) {
            ours = insert(session);
        }
        if (ours) {
            held.add(session.id());
        } else {
            held.remove(session.id());
        }
        return ours;
    }

    private boolean insert(LiveSession session) {
        try {
            return jdbc.sql("""
                insert into room_lease (session_id, shop_id, node, until)
                select :session, :shop, :node, current_timestamp + %s
                where not exists (select 1 from room_lease where session_id = :session)
                """.formatted(lease)).params(parameters(session)).update() == 1;
        } catch (DuplicateKeyException e) {
            // another node was a moment earlier
            return false;
        }
    }

    private Map<String, Object> parameters(LiveSession session) {
        return Map.of(
                "node", node,
                "session", session.id(),
                "shop", session.shopId());
    }

    void give(LiveSession session) {
        held.remove(session.id());
        jdbc.sql("delete from room_lease where session_id = ? and node = ?")
                .params(session.id(), node)
                .update();
    }

    /** Live sessions that no node sees to. */
    List<Orphan> orphans() {
        return jdbc.sql("""
            select s.shop_id, r.code from live_session s
            join room r on r.id = s.room_id
            left join room_lease l on l.session_id = s.id and l.until >= current_timestamp
            where s.started_at is not null and s.ended_at is null and l.session_id is null
            """)
                .query((row, number) -> new Orphan(row.getLong("shop_id"), row.getString("code")))
                .list();
    }
}
