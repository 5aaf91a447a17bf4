package app.dapei.bundles;

import app.dapei.bundles.core.AssociationMeter;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the meter of associated products knows of bundles, and the notes that a session shows many of them for a reason;
 * see {@link AssociationMeter}. Whoever calls must have decided that the caller may see or change the shop.
 */
@Service
public class SessionMeter {

    public static final int NOTE_LIMIT = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionMeter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The associated products of bundles, published or not; those of unknown bundles are missing. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<Long>> associated(long shopId, Collection<UUID> bundles) {
        var associated = new HashMap<UUID, Set<Long>>();
        if (!bundles.isEmpty()) {
            jdbc.sql("select bundle_id, product_id from bundle_slot where shop_id = :shop and bundle_id in (:bundles)")
                    .param("shop", shopId)
                    .param("bundles", bundles)
                    .query(row -> {
                        associated
                                .computeIfAbsent(row.getObject("bundle_id", UUID.class), id -> new HashSet<>())
                                .add(row.getLong("product_id"));
                    });
        }
        return associated;
    }

    /** Notes why a session shows more than is good; a later note replaces it. */
    @Transactional
    public void note(long shopId, String session, String note, String actor) {
        if (note.isBlank() || note.length() > NOTE_LIMIT) {
            throw new IllegalArgumentException("a note has 1 to " + NOTE_LIMIT + " characters; got: " + note.length());
        }
        jdbc.sql("delete from shown_association_note where shop_id = ? and session_key = ?")
                .params(shopId, session)
                .update();
        jdbc.sql("insert into shown_association_note (shop_id, session_key, note, actor, at) values (?, ?, ?, ?, ?)")
                .params(shopId, session, note.strip(), actor, Timestamp.from(clock.instant()))
                .update();
    }

    /** The note of a session, if there is one. */
    @Transactional(readOnly = true)
    public Optional<String> noteOf(long shopId, String session) {
        return jdbc.sql("select note from shown_association_note where shop_id = ? and session_key = ?")
                .params(shopId, session)
                .query(String.class)
                .optional();
    }
}
