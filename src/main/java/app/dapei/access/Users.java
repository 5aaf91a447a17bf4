package app.dapei.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
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
                        select id, shop_id, username, display_name, password_hash, role, enabled
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

    private static PortalUser user(ResultSet row, int number) throws SQLException {
        var shopId = row.getObject("shop_id", Long.class);
        return new PortalUser(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("enabled"),
                shopId,
                row.getString("password_hash"));
    }
}
