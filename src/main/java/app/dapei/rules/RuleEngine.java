package app.dapei.rules;

import app.dapei.bundles.BundlePrices;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.rules.core.Decision;
import app.dapei.rules.core.Policy;
import app.dapei.rules.core.Reading;
import app.dapei.rules.core.Rule;
import app.dapei.stock.StockAlarms;
import app.dapei.stock.StockChanged;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the published bundles whenever stock has changed: ends what is over, and lets rules act. What was taken back by a
 * person stays taken back as long as its condition lasts.
 */
@Component
class RuleEngine {

    private final RuleStore rules;
    private final FiringStore firings;
    private final BundlePrices bundles;
    private final StockAlarms alarms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleEngine(
            RuleStore rules,
            FiringStore firings,
            BundlePrices bundles,
            StockAlarms alarms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.firings = firings;
        this.bundles = bundles;
        this.alarms = alarms;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(StockChanged changed) {
        look(changed.shopId(), changed.productIds());
    }

    /** Looks at all published bundles that name one of the products. */
    void look(long shopId, Collection<Long> productIds) {
        var concerned = new HashMap<UUID, BundleDraft>();
        bundles.contents(shopId).forEach((id, draft) -> {
            if (draft.everyProduct().stream().anyMatch(productIds::contains)) {
                concerned.put(id, draft);
            }
        });
        var active = firings.active(shopId).stream().collect(Collectors.groupingBy(Firing::bundleId));
        var known = rules.all(shopId);
        if (known.isEmpty() && active.isEmpty()) {
            return;
        }
        var readings = readings(shopId, concerned.values());
        concerned.forEach((id, draft) ->
                look(shopId, id, draft, policyOf(known, id), readings, active.getOrDefault(id, List.of())));
    }

    Map<Long, Reading> readings(long shopId, Collection<BundleDraft> drafts) {
        Set<Long> products = new HashSet<>();
        drafts.forEach(draft -> products.addAll(draft.everyProduct()));
        return alarms.of(shopId, products).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Situations.reading(one.getValue())));
    }

    /** The bundle's own rules before the shop's. */
    static List<Rule> policyOf(List<StockRule> known, UUID bundleId) {
        return known.stream()
                .filter(StockRule::enabled)
                .filter(rule -> rule.isShopWide() || bundleId.equals(rule.bundleId()))
                .map(StockRule::rule)
                .toList();
    }

    private void look(
            long shopId,
            UUID bundleId,
            BundleDraft draft,
            List<Rule> policy,
            Map<Long, Reading> readings,
            List<Firing> active) {
        var over = active.stream()
                .filter(firing ->
                        isOver(firing, policy, readings.get(firing.decision().productId())))
                .toList();
        over.forEach(firing -> end(shopId, firing, draft));
        var lasting = active.stream().filter(firing -> !over.contains(firing)).toList();
        var watched = new HashMap<>(readings);
        lasting.stream()
                .filter(firing -> firing.state() == Firing.State.UNDONE)
                .forEach(firing -> watched.remove(firing.decision().productId()));
        var inForce = lasting.stream()
                .filter(firing -> firing.state() == Firing.State.IN_FORCE)
                .map(Firing::decision)
                .toList();
        for (var decision : Policy.of(policy).decide(Situations.of(draft, watched, inForce))) {
            fire(shopId, bundleId, draft, decision, readings);
        }
    }

    /** There is enough again, the product is not counted any more, or the rule is gone. */
    private static boolean isOver(Firing firing, List<Rule> policy, @Nullable Reading reading) {
        var rule = firing.decision().rule();
        boolean gone = policy.stream().noneMatch(one -> one.id() == rule.id());
        return gone || reading == null || rule.condition().isOver(reading);
    }

    private void fire(long shopId, UUID bundleId, BundleDraft draft, Decision decision, Map<Long, Reading> readings) {
        var seen = readings.getOrDefault(decision.productId(), new Reading(0, 0, true));
        firings.add(shopId, bundleId, decision, seen, clock.instant())
                .ifPresent(firing -> tell(shopId, firing, draft, StockRuleFired.FIRED));
    }

    private void end(long shopId, Firing firing, BundleDraft draft) {
        if (firings.end(shopId, firing, clock.instant())) {
            tell(shopId, firing, draft, StockRuleFired.ENDED);
        }
    }

    private void tell(long shopId, Firing firing, BundleDraft draft, String act) {
        events.publishEvent(
                new StockRuleFired(shopId, firing.id(), firing.bundleId(), act, draft.name(), words(firing)));
    }

    static String words(Firing firing) {
        var decision = firing.decision();
        return "%s because of product %d: available %d, %.2f a minute%s"
                .formatted(
                        decision.rule().action(),
                        decision.productId(),
                        firing.seen().available(),
                        firing.seen().perMinute(),
                        decision.substitute() == 0 ? "" : "; instead product " + decision.substitute());
    }
}
