package app.dapei.scripts;

import app.dapei.scripts.core.ScriptDraft;
import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptPart;
import app.dapei.shared.SqlLike;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes scripts in native SQL, always with the shop as a parameter. */
@Component
class ScriptStore {

    private static final int MOST = 500;

    private static final String COLUMNS = """
        select id, bundle_id, title, kind, language, scenario, content, version, archived, updated_at, actor
        from talk_script
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ScriptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ScriptRow> find(long shopId, ScriptFilter filter) {
        var sql = new StringBuilder(COLUMNS + " where shop_id = ? and archived = ?");
        var params = new ArrayList<Object>(List.of(shopId, filter.archived()));
        also(
                sql,
                params,
                " and kind = ?",
                filter.kind() == null ? null : filter.kind().name());
        also(
                sql,
                params,
                " and language = ?",
                filter.language() == null ? null : filter.language().name());
        also(sql, params, " and bundle_id = ?", filter.bundleId());
        for (var word : filter.text().strip().split("\\s+")) {
            if (!word.isEmpty()) {
                also(
                        sql,
                        params,
                        " and lower(title || ' ' || scenario || ' ' || content) like ? escape '!'",
                        SqlLike.containing(word.toLowerCase(Locale.ROOT)));
            }
        }
        return jdbc.sql(sql + " order by updated_at desc, id limit " + MOST)
                .params(params)
                .query(this::row)
                .list();
    }

    private static void also(StringBuilder sql, List<Object> params, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            params.add(value);
        }
    }

    Optional<ScriptRow> find(long shopId, UUID id) {
        return jdbc.sql(COLUMNS + " where shop_id = ? and id = ?")
                .params(shopId, id)
                .query(this::row)
                .optional();
    }

    List<ScriptVersion> versions(long shopId, UUID id) {
        return jdbc.sql("""
            select version, at, actor, title, kind, language, scenario, content from talk_script_version
            where shop_id = ? and script_id = ? order by version desc limit 100
            """)
                .params(shopId, id)
                .query((row, number) -> new ScriptVersion(
                        row.getInt("version"), row.getTimestamp("at").toInstant(), row.getString("actor"), draft(row)))
                .list();
    }

    void insert(long shopId, UUID id, @Nullable UUID bundleId, ScriptDraft draft, String actor, Instant now) {
        jdbc.sql("""
            insert into talk_script (id, shop_id, bundle_id, title, kind, language, scenario, content,
                version, updated_at, actor)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
            """)
                .params(id, shopId)
                .param(bundleId)
                .params(draft.title(), draft.kind().name(), draft.language().name(), draft.scenario(), text(draft))
                .params(Timestamp.from(now), actor)
                .update();
        note(shopId, id, 1, draft, actor, now);
    }

    /** False if somebody changed it since that version. */
    boolean update(
            long shopId, UUID id, int version, @Nullable UUID bundleId, ScriptDraft draft, String actor, Instant now) {
        int changed = jdbc.sql("""
            update talk_script set bundle_id = ?, title = ?, kind = ?, language = ?, scenario = ?,
                content = ?, version = version + 1, updated_at = ?, actor = ?
            where shop_id = ? and id = ? and version = ?
            """)
                .param(bundleId)
                .params(draft.title(), draft.kind().name(), draft.language().name(), draft.scenario(), text(draft))
                .params(Timestamp.from(now), actor, shopId, id, version)
                .update();
        if (changed > 0) {
            note(shopId, id, version + 1, draft, actor, now);
        }
        return changed > 0;
    }

    void archive(long shopId, UUID id, boolean archived) {
        jdbc.sql("update talk_script set archived = ? where shop_id = ? and id = ?")
                .params(archived, shopId, id)
                .update();
    }

    private void note(long shopId, UUID id, int version, ScriptDraft draft, String actor, Instant now) {
        jdbc.sql("""
            insert into talk_script_version (script_id, version, shop_id, at, actor, title, kind, language,
                scenario, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(id, version, shopId, Timestamp.from(now), actor, draft.title())
                .params(draft.kind().name(), draft.language().name(), draft.scenario(), text(draft))
                .update();
    }

    private String text(ScriptDraft draft) {
        return json.writeValueAsString(draft.texts());
    }

    private ScriptRow row(ResultSet row, int number) throws SQLException {
        return new ScriptRow(
                row.getObject("id", UUID.class),
                row.getObject("bundle_id", UUID.class),
                draft(row),
                row.getInt("version"),
                row.getBoolean("archived"),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("actor"));
    }

    private ScriptDraft draft(ResultSet row) throws SQLException {
        Map<String, String> stored = json.readValue(row.getString("content"), new TypeReference<>() {});
        var texts = new EnumMap<ScriptPart, String>(ScriptPart.class);
        stored.forEach((part, text) -> texts.put(ScriptPart.valueOf(part), text));
        return new ScriptDraft(
                row.getString("title"),
                ScriptKind.valueOf(row.getString("kind")),
                ScriptLanguage.valueOf(row.getString("language")),
                row.getString("scenario"),
                texts);
    }
}
