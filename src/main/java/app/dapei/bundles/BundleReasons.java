package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.orders.JointSales;
import app.dapei.suggestions.SuggestionBasis;
import app.dapei.suggestions.Suggestions;
import app.dapei.suggestions.core.PairEvidence;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a bundle's products belong together: what the orders said when each pair came into the bundle. */
@Service
public class BundleReasons {

    private static final Duration LOOK_BACK = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Suggestions suggestions;
    private final JointSales counts;
    private final CurrentShop current;
    private final Clock clock;

    BundleReasons(JdbcClient jdbc, Suggestions suggestions, JointSales counts, CurrentShop current, Clock clock) {
        this.jdbc = jdbc;
        this.suggestions = suggestions;
        this.counts = counts;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What the orders said of the main product and an associated one.
     *
     * @param associatedId the associated product
     * @param evidence the counts
     * @param firstDay first day of the orders counted
     * @param lastDay last day of the orders counted
     * @param notedAt when the pair came into the bundle
     */
    public record Reason(
            long associatedId, PairEvidence evidence, LocalDate firstDay, LocalDate lastDay, Instant notedAt) {}

    /** The reasons of a bundle of the current shop, the strongest first; pairs without evidence are missing. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ)
    public List<Reason> of(UUID bundleId) {
        var zone = current.get().zone();
        return jdbc.sql("""
            select product_id, together, main_orders, associated_orders, orders, counted_from, counted_to,
                   noted_at
            from bundle_evidence where shop_id = ? and bundle_id = ?
            order by together desc, product_id
            """)
                .params(current.id(), bundleId)
                .query((row, number) -> new Reason(
                        row.getLong("product_id"),
                        new PairEvidence(
                                row.getInt("together"),
                                row.getInt("main_orders"),
                                row.getInt("associated_orders"),
                                row.getInt("orders")),
                        day(row.getTimestamp("counted_from"), zone),
                        day(row.getTimestamp("counted_to"), zone),
                        row.getTimestamp("noted_at").toInstant()))
                .list();
    }

    /** Notes the evidence of pairs that are new in a bundle and forgets that of pairs that are gone. */
    void note(Bundle bundle) {
        var draft = bundle.draft();
        long mainId = bundle.mainProductId();
        var wanted = new HashSet<Long>();
        draft.slots().forEach(slot -> wanted.add(slot.productId()));
        var known = known(bundle.id(), mainId);
        for (long productId : gone(bundle.id(), mainId, wanted)) {
            jdbc.sql("delete from bundle_evidence where bundle_id = ? and product_id = ? and shop_id = ?")
                    .params(bundle.id(), productId, current.id())
                    .update();
        }
        wanted.removeAll(known);
        if (!wanted.isEmpty()) {
            suggestions
                    .basis()
                    .ifPresentOrElse(
                            basis -> suggestions
                                    .evidence(mainId, wanted)
                                    .forEach((productId, evidence) ->
                                            insert(bundle.id(), mainId, productId, evidence, basis)),
                            () -> count(bundle.id(), mainId, wanted));
        }
    }

    /** Before the miner has run, the orders of the last half year are counted for these pairs alone. */
    private void count(UUID bundleId, long mainId, Set<Long> wanted) {
        var now = clock.instant();
        var zone = current.get().zone();
        var basis = new SuggestionBasis(
                0, LocalDate.ofInstant(now.minus(LOOK_BACK), zone), LocalDate.ofInstant(now, zone), now);
        counts.of(current.id(), mainId, wanted, now.minus(LOOK_BACK)).forEach((productId, count) -> {
            if (count.together() > 0) {
                var evidence = new PairEvidence(
                        Math.toIntExact(count.together()),
                        Math.toIntExact(count.main()),
                        Math.toIntExact(count.associated()),
                        Math.toIntExact(count.all()));
                insert(bundleId, mainId, productId, evidence, basis);
            }
        });
    }

    private Set<Long> known(UUID bundleId, long mainId) {
        return Set.copyOf(jdbc.sql("""
            select product_id from bundle_evidence
            where shop_id = ? and bundle_id = ? and main_product_id = ?
            """)
                .params(current.id(), bundleId, mainId)
                .query(Long.class)
                .list());
    }

    private List<Long> gone(UUID bundleId, long mainId, Set<Long> wanted) {
        record Noted(long productId, long mainId) {}
        return jdbc
                .sql("select product_id, main_product_id from bundle_evidence where shop_id = ? and bundle_id = ?")
                .params(current.id(), bundleId)
                .query((row, number) -> new Noted(row.getLong("product_id"), row.getLong("main_product_id")))
                .list()
                .stream()
                .filter(noted -> noted.mainId() != mainId || !wanted.contains(noted.productId()))
                .map(Noted::productId)
                .toList();
    }

    private void insert(UUID bundleId, long mainId, long productId, PairEvidence evidence, SuggestionBasis basis) {
        var zone = current.get().zone();
        jdbc.sql("""
            insert into bundle_evidence (bundle_id, product_id, shop_id, main_product_id, together,
                main_orders, associated_orders, orders, counted_from, counted_to, noted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(bundleId, productId, current.id(), mainId, evidence.together())
                .params(evidence.mainOrders(), evidence.associatedOrders(), evidence.orders())
                .params(start(basis.firstDay(), zone), start(basis.lastDay(), zone))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static Timestamp start(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    private static LocalDate day(Timestamp start, ZoneId zone) {
        return LocalDate.ofInstant(start.toInstant(), zone);
    }
}
