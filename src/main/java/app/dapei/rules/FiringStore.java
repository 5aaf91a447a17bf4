package app.dapei.rules;

import app.dapei.rules.core.Decision;
import app.dapei.rules.core.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores what rules did, always with the shop as a parameter. */
@Component
class FiringStore {

    private static final String COLUMNS = """
        select id, bundle_id, rule_id, state, product_id, slot, substitute, subject, kind, threshold, action, available,
               per_minute, low, fired_at, ended_at, undone_by
        from stock_rule_firing
        """;
    private static final int PAGE_LIMIT = 500;

    private final JdbcClient jdbc;

    FiringStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds its place: in force, or taken back while the condition lasts; the oldest first. */
    List<Firing> active(long shopId) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and active_key is not null and state <> 'ENDED' order by id")
                .param(shopId)
                .query(FiringStore::row)
                .list();
    }

    /** What has effect now, the oldest first. */
    List<Firing> inForce(long shopId) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and state = 'IN_FORCE' order by id")
                .param(shopId)
                .query(FiringStore::row)
                .list();
    }

    List<Firing> find(long shopId, Pageable page) {
        return jdbc.sql(COLUMNS + "where shop_id = ? order by fired_at desc, id desc limit ? offset ?")
                .params(shopId, Math.min(page.getPageSize(), PAGE_LIMIT), page.getOffset())
                .query(FiringStore::row)
                .list();
    }

    long count(long shopId) {
        return jdbc.sql("select count(*) from stock_rule_firing where shop_id = ?")
                .param(shopId)
                .query(Long.class)
                .single();
    }

    Optional<Firing> find(long shopId, long id) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and id = ?")
                .params(shopId, id)
                .query(FiringStore::row)
                .optional();
    }

    /** Writes one down; empty where another node has done so already. */
    Optional<Firing> add(long shopId, UUID bundleId, Decision decision, Reading seen, Instant now) {
        var key = bundleId + ":" + decision.productId() + ":" + decision.slot();
        var rule = decision.rule();
        int added = jdbc.sql("""
            insert into stock_rule_firing (shop_id, bundle_id, rule_id, active_key, state, product_id, slot,
                substitute, subject, kind, threshold, action, available, per_minute, low, fired_at)
            values (?, ?, ?, ?, 'IN_FORCE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
                .params(shopId, bundleId, rule.id(), key)
                .params(
                        decision.productId(),
                        decision.slot(),
                        decision.substitute(),
                        rule.subject().name())
                .params(
                        rule.condition().kind().name(),
                        rule.condition().threshold(),
                        rule.action().name())
                .params(seen.available(), seen.perMinute(), seen.low(), Timestamp.from(now))
                .update();
        return added == 0
                ? Optional.empty()
                : jdbc.sql(COLUMNS + "where shop_id = ? and active_key = ?")
                        .params(shopId, key)
                        .query(FiringStore::row)
                        .optional();
    }

    /** It is over; returns whether it was in force. */
    boolean end(long shopId, Firing firing, Instant now) {
        jdbc.sql("update stock_rule_firing set active_key = null where shop_id = ? and id = ?")
                .params(shopId, firing.id())
                .update();
        return jdbc.sql("""
            update stock_rule_firing set state = 'ENDED', ended_at = ?
            where shop_id = ? and id = ? and state = 'IN_FORCE'
            """).params(Timestamp.from(now), shopId, firing.id()).update() == 1;
    }

    /** A person takes it back; returns whether it was in force. */
    boolean undo(long shopId, long id, String actor, Instant now) {
        return jdbc.sql("""
            update stock_rule_firing set state = 'UNDONE', ended_at = ?, undone_by = ?
            where shop_id = ? and id = ? and state = 'IN_FORCE'
            """).params(Timestamp.from(now), actor, shopId, id).update() == 1;
    }

    private static Firing row(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp ended = row.getTimestamp("ended_at");
        return new Firing(
                row.getLong("id"),
                row.getObject("bundle_id", UUID.class),
                new Decision(
                        RuleStore.rule(row, "rule_id"),
                        row.getLong("product_id"),
                        row.getInt("slot"),
                        row.getLong("substitute")),
                new Reading(row.getLong("available"), row.getDouble("per_minute"), row.getBoolean("low")),
                Firing.State.valueOf(row.getString("state")),
                row.getTimestamp("fired_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("undone_by"));
    }
}
