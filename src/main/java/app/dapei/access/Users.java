package app.dapei.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in. User names are kept in lower case. */
@Service
public class Users implements UserDetailsService {

    private static final int NO_VERSION = -1;
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Cache<Long, Integer> versions = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Users(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    public PortalUser loadUserByUsername(String username) {
        return jdbc.sql("""
                        select id, shop_id, username, display_name, password_hash, role, enabled, version
                        from app_user where username = ?
                        """)
                .param(username.strip().toLowerCase(Locale.ROOT))
                .query(Users::user)
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such user"));
    }

    public boolean none() {
        return jdbc.sql("select count(*) from app_user").query(Long.class).single() == 0;
    }

    /** Whether somebody has this user name. */
    public boolean isTaken(String username) {
        return jdbc.sql("select count(*) from app_user where username = ?")
                        .param(username.strip().toLowerCase(Locale.ROOT))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Adds a person.
     *
     * @param shopId the shop the person works in; null only for an ADMIN
     * @param password in the clear; only its hash is kept
     * @throws org.springframework.dao.DuplicateKeyException if the user name is taken
     */
    @Transactional
    public void add(@Nullable Long shopId, String username, String displayName, Role role, String password) {
        jdbc.sql("""
                        insert into app_user (id, shop_id, username, display_name, password_hash, role, created_at)
                        values (nextval('app_user_seq'), ?, ?, ?, ?, ?, ?)
                        """)
                .param(shopId)
                .params(username.strip().toLowerCase(Locale.ROOT), displayName)
                .params(encoder.encode(password), role.name(), Timestamp.from(clock.instant()))
                .update();
    }

    void signedIn(long id) {
        jdbc.sql("update app_user set last_sign_in_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    void setPassword(long id, @Nullable String passwordHash) {
        jdbc.sql("update app_user set password_hash = ?, version = version + 1 where id = ?")
                .param(passwordHash)
                .param(id)
                .update();
        forget(id);
    }

    /** Whether a person who signed in may go on; what other nodes changed is seen within five seconds. */
    boolean stands(PortalUser user) {
        return versions.get(user.id(), this::version) == user.version();
    }

    /** Looks a person up again at the next question. */
    void forget(long id) {
        versions.invalidate(id);
    }

    private int version(long id) {
        return jdbc.sql("select version from app_user where id = ? and enabled")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(NO_VERSION);
    }

    private static PortalUser user(ResultSet row, int number) throws SQLException {
        var shopId = row.getObject("shop_id", Long.class);
        return new PortalUser(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("enabled"),
                shopId,
                row.getInt("version"),
                row.getString("password_hash"));
    }
}
