package app.dapei.audit;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.shared.Audited;
import app.dapei.shared.SqlLike;
import app.dapei.shared.SqlOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who did what in a shop. Entries are written in the transaction of the act and never changed. */
@Service
public class AuditTrail {

    private static final String COLUMNS = "select id, at, actor, act, subject, detail from audit_entry ";
    private static final SqlOrder ORDER = new SqlOrder(
            Map.of("at", "at", "actor", "actor", "act", "act", "subject", "subject"), "at desc", "id desc");
    private static final int DETAIL_LIMIT = 1000;
    private static final int SUBJECT_LIMIT = 120;
    private static final int PAGE_LIMIT = 500;

    private final JdbcClient jdbc;
    private final CurrentShop current;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, CurrentShop current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    @EventListener
    void on(Audited event) {
        jdbc.sql("insert into audit_entry (shop_id, at, actor, act, subject, detail) values (?, ?, ?, ?, ?, ?)")
                .param(event.shopId())
                .params(Timestamp.from(clock.instant()), current.actor(), event.act())
                .params(cut(event.subject(), SUBJECT_LIMIT), cut(event.detail(), DETAIL_LIMIT))
                .update();
    }

    /**
     * One page of entries; at most 500.
     *
     * @param page number, size and order by {@code at, actor, act, subject}; without order the newest first
     */
    @PreAuthorize(Roles.MAY_EDIT)
    public List<AuditEntry> find(AuditFilter filter, Pageable page) {
        var where = where(filter);
        return jdbc.sql(COLUMNS + where.sql + " order by " + ORDER.by(page.getSort()) + " limit ? offset ?")
                .params(where.params)
                .params(Math.min(page.getPageSize(), PAGE_LIMIT), page.getOffset())
                .query(AuditTrail::entry)
                .list();
    }

    @PreAuthorize(Roles.MAY_EDIT)
    public long count(AuditFilter filter) {
        var where = where(filter);
        return jdbc.sql("select count(*) from audit_entry " + where.sql)
                .params(where.params)
                .query(Long.class)
                .single();
    }

    /** Hands over all entries that a filter lets through, newest first, without holding them all. */
    @PreAuthorize(Roles.MAY_EDIT)
    public void forEach(AuditFilter filter, Consumer<AuditEntry> reader) {
        var where = where(filter);
        long before = Long.MAX_VALUE;
        List<AuditEntry> entries;
        do {
            entries = jdbc.sql(COLUMNS + where.sql + " and id < ? order by id desc limit ?")
                    .params(where.params)
                    .params(before, PAGE_LIMIT)
                    .query(AuditTrail::entry)
                    .list();
            entries.forEach(reader);
            before = entries.isEmpty() ? before : entries.getLast().id();
        } while (entries.size() == PAGE_LIMIT);
    }

    /** Codes of the acts that occur, in their own order. */
    @PreAuthorize(Roles.MAY_EDIT)
    public List<String> acts() {
        var where = where(AuditFilter.ALL);
        return jdbc.sql("select distinct act from audit_entry " + where.sql + " order by act")
                .params(where.params)
                .query(String.class)
                .list();
    }

    /** The current shop's entries; for an ADMIN who has entered none, those above all shops. */
    private Where where(AuditFilter filter) {
        var params = new ArrayList<Object>();
        var sql = new StringBuilder();
        current.idIfAny()
                .ifPresentOrElse(
                        shopId -> {
                            sql.append("where shop_id = ?");
                            params.add(shopId);
                        },
                        () -> sql.append("where shop_id is null"));
        var text = filter.text().strip().toLowerCase(Locale.ROOT);
        if (!text.isEmpty()) {
            var pattern = SqlLike.containing(text);
            sql.append(" and (lower(actor) like ? escape '!' or lower(subject) like ? escape '!')");
            params.add(pattern);
            params.add(pattern);
        }
        var act = filter.act();
        if (act != null) {
            sql.append(" and act = ?");
            params.add(act);
        }
        var period = filter.period();
        if (period != null) {
            sql.append(" and at >= ? and at < ?");
            params.add(Timestamp.from(period.start()));
            params.add(Timestamp.from(period.end()));
        }
        return new Where(sql.toString(), params);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"));
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }

    /**
     * One act.
     *
     * @param id its number, rising with time
     * @param at when
     * @param actor by whom: the user name, or {@code system}
     * @param act what, as a code
     * @param subject to what
     * @param detail what changed, in codes and values
     */
    public record AuditEntry(long id, Instant at, String actor, String act, String subject, String detail) {}

    private record Where(String sql, List<Object> params) {}
}
