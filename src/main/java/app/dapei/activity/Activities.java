package app.dapei.activity;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.shared.Rate;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What viewers did with the products of the current shop, counted by day of the shop's zone. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class Activities {

    private final JdbcClient jdbc;
    private final CurrentShop current;

    Activities(JdbcClient jdbc, CurrentShop current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** One product's counts over some days, both included. */
    @Transactional(readOnly = true)
    public ProductActivity ofProduct(long productId, LocalDate first, LocalDate last) {
        return ofProducts(List.of(productId), first, last).getOrDefault(productId, ProductActivity.NONE);
    }

    /** The counts of those of the products that had any over some days, both included, by number. */
    @Transactional(readOnly = true)
    public Map<Long, ProductActivity> ofProducts(Collection<Long> productIds, LocalDate first, LocalDate last) {
        var counts = new HashMap<Long, ProductActivity>();
        if (!productIds.isEmpty()) {
            jdbc.sql("""
                select product_id, kind, sum(events) as events, sum(dwell_ms) as dwell
                from activity_day
                where shop_id = :shop and product_id in (:products) and on_day between :first and :last
                group by product_id, kind
                """)
                    .param("shop", current.id())
                    .param("products", productIds)
                    .param("first", first)
                    .param("last", last)
                    .query(row -> {
                        var kind = ActivityKind.valueOf(row.getString("kind"));
                        var product = row.getLong("product_id");
                        counts.put(
                                product,
                                counts.getOrDefault(product, ProductActivity.NONE)
                                        .plus(kind, row.getLong("events"), row.getLong("dwell")));
                    });
        }
        return Map.copyOf(counts);
    }

    /** How many distinct viewers a broadcast had. */
    @Transactional(readOnly = true)
    public SessionReach reach(String session) {
        return reach(List.of(session)).getOrDefault(session, SessionReach.NOBODY);
    }

    /** How many distinct viewers broadcasts had, by session; those without viewers are left out. */
    @Transactional(readOnly = true)
    public Map<String, SessionReach> reach(Collection<String> sessions) {
        var all = new HashMap<String, Long>();
        var byKind = new HashMap<String, Map<ActivityKind, Long>>();
        if (!sessions.isEmpty()) {
            jdbc.sql("select session_key, kind, viewers from activity_reach "
                            + "where shop_id = :shop and session_key in (:sessions)")
                    .param("shop", current.id())
                    .param("sessions", sessions)
                    .query(row -> {
                        String session = row.getString("session_key");
                        long viewers = row.getLong("viewers");
                        if (row.getString("kind").equals(SessionReach.ANY)) {
                            all.put(session, viewers);
                        } else {
                            byKind.computeIfAbsent(session, key -> new EnumMap<>(ActivityKind.class))
                                    .put(ActivityKind.valueOf(row.getString("kind")), viewers);
                        }
                    });
        }
        var reach = new HashMap<String, SessionReach>();
        all.forEach((session, viewers) ->
                reach.put(session, new SessionReach(viewers, byKind.getOrDefault(session, Map.of()))));
        return Map.copyOf(reach);
    }

    /**
     * How complete the events of some days are, both included: of the events that pages numbered, those that have
     * arrived.
     */
    @Transactional(readOnly = true)
    public Rate completeness(LocalDate first, LocalDate last) {
        return jdbc.sql("""
            select coalesce(sum(received), 0) as received, coalesce(sum(sent), 0) as sent
            from activity_completeness where shop_id = ? and on_day between ? and ?
            """)
                .params(current.id(), first, last)
                .query((row, number) -> new Rate(row.getLong("received"), row.getLong("sent")))
                .single();
    }

    /** Until when the events that the intake stored are in the counts; empty where it never stored any. */
    @Transactional(readOnly = true)
    public Optional<Instant> refreshedAt() {
        return jdbc.sql("select rolled_at from activity_roll where shop_id = ? and rolled_at is not null")
                .param(current.id())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
