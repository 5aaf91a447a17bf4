package app.dapei.access;

import app.dapei.shared.SqlLike;
import app.dapei.shared.SqlOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of all shops as an ADMIN administers them. Whoever is changed is signed out within a few seconds; there is
 * always an ADMIN left who may sign in.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class People {

    private static final int PAGE_LIMIT = 500;
    private static final String COLUMNS = """
        select id, username, display_name, role, shop_id, enabled, created_at, last_sign_in_at from app_user
        """;
    private static final SqlOrder ORDER = new SqlOrder(
            Map.of(
                    "name", "display_name",
                    "role", "role",
                    "shop", "(select s.name from shop s where s.id = shop_id)",
                    "state", "enabled",
                    "last", "last_sign_in_at"),
            Set.of("shop", "last"),
            "display_name",
            "id");

    private final JdbcClient jdbc;
    private final Users users;
    private final Shops shops;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    People(JdbcClient jdbc, Users users, Shops shops, PasswordEncoder encoder, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.users = users;
        this.shops = shops;
        this.encoder = encoder;
        this.events = events;
    }

    /**
     * One page of people; at most 500.
     *
     * @param page number, size and order by {@code name, role, shop, state, last}; without order by name
     */
    @Transactional(readOnly = true)
    public List<Person> find(PersonFilter filter, Pageable page) {
        var where = where(filter);
        return jdbc.sql(COLUMNS + where.sql + " order by " + ORDER.by(page.getSort()) + " limit ? offset ?")
                .params(where.params)
                .params(Math.min(page.getPageSize(), PAGE_LIMIT), page.getOffset())
                .query(People::person)
                .list();
    }

    @Transactional(readOnly = true)
    public long count(PersonFilter filter) {
        var where = where(filter);
        return jdbc.sql("select count(*) from app_user " + where.sql)
                .params(where.params)
                .query(Long.class)
                .single();
    }

    /** Hands over all people that a filter lets through, by name, without holding them all. */
    @Transactional(readOnly = true)
    public void forEach(PersonFilter filter, Consumer<Person> reader) {
        List<Person> read;
        int page = 0;
        do {
            read = find(filter, PageRequest.of(page++, PAGE_LIMIT));
            read.forEach(reader);
        } while (read.size() == PAGE_LIMIT);
    }

    /**
     * Adds a person.
     *
     * @return the password that was made for the person, to be handed over; it is kept nowhere
     * @throws UsernameTakenException if somebody has the user name
     * @throws UnknownShopException if there is no such shop
     */
    @Transactional
    public String add(PersonDraft draft) {
        if (users.isTaken(draft.username())) {
            throw new UsernameTakenException(draft.username());
        }
        requireShop(draft);
        var password = Passwords.generate();
        users.add(draft.shopId(), draft.username(), draft.displayName(), draft.role(), password);
        events.publishEvent(
                new AccessChanged(draft.shopId(), "PERSON_ADDED", draft.username(), "role: " + draft.role()));
        return password;
    }

    /**
     * Changes name, role and shop of a person; the user name stays as it is.
     *
     * @throws UnknownPersonException if there is no such person
     * @throws UnknownShopException if there is no such shop
     * @throws LastAdminException if no ADMIN would be left
     */
    @Transactional
    public void change(long id, PersonDraft draft) {
        var before = require(id);
        if (before.role() == Role.ADMIN && draft.role() != Role.ADMIN) {
            requireAnotherAdmin(before);
        }
        requireShop(draft);
        jdbc.sql("update app_user set display_name = ?, role = ?, shop_id = ?, version = version + 1 where id = ?")
                .params(draft.displayName(), draft.role().name())
                .param(draft.shopId())
                .param(id)
                .update();
        users.forget(id);
        events.publishEvent(
                new AccessChanged(draft.shopId(), "PERSON_CHANGED", before.username(), changes(before, draft)));
    }

    /**
     * Lets a person sign in, or no longer.
     *
     * @throws UnknownPersonException if there is no such person
     * @throws LastAdminException if no ADMIN would be left
     */
    @Transactional
    public void setEnabled(long id, boolean enabled) {
        var person = require(id);
        if (!enabled && person.role() == Role.ADMIN) {
            requireAnotherAdmin(person);
        }
        jdbc.sql("update app_user set enabled = ?, version = version + 1 where id = ?")
                .params(enabled, id)
                .update();
        users.forget(id);
        events.publishEvent(new AccessChanged(
                person.shopId(), enabled ? "PERSON_ENABLED" : "PERSON_DISABLED", person.username(), ""));
    }

    /**
     * Gives a person a new password.
     *
     * @return the password, to be handed over; it is kept nowhere
     * @throws UnknownPersonException if there is no such person
     */
    @Transactional
    public String resetPassword(long id) {
        var person = require(id);
        var password = Passwords.generate();
        users.setPassword(id, encoder.encode(password));
        events.publishEvent(new AccessChanged(person.shopId(), "PASSWORD_RESET", person.username(), ""));
        return password;
    }

    private Person require(long id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(People::person)
                .optional()
                .orElseThrow(() -> new UnknownPersonException(id));
    }

    private void requireShop(PersonDraft draft) {
        var shopId = draft.shopId();
        if (shopId != null) {
            shops.get(shopId);
        }
    }

    /** Locks the ADMINs, so that two of them cannot remove each other at the same time. */
    private void requireAnotherAdmin(Person person) {
        var admins = jdbc.sql("select id from app_user where role = 'ADMIN' and enabled for update")
                .query(Long.class)
                .list();
        if (admins.stream().allMatch(admin -> admin == person.id())) {
            throw new LastAdminException(person.username());
        }
    }

    private static String changes(Person before, PersonDraft after) {
        var changes = new ArrayList<String>();
        if (!before.displayName().equals(after.displayName())) {
            changes.add("name: " + before.displayName() + " → " + after.displayName());
        }
        if (before.role() != after.role()) {
            changes.add("role: " + before.role() + " → " + after.role());
        }
        if (!Objects.equals(before.shopId(), after.shopId())) {
            changes.add("shop: " + before.shopId() + " → " + after.shopId());
        }
        return String.join("; ", changes);
    }

    private static Where where(PersonFilter filter) {
        var params = new ArrayList<Object>();
        var sql = new StringBuilder("where 1 = 1");
        var text = filter.text().strip().toLowerCase(Locale.ROOT);
        if (!text.isEmpty()) {
            var pattern = SqlLike.containing(text);
            sql.append(" and (username like ? escape '!' or lower(display_name) like ? escape '!')");
            params.add(pattern);
            params.add(pattern);
        }
        var shopId = filter.shopId();
        if (shopId != null) {
            sql.append(" and shop_id = ?");
            params.add(shopId);
        }
        return new Where(sql.toString(), params);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        var lastSignIn = row.getTimestamp("last_sign_in_at");
        return new Person(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getObject("shop_id", Long.class),
                row.getBoolean("enabled"),
                row.getTimestamp("created_at").toInstant(),
                lastSignIn == null ? null : lastSignIn.toInstant());
    }

    private record Where(String sql, List<Object> params) {}
}
