package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.core.BundleQuote;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What viewers were offered from when on: one entry per publishing and per change of a published bundle. */
@Service
public class BundleVersions {

    private final JdbcClient jdbc;
    private final CurrentShop current;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    BundleVersions(JdbcClient jdbc, CurrentShop current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A version that viewers saw.
     *
     * @param version its number
     * @param at since when
     * @param actor who published or changed it
     * @param sum what its items cost one by one at that moment, minor units
     * @param price what it cost at that moment, minor units; a rule in percent moves with its items since
     */
    public record BundleVersion(int version, Instant at, String actor, long sum, long price) {}

    /** The versions of a bundle of the current shop, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ)
    public List<BundleVersion> of(UUID bundleId) {
        return jdbc.sql("""
                        select version, at, actor, sum, price from bundle_version
                        where shop_id = ? and bundle_id = ? order by version desc limit 100
                        """)
                .params(current.id(), bundleId)
                .query((row, number) -> new BundleVersion(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getLong("sum"),
                        row.getLong("price")))
                .list();
    }

    void note(long shopId, Bundle bundle, BundleQuote quote) {
        var draft = bundle.draft();
        var content = new Content(
                draft.name(),
                draft.nameEn() == null ? "" : draft.nameEn(),
                draft.scenario(),
                RuleKind.of(draft.price()).name(),
                RuleKind.value(draft.price()),
                draft.slots().stream()
                        .map(slot -> new Slot(
                                slot.productId(), slot.quantity(), slot.role().name(), slot.required()))
                        .toList(),
                quote.lines().stream()
                        .map(line -> new Line(line.productId(), line.quantity(), line.listed(), line.share()))
                        .toList());
        jdbc.sql("""
                        insert into bundle_version (bundle_id, version, shop_id, at, actor, sum, price, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(bundle.id(), bundle.version(), shopId, Timestamp.from(clock.instant()), current.actor())
                .params(quote.sum(), quote.price(), json.writeValueAsString(content))
                .update();
    }

    private record Content(
            String name, String nameEn, String scenario, String rule, long value, List<Slot> slots, List<Line> lines) {}

    private record Slot(long product, int quantity, String role, boolean required) {}

    private record Line(long product, int quantity, long listed, long share) {}
}
