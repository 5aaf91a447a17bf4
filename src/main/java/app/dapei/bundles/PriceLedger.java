package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.PriceBasis;
import app.dapei.bundles.core.PriceClaim;
import app.dapei.orders.SalePrices;
import app.dapei.shared.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books of published prices: who published which price when, and against which basis its saving is told. Entries are
 * only ever added; they are kept for more than the three years that the law asks for (直播电商监督管理办法, articles 27, 31
 * and 32).
 */
@Service
public class PriceLedger {

    /** For how long entries must be at hand. */
    public static final Duration KEPT = Duration.ofDays(3 * 366);

    private static final Duration LOOK_BACK = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final SalePrices sales;
    private final CurrentShop current;
    private final Clock clock;

    PriceLedger(JdbcClient jdbc, SalePrices sales, CurrentShop current, Clock clock) {
        this.jdbc = jdbc;
        this.sales = sales;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A published price.
     *
     * @param bundleId the bundle
     * @param version its version
     * @param name its name at that moment
     * @param at when it was published or changed
     * @param actor who did
     * @param claim price, what the saving was told from, and the basis at that moment
     * @param detail the basis of each item: product number, quantity, unit price by itself, basis, its kind
     */
    public record Entry(
            UUID bundleId, int version, String name, Instant at, String actor, PriceClaim claim, String detail) {}

    /** The basis of products of the current shop at this moment, by number. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ)
    public Map<Long, PriceBasis> bases(Collection<Long> productIds) {
        return bases(current.id(), productIds, clock.instant());
    }

    /** What a quote of the current shop claims, and may claim, at this moment. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ)
    public PriceClaim claim(BundleQuote quote) {
        return claim(quote, bases(ids(quote)));
    }

    /** The same without sign-in, for whoever has decided that the shop is open to the caller. */
    @Transactional(readOnly = true)
    public PriceClaim claim(long shopId, BundleQuote quote) {
        return claim(quote, bases(shopId, ids(quote), clock.instant()));
    }

    /** The entries of the current shop in a stretch of time, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ_FIGURES)
    public List<Entry> entries(TimeRange range, int offset, int limit) {
        return jdbc.sql("""
            select bundle_id, version, name, at, actor, price, sum, basis, detail from price_ledger
            where shop_id = ? and at >= ? and at < ? order by at desc, id desc limit ? offset ?
            """)
                .params(current.id(), Timestamp.from(range.start()), Timestamp.from(range.end()), limit, offset)
                .query(PriceLedger::entry)
                .list();
    }

    /** The entries of a bundle of the current shop, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ)
    public List<Entry> of(UUID bundleId) {
        return jdbc.sql("""
            select bundle_id, version, name, at, actor, price, sum, basis, detail from price_ledger
            where shop_id = ? and bundle_id = ? order by at desc, id desc limit 100
            """)
                .params(current.id(), bundleId)
                .query(PriceLedger::entry)
                .list();
    }

    /** The basis that each published bundle of a shop was last entered with; those without any are missing. */
    Map<UUID, Long> latest(long shopId) {
        var latest = new HashMap<UUID, Long>();
        jdbc.sql("""
            select l.bundle_id, l.basis from price_ledger l
            where l.shop_id = :shop and l.basis is not null and l.id = (
                select max(x.id) from price_ledger x
                where x.shop_id = :shop and x.bundle_id = l.bundle_id)
            """).param("shop", shopId).query(row -> {
            latest.put(row.getObject("bundle_id", UUID.class), row.getLong("basis"));
        });
        return latest;
    }

    void enter(Bundle bundle, BundleQuote quote) {
        var now = clock.instant();
        var bases = bases(current.id(), ids(quote), now);
        var claim = claim(quote, bases);
        jdbc.sql("""
            insert into price_ledger (shop_id, bundle_id, version, name, at, actor, price, sum, basis,
                detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(current.id(), bundle.id(), bundle.version(), bundle.name(), Timestamp.from(now))
                .params(current.actor(), claim.price(), claim.claimed())
                .param(claim.basis())
                .param(detail(quote, bases))
                .update();
    }

    private Map<Long, PriceBasis> bases(long shopId, Collection<Long> productIds, Instant at) {
        var week = sales.lowest(shopId, productIds, at.minus(Duration.ofDays(PriceBasis.DAYS)), at);
        var others = productIds.stream().filter(id -> !week.containsKey(id)).toList();
        var before = sales.last(shopId, others, at.minus(LOOK_BACK), at);
        var bases = new HashMap<Long, PriceBasis>();
        for (long id : productIds) {
            var sold = week.get(id);
            var last = before.get(id);
            bases.put(
                    id,
                    sold != null
                            ? new PriceBasis(id, PriceBasis.Kind.LOWEST_OF_SEVEN_DAYS, sold.price())
                            : last != null
                                    ? new PriceBasis(id, PriceBasis.Kind.LAST_SALE, last.price())
                                    : new PriceBasis(id, PriceBasis.Kind.NEVER_SOLD, null));
        }
        return bases;
    }

    private static PriceClaim claim(BundleQuote quote, Map<Long, PriceBasis> bases) {
        return new PriceClaim(
                quote.price(), quote.sum(), PriceBasis.of(quote, bases).orElse(null));
    }

    private static List<Long> ids(BundleQuote quote) {
        return quote.lines().stream()
                .map(BundleQuote.Line::productId)
                .distinct()
                .toList();
    }

    private static String detail(BundleQuote quote, Map<Long, PriceBasis> bases) {
        return quote.lines().stream()
                .map(line -> {
                    var basis = bases.get(line.productId());
                    return line.productId() + "×" + line.quantity() + " " + line.listed() / line.quantity() + " "
                            + (basis == null ? "" : basis.unitPrice() + " " + basis.kind());
                })
                .collect(Collectors.joining("; "));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        @Nullable Long basis = row.getObject("basis", Long.class);
        return new Entry(
                row.getObject("bundle_id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                new PriceClaim(row.getLong("price"), row.getLong("sum"), basis),
                row.getString("detail"));
    }
}
