package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.Problem;
import app.dapei.bundles.core.Relevance;
import app.dapei.shared.Rate;
import app.dapei.shared.TimeRange;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches that the products of bundles belong together; who thinks otherwise says why. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class Guards {

    public static final int NOTE_LIMIT = 400;

    private final PairReader pairs;
    private final BundleQueries queries;
    private final JdbcClient jdbc;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Guards(
            PairReader pairs,
            BundleQueries queries,
            JdbcClient jdbc,
            CurrentShop current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pairs = pairs;
        this.queries = queries;
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** How well the products of a draft go together, in the order of its slots; nothing is stored. */
    @Transactional(readOnly = true)
    public List<GuardedPair> of(BundleDraft draft) {
        return guarded(draft, Map.of());
    }

    /** How well the products of a bundle of the current shop go together, with the notes that let them pass. */
    @Transactional(readOnly = true)
    public List<GuardedPair> of(UUID bundleId) {
        return queries.find(current.id(), bundleId).stream()
                .findFirst()
                .map(bundle -> guarded(bundle.draft(), notes(bundleId, bundle.draft())))
                .orElse(List.of());
    }

    /**
     * Lets a flagged pair pass.
     *
     * @param note why, 1 to 400 characters
     * @throws UnknownBundleException if the shop has no such bundle
     * @throws IllegalArgumentException if the note is empty or too long, or the pair raises no flag
     */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void override(UUID bundleId, long productId, String note) {
        if (note.isBlank() || note.length() > NOTE_LIMIT) {
            throw new IllegalArgumentException("a note has 1 to " + NOTE_LIMIT + " characters; got: " + note.length());
        }
        var bundle = queries.find(current.id(), bundleId).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownBundleException(bundleId));
        var pair = guarded(bundle.draft(), Map.of()).stream()
                .filter(one -> one.productId() == productId && one.relevance().needsNote())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the pair raises no flag; product: " + productId));
        put(bundleId, bundle.draft(), pair, note.strip(), false);
        events.publishEvent(new PairOverridden(
                current.id(),
                bundleId,
                bundle.draft().name(),
                "product: " + productId + "; flags: " + flags(pair) + "; note: " + note.strip()));
    }

    /** Of the pairs that were published in a stretch of time: how many passed with a note against a guard. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.MAY_READ_FIGURES)
    public Rate overrideRate(TimeRange range) {
        return jdbc.sql("""
            select coalesce(sum(case when flags <> '' then 1 else 0 end), 0) as overridden, count(*) as pairs
            from guard_check where shop_id = ? and published and at >= ? and at < ?
            """)
                .params(current.id(), Timestamp.from(range.start()), Timestamp.from(range.end()))
                .query((row, number) -> new Rate(row.getLong("overridden"), row.getLong("pairs")))
                .single();
    }

    /** What keeps a bundle from the viewers: flagged pairs without a note. */
    List<Problem> check(UUID bundleId, BundleDraft draft) {
        return guarded(draft, notes(bundleId, draft)).stream()
                .filter(GuardedPair::blocks)
                .<Problem>map(pair -> new Problem.PairNeedsNote(pair.slot(), pair.productId()))
                .toList();
    }

    /** Notes that the pairs of a bundle came to the viewers. */
    void published(UUID bundleId, BundleDraft draft) {
        guarded(draft, notes(bundleId, draft)).forEach(pair -> put(bundleId, draft, pair, pair.note(), true));
    }

    private List<GuardedPair> guarded(BundleDraft draft, Map<Long, String> notes) {
        var guarded = new ArrayList<GuardedPair>();
        var signals = pairs.of(draft);
        for (int slot = 0; slot < draft.slots().size(); slot++) {
            var known = signals.get(slot);
            long productId = draft.slots().get(slot).productId();
            if (known != null) {
                guarded.add(new GuardedPair(
                        productId, slot, known, Relevance.of(known), notes.getOrDefault(productId, "")));
            }
        }
        return guarded;
    }

    private Map<Long, String> notes(UUID bundleId, BundleDraft draft) {
        var notes = new HashMap<Long, String>();
        jdbc.sql("select product_id, note from guard_check where shop_id = ? and bundle_id = ? and main_product_id = ?")
                .params(current.id(), bundleId)
                .param(draft.mainProductId())
                .query(row -> {
                    notes.put(row.getLong("product_id"), row.getString("note"));
                });
        return notes;
    }

    private void put(UUID bundleId, BundleDraft draft, GuardedPair pair, String note, boolean published) {
        jdbc.sql("""
            delete from guard_check
            where shop_id = ? and bundle_id = ? and main_product_id = ? and product_id = ?
            """)
                .params(current.id(), bundleId)
                .param(draft.mainProductId())
                .param(pair.productId())
                .update();
        jdbc.sql("""
            insert into guard_check (shop_id, bundle_id, main_product_id, product_id, flags, score, note,
                actor, at, published)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(current.id(), bundleId)
                .param(draft.mainProductId())
                .params(pair.productId(), flags(pair), pair.relevance().score(), note, current.actor())
                .params(Timestamp.from(clock.instant()), published)
                .update();
    }

    private static String flags(GuardedPair pair) {
        return pair.relevance().flags().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
