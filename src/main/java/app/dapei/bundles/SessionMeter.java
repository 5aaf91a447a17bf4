package app.dapei.bundles;

import app.dapei.bundles.core.AssociationMeter;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the distinct associated products that each session has shown; see {@link AssociationMeter}. Whoever calls must
 * have decided that the caller may see or change the shop.
 */
@Service
public class SessionMeter {

    public static final int NOTE_LIMIT = 400;

    private final JdbcClient jdbc;
    private final BundlePrices prices;
    private final Clock clock;

    SessionMeter(JdbcClient jdbc, BundlePrices prices, Clock clock) {
        this.jdbc = jdbc;
        this.prices = prices;
        this.clock = clock;
    }

    /** A session has shown a published bundle: its associated products count, each once. */
    @Transactional
    public void shown(long shopId, String session, UUID bundleId) {
        prices.content(shopId, bundleId)
                .ifPresent(draft -> shown(
                        shopId,
                        session,
                        draft.slots().stream().map(slot -> slot.productId()).toList()));
    }

    /** A session has shown products as associated ones; each counts once. */
    @Transactional
    public void shown(long shopId, String session, Collection<Long> productIds) {
        for (long productId : List.copyOf(productIds)) {
            jdbc.sql("""
                insert into shown_association (shop_id, session_key, product_id, shown_at)
                select ?, ?, ?, ? where not exists (select 1 from shown_association
                    where shop_id = ? and session_key = ? and product_id = ?)
                """)
                    .params(shopId, session, productId, Timestamp.from(clock.instant()))
                    .params(shopId, session, productId)
                    .update();
        }
    }

    /** How a session stands, by a shop's own range or the usual one. */
    @Transactional(readOnly = true)
    public AssociationMeter of(long shopId, String session, AssociationMeter.Range good) {
        return new AssociationMeter(counts(shopId, List.of(session)).getOrDefault(session, 0), good);
    }

    /** How many each session has shown; sessions without any are missing. */
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(long shopId, Collection<String> sessions) {
        record Count(String session, int products) {}
        return sessions.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                            select session_key, count(*) as products from shown_association
                            where shop_id = :shop and session_key in (:sessions) group by session_key
                            """)
                        .param("shop", shopId)
                        .param("sessions", sessions)
                        .query((row, number) -> new Count(row.getString("session_key"), row.getInt("products")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Count::session, Count::products));
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
