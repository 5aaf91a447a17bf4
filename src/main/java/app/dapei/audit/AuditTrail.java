package app.dapei.audit;

import app.dapei.access.CurrentShop;
import app.dapei.shared.Audited;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who did what in a shop. Entries are written in the transaction of the act and never changed. */
@Service
public class AuditTrail {

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
     * The latest entries of the current shop, newest first.
     *
     * @param limit how many at most, capped at 500
     */
    @PreAuthorize("hasAnyRole('MERCHANT', 'ADMIN')")
    public List<AuditEntry> latest(int limit) {
        return jdbc.sql("""
                        select at, actor, act, subject, detail from audit_entry
                        where shop_id = ? order by at desc, id desc limit ?
                        """)
                .params(current.id(), Math.clamp(limit, 1, PAGE_LIMIT))
                .query(AuditTrail::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"));
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }

    /** One act: when, by whom (user name), what (code), to what, and what changed. */
    public record AuditEntry(Instant at, String actor, String act, String subject, String detail) {}
}
