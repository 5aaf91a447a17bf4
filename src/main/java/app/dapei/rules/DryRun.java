package app.dapei.rules;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.Adjustment;
import app.dapei.bundles.BundlePrices;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.Occasion;
import app.dapei.rules.core.Decision;
import app.dapei.rules.core.Policy;
import app.dapei.rules.core.Reading;
import app.dapei.rules.core.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What would happen if a product ran out, by the rules as they are; nothing is changed. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class DryRun {

    private final RuleStore rules;
    private final FiringStore firings;
    private final RuleEngine engine;
    private final BundlePrices bundles;
    private final CurrentShop current;

    DryRun(RuleStore rules, FiringStore firings, RuleEngine engine, BundlePrices bundles, CurrentShop current) {
        this.rules = rules;
        this.firings = firings;
        this.engine = engine;
        this.bundles = bundles;
        this.current = current;
    }

    /**
     * What would become of a bundle.
     *
     * @param bundleId the bundle
     * @param draft what it consists of
     * @param decisions what rules would do, one after the other; empty = no rule acts
     * @param effect how viewers would see it
     * @param before its price now, if it is sold
     * @param after its price then, if it is still sold
     */
    public record Preview(
            UUID bundleId,
            BundleDraft draft,
            List<Decision> decisions,
            Adjustment.Effect effect,
            OptionalLong before,
            OptionalLong after) {

        public Preview {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * Runs a product out, in thought.
     *
     * @param productId the product
     * @param ahead how long from now; until then everything else sells on as it does now
     */
    @Transactional(readOnly = true)
    public List<Preview> ifRunsOut(long productId, Duration ahead) {
        var shopId = current.id();
        var concerned = new HashMap<UUID, BundleDraft>(bundles.contents(shopId));
        concerned.values().removeIf(draft -> !draft.everyProduct().contains(productId));
        var readings = new HashMap<Long, Reading>();
        engine.readings(shopId, concerned.values())
                .forEach((id, reading) -> readings.put(id, reading.after(ahead.toSeconds() / 60.0)));
        readings.merge(productId, new Reading(0, 0, true), (known, gone) -> known.soldOut());
        var known = rules.all(shopId);
        var standing = firings.inForce(shopId).stream()
                .collect(Collectors.groupingBy(
                        Firing::bundleId, Collectors.mapping(Firing::decision, Collectors.toList())));
        return concerned.entrySet().stream()
                .map(one -> preview(
                        one.getKey(),
                        one.getValue(),
                        RuleEngine.policyOf(known, one.getKey()),
                        readings,
                        standing.getOrDefault(one.getKey(), List.of())))
                .sorted(Comparator.comparing(preview -> preview.draft().name()))
                .toList();
    }

    private Preview preview(
            UUID id, BundleDraft draft, List<Rule> policy, Map<Long, Reading> readings, List<Decision> standing) {
        var decisions = Policy.of(policy).decide(Situations.of(draft, readings, standing));
        var all = new ArrayList<>(standing);
        all.addAll(decisions);
        var then = Situations.adjustment(all);
        return new Preview(
                id,
                draft,
                decisions,
                then.effect(),
                price(id, draft, Situations.adjustment(standing)),
                decisions.isEmpty() ? OptionalLong.empty() : price(id, draft, then));
    }

    private OptionalLong price(UUID id, BundleDraft draft, Adjustment adjustment) {
        return adjustment.effect() == Adjustment.Effect.OFFERED
                ? bundles.quote(current.id(), id, adjustment.choice(draft), Occasion.NONE).stream()
                        .mapToLong(BundleQuote::price)
                        .findFirst()
                : OptionalLong.empty();
    }
}
