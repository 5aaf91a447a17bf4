package app.dapei.rules;

import app.dapei.access.CurrentShop;
import app.dapei.access.Role;
import app.dapei.access.Roles;
import app.dapei.bundles.BundlePrices;
import app.dapei.bundles.Bundles;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stock rules of the current shop and what they did. Rules of a single bundle are its merchant's, rules of the whole shop
 * are for an ADMIN.
 */
@Service
@Transactional
@PreAuthorize(Roles.MAY_READ)
public class StockRules {

    private final RuleStore rules;
    private final FiringStore firings;
    private final RuleEngine engine;
    private final BundlePrices bundles;
    private final Bundles drafts;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StockRules(
            RuleStore rules,
            FiringStore firings,
            RuleEngine engine,
            BundlePrices bundles,
            Bundles drafts,
            CurrentShop current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.firings = firings;
        this.engine = engine;
        this.bundles = bundles;
        this.drafts = drafts;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** All rules in the order in which they are tried: those of single bundles first. */
    @Transactional(readOnly = true)
    public List<StockRule> all() {
        return rules.all(current.id());
    }

    /** One page of what rules did, the latest first; at most 500. */
    @Transactional(readOnly = true)
    public List<Firing> log(Pageable page) {
        return firings.find(current.id(), page);
    }

    /** One entry of that log. */
    @Transactional(readOnly = true)
    public Optional<Firing> find(long firingId) {
        return firings.find(current.id(), firingId);
    }

    @Transactional(readOnly = true)
    public long logged() {
        return firings.count(current.id());
    }

    /**
     * Adds a rule behind the others and lets it act at once.
     *
     * @param bundleId the bundle it is for; null = all bundles, for an ADMIN only
     * @return its number
     */
    @PreAuthorize(Roles.MAY_EDIT)
    public long add(@Nullable UUID bundleId, RuleDraft draft) {
        requireMayEdit(bundleId);
        if (bundleId != null && drafts.find(bundleId).isEmpty()) {
            throw new IllegalArgumentException("bundleId must be a bundle of the shop; got: " + bundleId);
        }
        long id = rules.add(current.id(), bundleId, draft, current.actor(), clock.instant());
        tell("STOCK_RULE_ADDED", id, draft.toString());
        look();
        return id;
    }

    /** @throws UnknownRuleException if the shop has no such rule */
    @PreAuthorize(Roles.MAY_EDIT)
    public void change(long id, RuleDraft draft) {
        read(id);
        rules.change(current.id(), id, draft, current.actor(), clock.instant());
        tell("STOCK_RULE_CHANGED", id, draft.toString());
        look();
    }

    /**
     * Lets a rule act or rest; what it did ends when it rests.
     *
     * @throws UnknownRuleException if the shop has no such rule
     */
    @PreAuthorize(Roles.MAY_EDIT)
    public void enable(long id, boolean enabled) {
        read(id);
        rules.enable(current.id(), id, enabled);
        tell("STOCK_RULE_SWITCHED", id, "enabled: " + enabled);
        look();
    }

    /**
     * Moves a rule up or down among those of the same bundle, or of the shop.
     *
     * @throws UnknownRuleException if the shop has no such rule
     */
    @PreAuthorize(Roles.MAY_EDIT)
    public void move(long id, boolean up) {
        var moved = read(id);
        var row = rules.all(current.id()).stream()
                .filter(rule -> Objects.equals(rule.bundleId(), moved.bundleId()))
                .toList();
        int from = row.indexOf(moved);
        int to = up ? from - 1 : from + 1;
        if (to >= 0 && to < row.size()) {
            rules.place(current.id(), id, row.get(to).position());
            rules.place(current.id(), row.get(to).rule().id(), moved.position());
            tell("STOCK_RULE_MOVED", id, "position: " + (from + 1) + " → " + (to + 1));
            look();
        }
    }

    /**
     * Removes a rule; what it did ends.
     *
     * @return what it said, so that it can be added again
     * @throws UnknownRuleException if the shop has no such rule
     */
    @PreAuthorize(Roles.MAY_EDIT)
    public StockRule remove(long id) {
        var rule = read(id);
        rules.remove(current.id(), id);
        tell("STOCK_RULE_REMOVED", id, rule.rule().toString());
        look();
        return rule;
    }

    /**
     * Takes back what a rule did: the bundle is offered as before. The rule leaves that product of the bundle alone until
     * there has been enough of it again.
     *
     * @return false where it had no effect any more
     */
    @PreAuthorize(Roles.MAY_EDIT)
    public boolean undo(long firingId) {
        var firing = firings.find(current.id(), firingId).orElseThrow(() -> new UnknownRuleException(firingId));
        boolean undone = firings.undo(current.id(), firingId, current.actor(), clock.instant());
        if (undone) {
            var draft = bundles.contents(current.id()).get(firing.bundleId());
            events.publishEvent(new StockRuleFired(
                    current.id(),
                    firingId,
                    firing.bundleId(),
                    StockRuleFired.UNDONE,
                    draft == null ? "" : draft.name(),
                    RuleEngine.words(firing)));
        }
        return undone;
    }

    private void look() {
        var products = bundles.contents(current.id()).values().stream()
                .flatMap(draft -> draft.everyProduct().stream())
                .toList();
        engine.look(current.id(), products);
    }

    private StockRule read(long id) {
        var rule = rules.find(current.id(), id).orElseThrow(() -> new UnknownRuleException(id));
        requireMayEdit(rule.bundleId());
        return rule;
    }

    private void requireMayEdit(@Nullable UUID bundleId) {
        boolean admin = current.user().map(user -> user.role() == Role.ADMIN).orElse(true);
        if (bundleId == null && !admin) {
            throw new AccessDeniedException("rules of the whole shop are for an ADMIN");
        }
    }

    private void tell(String act, long id, String detail) {
        events.publishEvent(new StockRuleChanged(current.id(), act, Long.toString(id), detail));
    }
}
