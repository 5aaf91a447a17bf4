package app.dapei.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys with which programs of the current shop call {@code /api}; for an ADMIN who has entered the shop. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ApiKeys {

    private final JdbcClient jdbc;
    private final CurrentShop current;
    private final ApiClients clients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiKeys(JdbcClient jdbc, CurrentShop current, ApiClients clients, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clients = clients;
        this.events = events;
        this.clock = clock;
    }

    /** All keys of the shop, those in force first, then the newest. */
    @Transactional(readOnly = true)
    public List<ApiKeyRow> all() {
        return jdbc.sql("""
            select id, name, scopes, per_second, created_at, created_by, last_used_at, revoked_at
            from api_key where shop_id = ?
            order by case when revoked_at is null then 0 else 1 end, created_at desc, id
            """).param(current.id()).query(ApiKeys::row).list();
    }

    /**
     * Makes a key.
     *
     * @return the key in the clear, to be handed over; it is kept nowhere
     */
    @Transactional
    public String create(ApiKeyDraft draft) {
        var secret = ApiSecret.generate();
        var shop = current.id();
        jdbc.sql("""
            insert into api_key
                (id, shop_id, name, scopes, per_second, secret_hash, signing_key, created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(secret.id(), shop, draft.name(), text(draft.scopes()), draft.perSecond())
                .params(secret.hash(), secret.signingKey())
                .params(Timestamp.from(clock.instant()), current.actor())
                .update();
        events.publishEvent(new AccessChanged(
                shop, "API_KEY_CREATED", draft.name(), "id: " + secret.id() + ", scopes: " + text(draft.scopes())));
        return secret.text();
    }

    /**
     * Refuses a key from now on, on other nodes within seconds.
     *
     * @throws UnknownApiKeyException if the shop has no such key
     */
    @Transactional
    public void revoke(String id) {
        var shop = current.id();
        var name = jdbc.sql("select name from api_key where id = ? and shop_id = ?")
                .params(id, shop)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UnknownApiKeyException(id));
        jdbc.sql("update api_key set revoked_at = ? where id = ? and shop_id = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), id, shop)
                .update();
        clients.forget(id);
        events.publishEvent(new AccessChanged(shop, "API_KEY_REVOKED", name, "id: " + id));
    }

    static Set<ApiScope> scopes(String text) {
        return Arrays.stream(text.split(",")).map(ApiScope::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String text(Set<ApiScope> scopes) {
        return scopes.stream().sorted().map(ApiScope::name).collect(Collectors.joining(","));
    }

    private static ApiKeyRow row(ResultSet row, int number) throws SQLException {
        return new ApiKeyRow(
                row.getString("id"),
                row.getString("name"),
                scopes(row.getString("scopes")),
                row.getInt("per_second"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                instant(row.getTimestamp("last_used_at")),
                row.getTimestamp("revoked_at") != null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
