package app.dapei.rules;

import app.dapei.rules.core.Rule;
import app.dapei.rules.core.RuleAction;
import app.dapei.rules.core.RuleCondition;
import app.dapei.rules.core.RuleSubject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Stores rules, always with the shop as a parameter. */
@Component
class RuleStore {

    private static final String COLUMNS =
            "select id, bundle_id, position, subject, kind, threshold, action, enabled from stock_rule ";
    private static final String ORDER = " order by case when bundle_id is null then 1 else 0 end, position, id";

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rules of a shop: those of single bundles first, in the order in which they are tried. */
    List<StockRule> all(long shopId) {
        return jdbc.sql(COLUMNS + "where shop_id = ?" + ORDER)
                .param(shopId)
                .query(RuleStore::row)
                .list();
    }

    Optional<StockRule> find(long shopId, long id) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and id = ?")
                .params(shopId, id)
                .query(RuleStore::row)
                .optional();
    }

    long add(long shopId, @Nullable UUID bundleId, RuleDraft draft, String actor, Instant now) {
        var position = all(shopId).stream()
                        .filter(rule -> Objects.equals(rule.bundleId(), bundleId))
                        .mapToInt(StockRule::position)
                        .max()
                        .orElse(0)
                + 1;
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
            insert into stock_rule
                (shop_id, bundle_id, position, subject, kind, threshold, action, enabled, actor, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, true, ?, ?)
            """)
                .param(shopId)
                .param(bundleId)
                .params(
                        position,
                        draft.subject().name(),
                        draft.condition().kind().name())
                .params(draft.condition().threshold(), draft.action().name(), actor, Timestamp.from(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void change(long shopId, long id, RuleDraft draft, String actor, Instant now) {
        jdbc.sql("""
            update stock_rule set subject = ?, kind = ?, threshold = ?, action = ?, actor = ?, updated_at = ?
            where shop_id = ? and id = ?
            """)
                .params(
                        draft.subject().name(),
                        draft.condition().kind().name(),
                        draft.condition().threshold())
                .params(draft.action().name(), actor, Timestamp.from(now), shopId, id)
                .update();
    }

    void place(long shopId, long id, int position) {
        jdbc.sql("update stock_rule set position = ? where shop_id = ? and id = ?")
                .params(position, shopId, id)
                .update();
    }

    void enable(long shopId, long id, boolean enabled) {
        jdbc.sql("update stock_rule set enabled = ? where shop_id = ? and id = ?")
                .params(enabled, shopId, id)
                .update();
    }

    void remove(long shopId, long id) {
        jdbc.sql("delete from stock_rule where shop_id = ? and id = ?")
                .params(shopId, id)
                .update();
    }

    private static StockRule row(ResultSet row, int number) throws SQLException {
        return new StockRule(
                row.getObject("bundle_id", UUID.class),
                row.getInt("position"),
                rule(row, "id"),
                row.getBoolean("enabled"));
    }

    static Rule rule(ResultSet row, String id) throws SQLException {
        return new Rule(
                row.getLong(id),
                RuleSubject.valueOf(row.getString("subject")),
                new RuleCondition(RuleCondition.Kind.valueOf(row.getString("kind")), row.getInt("threshold")),
                RuleAction.valueOf(row.getString("action")));
    }
}
