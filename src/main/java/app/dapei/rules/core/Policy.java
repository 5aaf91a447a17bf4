package app.dapei.rules.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An ordered list of rules. For each product of a bundle that meets conditions the first rule acts that can: a rule that
 * finds no alternate, no optional slot or nobody to promote is passed over.
 */
public final class Policy {

    private final List<Rule> rules;

    private Policy(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** @param rules in the order in which they are tried: the bundle's own first, then the shop's */
    public static Policy of(List<Rule> rules) {
        return new Policy(rules);
    }

    /** What is to be done now, one after the other, main product first; each decision knows those before it. */
    public List<Decision> decide(Situation situation) {
        var decisions = new ArrayList<Decision>();
        var now = situation;
        var main = decideOn(now, now.mainProductId(), -1);
        if (main.isPresent()) {
            decisions.add(main.get());
            now = apply(now, main.get());
        }
        for (int slot = 0; slot < situation.slots().size(); slot++) {
            var decision = decideOn(now, productIn(now, slot), slot);
            if (decision.isPresent()) {
                decisions.add(decision.get());
                now = apply(now, decision.get());
            }
        }
        return List.copyOf(decisions);
    }

    private static long productIn(Situation situation, int slot) {
        return situation
                .standing()
                .substitutes()
                .getOrDefault(slot, situation.slots().get(slot).productId());
    }

    private Optional<Decision> decideOn(Situation situation, long product, int slot) {
        var reading = situation.readings().get(product);
        var standing = situation.standing();
        boolean main = slot == -1 ? standing.promoted() == -1 : slot == standing.promoted();
        boolean gone =
                slot == -1 ? standing.promoted() != -1 : standing.dropped().contains(slot);
        if (reading == null || gone || standing.closed()) {
            return Optional.empty();
        }
        return rules.stream()
                .filter(rule -> rule.subject().covers(main) && rule.condition().isMet(reading))
                .flatMap(rule -> act(rule, situation, product, slot).stream())
                .findFirst();
    }

    private static Optional<Decision> act(Rule rule, Situation situation, long product, int slot) {
        return switch (rule.action()) {
            case SUBSTITUTE -> substitute(rule, situation, product, slot);
            case DEGRADE ->
                slot >= 0
                                && !situation.slots().get(slot).required()
                                && slot != situation.standing().promoted()
                        ? Optional.of(new Decision(rule, product, slot, 0))
                        : Optional.empty();
            case PROMOTE_ASSOC -> promote(rule, situation, product, slot);
            case WAITLIST, HIDE, STOP -> Optional.of(Decision.whole(rule, product));
        };
    }

    private static Optional<Decision> substitute(Rule rule, Situation situation, long product, int slot) {
        if (slot < 0) {
            return Optional.empty();
        }
        var place = situation.slots().get(slot);
        return place.alternates().stream()
                .filter(alternate -> alternate != product && situation.has(alternate, place.quantity()))
                .filter(alternate -> !isWatched(rule, situation.readings().get(alternate)))
                .findFirst()
                .map(alternate -> new Decision(rule, product, slot, alternate));
    }

    /** A product that meets the rule's own condition is no help. */
    private static boolean isWatched(Rule rule, @Nullable Reading reading) {
        return reading != null && rule.condition().isMet(reading);
    }

    private static Optional<Decision> promote(Rule rule, Situation situation, long product, int slot) {
        if (slot != -1) {
            return Optional.empty();
        }
        return IntStream.range(0, situation.slots().size())
                .filter(index -> !situation.standing().dropped().contains(index))
                .filter(index -> !situation.slots().get(index).gift())
                .filter(index -> situation.slots().size() > 1)
                .filter(index -> situation.has(
                        productIn(situation, index),
                        situation.slots().get(index).quantity()))
                .boxed()
                .findFirst()
                .map(index -> new Decision(rule, product, index, 0));
    }

    /** The bundle after a decision. */
    public static Situation apply(Situation situation, Decision decision) {
        var before = situation.standing();
        var substitutes = new HashMap<>(before.substitutes());
        var dropped = new HashSet<>(before.dropped());
        int promoted = before.promoted();
        boolean closed = before.closed();
        switch (decision.rule().action()) {
            case SUBSTITUTE -> substitutes.put(decision.slot(), decision.substitute());
            case DEGRADE -> dropped.add(decision.slot());
            case PROMOTE_ASSOC -> promoted = decision.slot();
            case WAITLIST, HIDE, STOP -> closed = true;
        }
        return situation.with(new Situation.Standing(substitutes, dropped, promoted, closed));
    }
}
