package app.dapei.checkout;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.Adjustment;
import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who waits for a bundle that a stock rule holds back. A viewer's page tells that viewer when the bundle can be had again
 * and says so here; the shop sees how many wait, which is the demand that it could serve.
 */
@Service
public class Waitlist {

    /** A viewer waits for so many bundles of a shop at most. */
    public static final int MOST_PER_VIEWER = 20;

    /** So many viewers wait for a bundle at most; more would be worth no more to know. */
    public static final int MOST_PER_BUNDLE = 20_000;

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final PublishedBundles published;
    private final CurrentShop current;
    private final Clock clock;

    Waitlist(JdbcClient jdbc, PublishedBundles published, CurrentShop current, Clock clock) {
        this.jdbc = jdbc;
        this.published = published;
        this.current = current;
        this.clock = clock;
    }

    /** What became of the wish to wait. */
    public enum Joined {
        /** The viewer waits, now or since before. */
        WAITING,
        /** There is nothing to wait for: it can be bought, or is not shown with a waiting list. */
        NOT_NEEDED,
        /** The viewer, or the bundle, has as many as there may be. */
        FULL
    }

    /**
     * How many wait for a bundle.
     *
     * @param waiting viewers who wait and were not told yet
     * @param longest since when the first of them waits; null = nobody waits
     * @param told viewers who were told that it is back
     * @param bought of those who ever waited, how many ordered it afterwards
     */
    public record Demand(int waiting, @Nullable Instant longest, int told, int bought) {}

    /** Lets a viewer wait. The caller has decided that the viewer may see the shop's bundles. */
    @Transactional
    public Joined join(long shopId, UUID bundleId, String viewer, String room) {
        if (find(shopId, bundleId).filter(Waitlist::isWaitedFor).isEmpty()) {
            return Joined.NOT_NEEDED;
        }
        int again = jdbc.sql("""
            update bundle_waiter set told_at = null, since = case when told_at is null then since else ? end
            where shop_id = ? and bundle_id = ? and viewer_key = ?
            """).params(now(), shopId, bundleId, viewer).update();
        if (again > 0) {
            return Joined.WAITING;
        }
        if (count("viewer_key = ?", shopId, viewer) >= MOST_PER_VIEWER
                || count("bundle_id = ?", shopId, bundleId) >= MOST_PER_BUNDLE) {
            return Joined.FULL;
        }
        return add(shopId, bundleId, viewer, room);
    }

    private Joined add(long shopId, UUID bundleId, String viewer, String room) {
        jdbc.sql("""
            insert into bundle_waiter (shop_id, bundle_id, viewer_key, room, since) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """).params(shopId, bundleId, viewer, room, now()).update();
        return Joined.WAITING;
    }

    /** Lets a viewer wait no longer. */
    @Transactional
    public void leave(long shopId, UUID bundleId, String viewer) {
        jdbc.sql("delete from bundle_waiter where shop_id = ? and bundle_id = ? and viewer_key = ?")
                .params(shopId, bundleId, viewer)
                .update();
    }

    /** Notes that a viewer's page has told the viewer that the bundle is back; nothing where it is not. */
    @Transactional
    public void told(long shopId, UUID bundleId, String viewer) {
        if (find(shopId, bundleId).filter(bundle -> !bundle.isSoldOut()).isPresent()) {
            jdbc.sql("""
                update bundle_waiter set told_at = ?
                where shop_id = ? and bundle_id = ? and viewer_key = ? and told_at is null
                """).params(now(), shopId, bundleId, viewer).update();
        }
    }

    /** The bundles of a shop that a viewer waits for and was not told of yet. */
    @Transactional(readOnly = true)
    public List<UUID> of(long shopId, String viewer) {
        return jdbc.sql("""
            select bundle_id from bundle_waiter where shop_id = ? and viewer_key = ? and told_at is null order by since
            """).params(shopId, viewer).query(UUID.class).list();
    }

    /** How many wait for a bundle of the current shop; empty where nobody ever did. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ)
    public Optional<Demand> demand(UUID bundleId) {
        var demand = jdbc.sql("""
            select sum(case when w.told_at is null then 1 else 0 end) as waiting,
                   min(case when w.told_at is null then w.since end) as longest,
                   sum(case when w.told_at is null then 0 else 1 end) as told,
                   sum(case when exists (
                       select 1 from checkout_order o
                       where o.shop_id = w.shop_id and o.bundle_id = w.bundle_id and o.buyer_key = w.viewer_key
                         and o.placed_at >= w.since and o.state in ('RESERVED', 'PAID')) then 1 else 0 end) as bought
            from bundle_waiter w where w.shop_id = ? and w.bundle_id = ?
            """)
                .params(current.id(), bundleId)
                .query(Waitlist::demand)
                .single();
        return demand.waiting() + demand.told() == 0 ? Optional.empty() : Optional.of(demand);
    }

    /** Forgets those who came long ago. */
    @Scheduled(cron = "${dapei.checkout.forget-waiting:0 40 4 * * *}")
    void removeOld() {
        jdbc.sql("delete from bundle_waiter where since < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private int count(String where, long shopId, Object value) {
        return jdbc.sql("select count(*) from bundle_waiter where shop_id = ? and told_at is null and " + where)
                .params(shopId, value)
                .query(Integer.class)
                .single();
    }

    private Optional<PublishedBundle> find(long shopId, UUID bundleId) {
        return published.ofShop(shopId).stream()
                .filter(bundle -> bundle.id().equals(bundleId))
                .findFirst();
    }

    private static boolean isWaitedFor(PublishedBundle bundle) {
        return bundle.effect() == Adjustment.Effect.WAITLIST;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Demand demand(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp longest = row.getTimestamp("longest");
        return new Demand(
                row.getInt("waiting"),
                longest == null ? null : longest.toInstant(),
                row.getInt("told"),
                row.getInt("bought"));
    }
}
