package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.access.Role;
import app.dapei.access.Roles;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The versions of bundles: one per change and per publishing, with all that a bundle consisted of. */
@Service
public class BundleVersions {

    private final JdbcClient jdbc;
    private final CurrentShop current;
    private final PriceLedger ledger;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    BundleVersions(JdbcClient jdbc, CurrentShop current, PriceLedger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A version.
     *
     * @param version its number
     * @param at since when
     * @param actor who made it
     * @param sum what its items cost one by one at that moment, minor units
     * @param price what it cost at that moment, minor units; a rule in percent moves with its items since
     * @param live whether viewers saw it
     * @param draft what it consisted of; for a HOST without limits that tell of costs
     */
    public record BundleVersion(
            int version, Instant at, String actor, long sum, long price, boolean live, BundleDraft draft) {}

    /** The latest hundred versions of a bundle of the current shop, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ)
    public List<BundleVersion> of(UUID bundleId) {
        return jdbc.sql("""
            select version, at, actor, sum, price, live, content from bundle_version
            where shop_id = ? and bundle_id = ? order by version desc limit 100
            """)
                .params(current.id(), bundleId)
                .query((row, number) -> new BundleVersion(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getLong("sum"),
                        row.getLong("price"),
                        row.getBoolean("live"),
                        shown(draft(row.getString("content")))))
                .list();
    }

    /** What a version of a bundle of the current shop consisted of; empty if there is none. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ)
    public Optional<BundleDraft> content(UUID bundleId, int version) {
        return jdbc.sql("select content from bundle_version where shop_id = ? and bundle_id = ? and version = ?")
                .params(current.id(), bundleId, version)
                .query(String.class)
                .optional()
                .map(this::draft)
                .map(this::shown);
    }

    private BundleDraft draft(String content) {
        return json.readValue(content, VersionContent.class).draft();
    }

    private BundleDraft shown(BundleDraft draft) {
        boolean host = current.user().map(user -> user.role() == Role.HOST).orElse(false);
        return host ? draft.withFloor(null, 0) : draft;
    }

    /** Notes a version, and the price of one that viewers see in the ledger. */
    void note(long shopId, Bundle bundle, BundleQuote quote) {
        jdbc.sql("""
            insert into bundle_version (bundle_id, version, shop_id, at, actor, sum, price, live, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(bundle.id(), bundle.version(), shopId, Timestamp.from(clock.instant()), current.actor())
                .params(quote.sum(), quote.price(), bundle.isLive())
                .param(json.writeValueAsString(VersionContent.of(bundle.draft(), quote)))
                .update();
        if (bundle.isLive()) {
            ledger.enter(bundle, quote);
        }
    }
}
